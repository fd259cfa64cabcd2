import { useEffect } from 'preact/hooks';
import type { FormControl, TableDescription } from '../../description';
import { CommandBar } from '../frame/command-bar';
import { Grid } from '../list/grid';
import { useRowCommands } from '../list/row-commands';
import { rowsPath } from '../list/rows-query';
import { useRows } from '../list/use-rows';
import { useTable } from '../list/use-table';
import { useShell } from '../shell-context';
import { useStore } from '../store';
import type { ScriptedForm } from './scripted-form';

interface SubgridProps {
  readonly scripted: ScriptedForm;
  readonly label: string;
  readonly control: Extract<FormControl, { kind: 'subgrid' }>;
}

/** Rows of another table that belong to the record. A record not yet saved has none. */
export function Subgrid({ scripted, label, control }: SubgridProps) {
  const loaded = useTable(control.table);
  const { id } = useStore(scripted.form.state);
  return (
    <section class="subgrid" data-testid={`subgrid-${control.id}`} aria-label={label}>
      {loaded.state === 'failed' && <p class="page-problem">{loaded.message}</p>}
      {id === undefined && <p class="empty">To see these rows, first save the record.</p>}
      {loaded.state === 'ready' && id !== undefined && (
        <SubgridRows scripted={scripted} label={label} control={control} table={loaded.value} id={id} />
      )}
    </section>
  );
}

function SubgridRows({
  scripted,
  label,
  control,
  table,
  id,
}: SubgridProps & { table: TableDescription; id: string }) {
  const { go } = useShell();
  const { form } = scripted;
  const lookup = form.table.collections.find(({ relationship }) => relationship === control.relationship);
  if (!lookup) throw new Error(`"${form.table.logicalName}" has no relationship "${control.relationship}"`);
  const view = table.views.find((candidate) => candidate.id === control.viewId) ?? table.views[0];
  const also = `_${lookup.referencingColumn}_value eq ${id}`;
  const { loaded, more, refresh } = useRows(
    table.logicalName,
    view && rowsPath({ table, view, also }),
    Math.max(control.rowsPerPage, 10),
  );
  useEffect(() => {
    if (loaded.state === 'ready') scripted.gridLoaded(control.id);
  }, [loaded]);
  const { selection, select, commands } = useRowCommands({
    table,
    rows: loaded.state === 'ready' ? loaded.value.rows : [],
    refresh,
    deletion: 'Mscrm.DeleteSelectedRecord',
  });
  const title = label || table.displayCollectionName;
  const addNew = () =>
    go({
      kind: 'record',
      table: table.logicalName,
      defaults: {
        [lookup.referencingColumn]: id,
        [`${lookup.referencingColumn}type`]: form.table.logicalName,
        [`${lookup.referencingColumn}name`]: form.name(),
      },
    });
  return (
    <>
      <header>
        <h3>{title}</h3>
        {table.may.create && (
          <button type="button" class="link" data-testid={`new-${table.logicalName}`} onClick={addNew}>
            + New {table.displayName}
          </button>
        )}
      </header>
      {selection.size > 0 && <CommandBar commands={commands} label={`Commands of ${title}`} />}
      {loaded.state === 'failed' && <p class="page-problem">{loaded.message}</p>}
      {loaded.state === 'ready' && view && (
        <Grid table={table} view={view} rows={loaded.value.rows} selection={selection} onSelect={select} />
      )}
      {loaded.state === 'ready' && loaded.value.rows.length === 0 && <p class="empty">No data available</p>}
      {loaded.state === 'ready' && loaded.value.nextLink !== undefined && (
        <button type="button" class="link" onClick={more}>
          Show more
        </button>
      )}
    </>
  );
}
