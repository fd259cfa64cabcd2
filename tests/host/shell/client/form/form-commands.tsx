import { hasStates, stateQuestion } from '../commands/row-state';
import { runCommand } from '../commands/run-command';
import { CommandBar, type Command } from '../frame/command-bar';
import { useShell } from '../shell-context';
import { messageOf, requestWebApi } from '../xrm/web-api-request';
import { rowPath } from '../xrm/web-api';
import { SAVE_MODE } from './form-events';
import type { ScriptedForm } from './scripted-form';

/** The commands of a form. Delete runs the script that the table's ribbon gives it, if any. */
export function FormCommands({ scripted }: { scripted: ScriptedForm }) {
  const { form } = scripted;
  const { xrm, go, alert, confirm, back } = useShell();
  const { table, state } = form;
  const { id, readOnlyBecause, phase, values } = state.get();
  const isSaved = id !== undefined;
  const custom = table.commands.find((command) => command.id === 'Mscrm.DeletePrimaryRecord');

  async function remove(): Promise<void> {
    if (custom) {
      await runCommand(custom, { PrimaryControl: scripted.context }, xrm);
      return;
    }
    const isSure = await confirm({
      title: 'Confirm deletion',
      text: `Do you want to delete this ${table.displayName}?`,
      confirmLabel: 'Delete',
      cancelLabel: 'Cancel',
    });
    if (!isSure || id === undefined) return;
    await requestWebApi({ method: 'DELETE', path: rowPath(table.logicalName, id) });
    await form.load();
    back();
  }

  async function setState(active: boolean): Promise<void> {
    const isSure = await confirm(stateQuestion(active, `this ${table.displayName}`));
    if (isSure) await scripted.setState(active);
  }

  const run = (action: () => Promise<unknown>, failed: string) => () =>
    void action().catch((thrown: unknown) => alert(messageOf(thrown), failed));
  const canSave = readOnlyBecause === undefined && phase !== 'saving';
  const canSetState = isSaved && hasStates(table);
  const isActive = (values.get('statecode') ?? 0) === 0;
  const commands: Command[] = [
    { id: 'save', label: 'Save', icon: 'save', isEnabled: canSave, run: () => void scripted.save() },
    {
      id: 'save-and-close',
      label: 'Save & Close',
      icon: 'saveAndClose',
      isEnabled: canSave,
      run: () => void scripted.save(SAVE_MODE.saveAndClose).then((saved) => saved && back()),
    },
    {
      id: 'new',
      label: 'New',
      icon: 'add',
      isEnabled: table.may.create,
      run: () => go({ kind: 'record', table: table.logicalName }),
    },
    {
      id: 'deactivate',
      label: 'Deactivate',
      icon: 'close',
      isEnabled: canSetState && isActive,
      run: run(() => setState(false), 'The record was not deactivated'),
    },
    {
      id: 'activate',
      label: 'Activate',
      icon: 'open',
      isEnabled: canSetState && !isActive,
      run: run(() => setState(true), 'The record was not activated'),
    },
    {
      id: 'delete',
      label: 'Delete',
      icon: 'delete',
      isEnabled: isSaved && table.may.delete,
      run: run(remove, 'The record was not deleted'),
    },
    {
      id: 'refresh',
      label: 'Refresh',
      icon: 'refresh',
      isEnabled: isSaved,
      run: () => void form.load(),
    },
  ];
  return <CommandBar commands={commands} onBack={back} />;
}
