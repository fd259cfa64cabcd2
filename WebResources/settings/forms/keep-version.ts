import { readPresentConfiguration } from '../../options/present-configuration';
import type { ProfileDocument } from '../../options/document-model';
import { asAdapterError } from '../../ports/adapter-error';
import { plainGuid } from '../../ports/records';
import { readPresentDocument } from '../versions';
import type { FormContext, SaveEvent } from './form-context';
import type { FormPorts } from './form-ports';
import { idIn } from './watch';

/** What a configuration is before this form changes it. */
interface Before {
  readonly configurationId: string;
  readonly document: ProfileDocument;
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
  let isChanged = false;

  function look(): typeof before {
    return configurationOf(form, ports)
      .then((id) => readBefore(id, ports))
      .catch((unread: unknown) => ({ unread }));
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
    isChanged = form.data.entity.getIsDirty();
  });
  form.data.entity.addOnPostSave((event: SaveEvent) => {
    if (event.getEventArgs().getIsSaveSuccess() && isChanged) void keep(before);
    isChanged = false;
    // what it is now is what it will have been before the next change
    before = look();
  });
  for (const parent of PARENTS)
    form.getAttribute(parent)?.addOnChange(() => {
      before = look();
    });
  before = look();
  return before.then(() => undefined);
}

const PARENTS = ['ips_configurationid', 'ips_ruleid'];

/** Keeps what a rule's configuration is before the rule goes. Never throws: that it goes has been decided. */
export async function keepBeforeRemoval(ruleId: string, ports: FormPorts): Promise<void> {
  try {
    const before = await readBefore(await configurationOfRule(ruleId, ports), ports);
    if (before !== 'none') await ports.keepVersion(before.configurationId, before.document);
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
  return ruleId ? configurationOfRule(ruleId, ports) : idIn(form, 'ips_configurationid');
}

async function configurationOfRule(ruleId: string, { dataverse }: FormPorts): Promise<string> {
  const rule = await dataverse.retrieve('ips_screenpoprule', ruleId, '?$select=_ips_configurationid_value');
  const id = rule['_ips_configurationid_value'];
  return typeof id === 'string' ? plainGuid(id) : '';
}
