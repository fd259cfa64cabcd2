import { readPresentConfiguration } from '../../configuration/present-configuration';
import type { ConfigurationDocument } from '../../configuration/document-model';
import { asAdapterError } from '../../ports/adapter-error';
import { plainGuid, textIn } from '../../ports/records';
import { readPresentDocument } from '../versions';
import type { FormContext, SaveEvent } from './form-context';
import type { FormPorts } from './form-ports';
import { idIn } from './watch';

/** What a configuration is before this form changes it. */
interface Before {
  readonly configurationId: string;
  readonly document: ConfigurationDocument;
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
  /** `unread` where it could not be had: told only if there is something to keep. */
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
      await ports.keepVersion(kept.configurationId, kept.document);
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
  for (const subgrid of SUBGRIDS) form.getControl(subgrid)?.addOnLoad?.(lookAgain);
  before = look();
  return before.then(() => undefined);
}

/** The tables whose rows are parts of a configuration, with the column that says of which, or of which rule. */
const PARENT_OF = {
  ips_relatedtable: 'ips_configurationid',
  ips_screenpoprule: 'ips_configurationid',
  ips_screenpopparameter: 'ips_ruleid',
  ips_activityfield: 'ips_configurationid',
} as const;
const PARENTS = [...new Set(Object.values(PARENT_OF))];

const SUBGRIDS = ['subgrid_relatedtables', 'subgrid_rules', 'subgrid_activitycolumns', 'subgrid_parameters'];

export type PartTable = keyof typeof PARENT_OF;

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
      if (before !== 'none') await ports.keepVersion(before.configurationId, before.document);
    }
  } catch (thrown) {
    await ports.tell(notKept(thrown, ports));
  }
}

function notKept(thrown: unknown, { text }: FormPorts): string {
  const { code, values } = asAdapterError(thrown, 'DATAVERSE_REFUSED', { message: String(thrown) });
  return text('form_version_not_kept', { reason: values['message'] ?? code });
}

async function readBefore(configurationId: string, { dataverse }: FormPorts): Promise<Before | 'none'> {
  if (!configurationId) return 'none';
  const present = await readPresentConfiguration(dataverse, configurationId);
  return { configurationId, document: await readPresentDocument(dataverse, present) };
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
  const parent = `_${PARENT_OF[table]}_value`;
  const row = await ports.dataverse.retrieve(table, id, `?$select=${parent}`);
  const parentId = plainGuid(textIn(row, parent));
  return parentId && PARENT_OF[table] === 'ips_ruleid'
    ? configurationOfPart('ips_screenpoprule', parentId, ports)
    : parentId;
}
