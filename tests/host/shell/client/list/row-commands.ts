import { useState } from 'preact/hooks';
import type { CommandMetadata } from '../../../model';
import type { TableDescription } from '../../description';
import { hasStates, setRowState, stateQuestion } from '../commands/row-state';
import { runCommand } from '../commands/run-command';
import type { Command } from '../frame/command-bar';
import { bracedId } from '../record-id';
import { useShell } from '../shell-context';
import { textOf } from '../text';
import { refuseUnknown } from '../xrm/refuse-unknown';
import { rowPath } from '../xrm/web-api';
import { messageOf, requestWebApi, type WebApiRow } from '../xrm/web-api-request';

interface RowCommandsOptions {
  readonly table: TableDescription;
  readonly rows: readonly WebApiRow[];
  /** Of the grid, for commands that change its rows. */
  readonly refresh: () => void;
  /**
   * Delete of a list is a split button with a command of its own; that of a subgrid is the one in its menu (ribbons as
   * Dynamics exports them).
   */
  readonly deletion: Extract<
    CommandMetadata['id'],
    'Mscrm.HomepageGrid.DeleteSplitButtonCommand' | 'Mscrm.DeleteSelectedRecord'
  >;
}

export interface RowCommands {
  /** Ids of the rows that are ticked. */
  readonly selection: ReadonlySet<string>;
  readonly select: (id: string, isSelected: boolean) => void;
  readonly commands: readonly Command[];
}

/** The commands for the ticked rows of a grid. Each runs the script that the table's ribbon gives it, if any. */
export function useRowCommands({ table, rows, refresh, deletion }: RowCommandsOptions): RowCommands {
  const { xrm, alert, confirm } = useShell();
  const [selection, setSelection] = useState<ReadonlySet<string>>(new Set());
  const idOf = (row: WebApiRow) => textOf(row[table.primaryIdColumn]);
  const selected = rows.filter((row) => selection.has(idOf(row)));
  const what = `${selected.length} ${table.displayCollectionName}`;

  function select(id: string, isSelected: boolean): void {
    const next = new Set(selection);
    if (isSelected) next.add(id);
    else next.delete(id);
    setSelection(next);
  }

  const refreshAll = (): void => {
    setSelection(new Set());
    refresh();
  };

  /** @returns false where the ribbon changes nothing about that command */
  async function runOverride(id: CommandMetadata['id']): Promise<boolean> {
    const override = table.commands.find((command) => command.id === id);
    if (!override) return false;
    await runCommand(
      override,
      {
        SelectedControl: refuseUnknown('SelectedControl', { refresh: refreshAll }),
        SelectedControlSelectedItemReferences: selected.map((row) => referenceOf(table, row)),
      },
      xrm,
    );
    return true;
  }

  async function remove(): Promise<void> {
    if (await runOverride(deletion)) return;
    const isSure = await confirm({
      title: 'Confirm deletion',
      text: `Do you want to delete ${what}?`,
      confirmLabel: 'Delete',
      cancelLabel: 'Cancel',
    });
    if (!isSure) return;
    for (const row of selected)
      await requestWebApi({ method: 'DELETE', path: rowPath(table.logicalName, idOf(row)) });
    refreshAll();
  }

  async function setState(active: boolean): Promise<void> {
    if (!active && (await runOverride('Mscrm.HomepageGrid.Deactivate'))) return;
    if (!(await confirm(stateQuestion(active, what)))) return;
    for (const row of selected) await setRowState(table.logicalName, idOf(row), active);
    refreshAll();
  }

  const run = (action: () => Promise<void>, failed: string) => () =>
    void action().catch((thrown: unknown) => alert(messageOf(thrown), failed));
  const isAny = selected.length > 0;
  const canSetState = isAny && hasStates(table);
  return {
    selection,
    select,
    commands: [
      {
        id: 'activate',
        label: 'Activate',
        icon: 'open',
        isEnabled: canSetState,
        run: run(() => setState(true), 'Not everything was activated'),
      },
      {
        id: 'deactivate',
        label: 'Deactivate',
        icon: 'close',
        isEnabled: canSetState,
        run: run(() => setState(false), 'Not everything was deactivated'),
      },
      {
        id: 'delete',
        label: 'Delete',
        icon: 'delete',
        isEnabled: isAny && table.may.delete,
        run: run(remove, 'Not everything was deleted'),
      },
    ],
  };
}

/** As `SelectedControlSelectedItemReferences` names a row. */
function referenceOf(table: TableDescription, row: WebApiRow) {
  return {
    Id: bracedId(textOf(row[table.primaryIdColumn])),
    Name: textOf(row[table.primaryNameColumn]),
    TypeCode: table.objectTypeCode,
    TypeName: table.logicalName,
  };
}
