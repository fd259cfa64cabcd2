import { asAdapterError } from '../../ports/adapter-error';
import { plainGuid } from '../../ports/records';
import type { FormContext } from './form-context';
import { formPorts, type FormPorts } from './form-ports';
import { keepBeforeRemoval } from './keep-version';
import type { ReadLosses } from './read-losses';
import { DEACTIVATION, DELETION, type NeededTable, type Removal } from './removal';

/** What a command gets of the selected rows (Microsoft, "Pass data from a page as a parameter to ribbon actions"). */
export interface SelectedItem {
  readonly Id: string;
  readonly Name: string;
}

/** As much of a list as the commands use. */
export interface SelectedControl {
  refresh(): void;
}

/** `SAVE_MODE` of the Client API. */
const DEACTIVATE = 5;

export interface SaveEvent {
  getFormContext(): FormContext;
  getEventArgs(): { getSaveMode(): number; preventDefault(): void };
}

type ListCommand = (list: SelectedControl, items: readonly SelectedItem[]) => Promise<void>;

export interface AskFirst {
  onSave(event: SaveEvent): Promise<void>;
  deleteRecord(form: FormContext): Promise<void>;
  readonly deleteSelected: ListCommand;
  readonly deactivateSelected: ListCommand;
}

/**
 * Handlers of a table's form and commands, by which nobody deletes or deactivates unasked what the panel needs, and
 * the configuration's history has what is gone.
 */
export function askFirst(
  needed: NeededTable,
  lossesOf: ReadLosses,
  ports: () => FormPorts = formPorts,
): AskFirst {
  /** Asks with what would be lost, whatever other scripts have asked. @returns false where not all of it was done */
  async function askAndDo(removal: Removal, items: readonly SelectedItem[]): Promise<boolean> {
    const { text, confirm } = ports();
    const losses = await lossesIn(items, lossesOf, ports());
    const sentences = [...losses, removal.outlook(text, needed.table)];
    const isSure = await confirm(questionOf(removal, items, sentences, ports()));
    return isSure && carryOut(removal, items, needed, ports());
  }

  const listCommand =
    (removal: Removal): ListCommand =>
    async (list, items) => {
      await askAndDo(removal, items);
      list.refresh();
    };

  return {
    async onSave(event) {
      if (event.getEventArgs().getSaveMode() !== DEACTIVATE) return;
      // A save can be prevented only at once, and the answer comes later: so the record is deactivated by us then.
      event.getEventArgs().preventDefault();
      const form = event.getFormContext();
      const items = [itemOf(form)];
      const losses = await lossesIn(items, lossesOf, ports());
      // Dynamics has asked already whether the record is to be deactivated.
      const isSure =
        losses.length === 0 || (await ports().confirm(questionOf(DEACTIVATION, items, losses, ports())));
      if (!isSure) return;
      await carryOut(DEACTIVATION, items, needed, ports());
      await form.data.refresh(false);
    },
    async deleteRecord(form) {
      if (await askAndDo(DELETION, [itemOf(form)])) form.ui.close();
    },
    deleteSelected: listCommand(DELETION),
    deactivateSelected: listCommand(DEACTIVATION),
  };
}

function itemOf({ data: { entity } }: FormContext): SelectedItem {
  return { Id: entity.getId(), Name: entity.getPrimaryAttributeValue() ?? '' };
}

function idsOf(items: readonly SelectedItem[]): readonly string[] {
  return items.map((item) => plainGuid(item.Id));
}

function questionOf(
  removal: Removal,
  items: readonly SelectedItem[],
  sentences: readonly string[],
  { text }: FormPorts,
): Parameters<FormPorts['confirm']>[0] {
  const name = items.map((item) => item.Name).join(', ');
  return {
    title: removal.title(text, { name }),
    text: sentences.join(' '),
    confirmLabel: removal.label(text),
  };
}

/**
 * Keeps what the configuration is, goes through the records, and says which of them were refused. Of a configuration
 * itself nothing is kept: its versions are deleted with it, and they do not say whether it is active.
 */
async function carryOut(
  removal: Removal,
  items: readonly SelectedItem[],
  needed: NeededTable,
  ports: FormPorts,
): Promise<boolean> {
  const { table } = needed;
  if (table !== 'ips_cticonfiguration') await keepBeforeRemoval(table, idsOf(items), ports);
  const failures: string[] = [];
  for (const { Id, Name: name } of items) {
    try {
      await removal.run(plainGuid(Id), needed, ports);
    } catch (thrown) {
      const { code, values } = asAdapterError(thrown, 'DATAVERSE_REFUSED');
      failures.push(removal.failed(ports.text, { name, reason: values['message'] ?? code }));
    }
  }
  if (failures.length > 0) await ports.alert(failures.join('\n'));
  return failures.length === 0;
}

/** Where Dataverse does not say what depends on a record, the question says so: it is asked all the same. */
async function lossesIn(
  items: readonly SelectedItem[],
  lossesOf: ReadLosses,
  ports: FormPorts,
): Promise<readonly string[]> {
  try {
    return await lossesOf(idsOf(items), ports);
  } catch {
    return [ports.text('form_lose_unknown')];
  }
}
