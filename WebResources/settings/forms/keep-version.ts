import { CONFIGURATION } from '../../configuration/catalogue/configuration';
import { tablesFrom } from '../../configuration/catalogue/table';
import type { Configuration } from '../../configuration/configuration';
import type { ConfigurationTable } from '../../configuration/configuration-tables';
import { fetchRows } from '../../configuration/rows/fetch-configuration';
import { readConfiguration } from '../../configuration/rows/read-configuration';
import { withRoleNames } from '../../configuration/versions';
import { asAdapterError } from '../../ports/adapter-error';
import { plainGuid, textIn } from '../../ports/records';
import type { FormContext, SaveEvent } from './form-context';
import type { FormPorts } from './form-ports';
import { idIn } from './watch';

/** What a configuration is before this form changes it. */
interface Before {
  readonly configurationId: string;
  readonly configuration: Configuration;
}

/** Names our notification, so that clearing it leaves others alone. */
const NOT_KEPT = 'ips_version_not_kept';

/**
 * A change made in a form keeps what the configuration was, as one made on our pages does. It is read as the form opens
 * and sent as soon as a save has succeeded, without another question: after "Save & Close" the form is gone at once.
 * Saving is never held up; where the version cannot be kept, the form says so.
 *
 * PostSave: learn.microsoft.com/power-apps/developer/model-driven-apps/clientapi/reference/events/postsave
 */
export function keepVersions(form: FormContext, ports: FormPorts): Promise<void> {
  /** `unread` where it could not be had: reported only if there is something to keep. */
  let before: Promise<Before | 'none' | { readonly unread: unknown }>;
  /** Of the save that is under way, if it changes anything. */
  let replaced: typeof before | undefined;

  function look(): typeof before {
    return configurationOf(form, ports)
      .then((id) => readBefore(id, ports))
      .catch((unread: unknown) => ({ unread }));
  }

  function lookAgain(): void {
    before = look();
  }

  async function keep(looked: typeof before): Promise<void> {
    const kept = await looked;
    if (kept === 'none') return;
    try {
      if ('unread' in kept) throw kept.unread;
      await ports.keepVersion(kept.configurationId, kept.configuration);
      form.ui.clearFormNotification(NOT_KEPT);
    } catch (thrown) {
      warn(thrown);
    }
  }

  function warn(thrown: unknown): void {
    form.ui.setFormNotification(notKept(thrown, ports), 'WARNING', NOT_KEPT);
  }

  form.data.entity.addOnSave(() => {
    replaced = form.data.entity.getIsDirty() ? before : undefined;
  });
  form.data.entity.addOnPostSave((event: SaveEvent) => {
    if (event.getEventArgs().getIsSaveSuccess() && replaced) void keep(replaced);
    replaced = undefined;
    // what it is now is what it will have been before the next change
    lookAgain();
  });
  for (const parent of PARENTS) form.getAttribute(parent)?.addOnChange(lookAgain);
  // rows of the configuration may be gone since, by the commands of a subgrid
  form.ui.controls.forEach((control) => {
    if (control.getControlType() === 'subgrid') control.addOnLoad?.(lookAgain);
  });
  before = look();
  return before.then(() => undefined);
}

/** The tables whose rows are parts of a configuration, with the column that says of which, or of which rule. */
const PARENT_OF = new Map(tablesFrom(CONFIGURATION).map(({ name, parent = '' }) => [name, parent]));
const PARENTS = [...new Set(PARENT_OF.values())].filter(Boolean);

export type PartTable = Exclude<ConfigurationTable, typeof CONFIGURATION.name>;

/**
 * Keeps what each configuration is that these rows belong to, before they go. Never throws: that they go has been
 * decided.
 */
export async function keepBeforeRemoval(
  table: PartTable,
  ids: readonly string[],
  ports: FormPorts,
): Promise<void> {
  try {
    const owners = await Promise.all(ids.map((id) => configurationOfPart(table, id, ports)));
    for (const owner of new Set(owners)) {
      const before = await readBefore(owner, ports);
      if (before !== 'none') await ports.keepVersion(before.configurationId, before.configuration);
    }
  } catch (thrown) {
    await ports.alert(notKept(thrown, ports));
  }
}

function notKept(thrown: unknown, { text }: FormPorts): string {
  const { code, values } = asAdapterError(thrown, 'DATAVERSE_REFUSED', { message: String(thrown) });
  return text('form_version_not_kept', { reason: values['message'] ?? code });
}

async function readBefore(configurationId: string, { dataverse }: FormPorts): Promise<Before | 'none'> {
  if (!configurationId) return 'none';
  const { configuration } = readConfiguration(await fetchRows(dataverse, configurationId));
  return { configurationId, configuration: await withRoleNames(dataverse, configuration) };
}

/** The configuration that the form's record is, or belongs to; empty while it belongs to none. */
async function configurationOf(form: FormContext, ports: FormPorts): Promise<string> {
  const { entity } = form.data;
  if (entity.getEntityName() === 'ips_cticonfiguration') return plainGuid(entity.getId());
  const ruleId = idIn(form, 'ips_ruleid');
  return ruleId ? configurationOfPart('ips_screenpoprule', ruleId, ports) : idIn(form, 'ips_configurationid');
}

/** Empty where the row belongs to none. */
async function configurationOfPart(table: PartTable, id: string, ports: FormPorts): Promise<string> {
  const lookup = PARENT_OF.get(table) ?? '';
  const column = `_${lookup}_value`;
  const row = await ports.dataverse.retrieve(table, id, `?$select=${column}`);
  const parentId = plainGuid(textIn(row, column));
  return parentId && lookup === 'ips_ruleid'
    ? configurationOfPart('ips_screenpoprule', parentId, ports)
    : parentId;
}
