import { asAdapterError } from '../../ports/adapter-error';
import { plainGuid } from '../../ports/records';
import type { FormContext } from './form-context';
import { formPorts, type FormPorts } from './form-ports';
import type { ReadLosses } from './read-losses';

/** A table whose records the panel needs. */
export interface NeededTable {
  readonly table: string;
  readonly entitySetName: string;
  readonly lossesOf: ReadLosses;
  /** What there is to do before a record goes, once that is decided. Never throws. */
  readonly beforeRemoval?: (id: string, ports: FormPorts) => Promise<void>;
}

/** What a command gets of the selected rows (Microsoft, "Pass data from a page as a parameter to ribbon actions"). */
export interface SelectedItem {
  readonly Id: string;
  readonly Name: string;
}

/** As much of a list as the command uses. */
export interface SelectedControl {
  refresh(): void;
}

/** `SAVE_MODE` of the Client API. */
const DEACTIVATE = 5;

export interface SaveEvent {
  getFormContext(): FormContext;
  getEventArgs(): { getSaveMode(): number; preventDefault(): void };
}

export interface AskFirst {
  onSave(event: SaveEvent): Promise<void>;
  deleteRecord(form: FormContext): Promise<void>;
  deleteSelected(list: SelectedControl, items: readonly SelectedItem[]): Promise<void>;
}

/** Handlers of a table's form and commands, by which nobody deletes or deactivates unasked what the panel needs. */
export function askFirst(needed: NeededTable, ports: () => FormPorts = formPorts): AskFirst {
  return {
    onSave: (event) => askBeforeDeactivating(event, needed, ports()),
    deleteRecord: (form) => deleteFromForm(form, needed, ports()),
    async deleteSelected(list, items) {
      await deleteItems(items, needed, ports());
      list.refresh();
    },
  };
}

/** Asks with what would be lost, deletes, and closes the form. */
async function deleteFromForm(form: FormContext, needed: NeededTable, ports: FormPorts): Promise<void> {
  const { entity } = form.data;
  const item = { Id: entity.getId(), Name: entity.getPrimaryAttributeValue() ?? '' };
  if (await deleteItems([item], needed, ports)) form.ui.close();
}

/** @returns false where nothing, or not everything, was deleted */
async function deleteItems(
  items: readonly SelectedItem[],
  { table, lossesOf, beforeRemoval }: NeededTable,
  ports: FormPorts,
): Promise<boolean> {
  const name = items.map((item) => item.Name).join(', ');
  const losses = await lossesIn(items, lossesOf, ports);
  const isSure = await ports.confirm({
    title: ports.text('form_delete_title', { name }),
    text: [...losses, ports.text(`form_delete_${table}`)].join(' '),
    confirmLabel: ports.text('form_delete'),
  });
  if (!isSure) return false;
  try {
    for (const item of items) {
      const id = plainGuid(item.Id);
      await beforeRemoval?.(id, ports);
      await ports.deleteRecord(table, id);
    }
    return true;
  } catch (thrown) {
    const { code, values } = asAdapterError(thrown, 'DATAVERSE_REFUSED');
    await ports.tell(ports.text('form_not_deleted', { name, reason: values['message'] ?? code }));
    return false;
  }
}

/**
 * The onsave event: deactivating waits for an answer where something would be lost. A save can be prevented only at
 * once, and the answer comes later: so the record is deactivated by us then.
 */
async function askBeforeDeactivating(event: SaveEvent, needed: NeededTable, ports: FormPorts): Promise<void> {
  const args = event.getEventArgs();
  if (args.getSaveMode() !== DEACTIVATE) return;
  args.preventDefault();
  const form = event.getFormContext();
  const { entity } = form.data;
  const name = entity.getPrimaryAttributeValue() ?? '';
  const item = { Id: entity.getId(), Name: name };
  const losses = await lossesIn([item], needed.lossesOf, ports);
  // Dynamics has asked already whether the record is to be deactivated.
  const isSure =
    losses.length === 0 ||
    (await ports.confirm({
      title: ports.text('form_deactivate_title', { name }),
      text: losses.join(' '),
      confirmLabel: ports.text('form_deactivate'),
    }));
  if (!isSure) return;
  await needed.beforeRemoval?.(plainGuid(item.Id), ports);
  const outcome = await ports.writer.update(needed.entitySetName, plainGuid(item.Id), INACTIVE);
  if (outcome.kind !== 'done') {
    const reason = 'message' in outcome ? outcome.message : outcome.kind;
    await ports.tell(ports.text('form_not_deactivated', { name, reason }));
  }
  await form.data.refresh(false);
}

const INACTIVE = { statecode: 1, statuscode: 2 };

/** Where Dataverse does not tell what depends on a record, the question says so: it is asked all the same. */
async function lossesIn(
  items: readonly SelectedItem[],
  lossesOf: ReadLosses,
  ports: FormPorts,
): Promise<readonly string[]> {
  try {
    return await lossesOf(
      items.map((item) => plainGuid(item.Id)),
      ports,
    );
  } catch {
    return [ports.text('form_lose_unknown')];
  }
}
