import { readPresentConfiguration } from '../../options/present-configuration';
import type { ProfileDocument } from '../../options/profile-document';
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
  let before: Before | 'none' | { readonly unread: unknown } = 'none';
  let isChanged = false;

  async function look(): Promise<void> {
    before = await presentOf(form, ports).catch((unread: unknown) => ({ unread }));
  }

  async function keep(kept: typeof before): Promise<void> {
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
    const { code, values } = asAdapterError(thrown, 'DATAVERSE_REFUSED', { message: String(thrown) });
    const reason = values['message'] ?? code;
    form.ui.setFormNotification(ports.text('form_version_not_kept', { reason }), 'WARNING', NOT_KEPT);
  }

  form.data.entity.addOnSave(() => {
    isChanged = form.data.entity.getIsDirty();
  });
  form.data.entity.addOnPostSave((event: SaveEvent) => {
    if (event.getEventArgs().getIsSaveSuccess() && isChanged) void keep(before);
    isChanged = false;
    // what it is now is what it will have been before the next change
    void look();
  });
  for (const parent of PARENTS) form.getAttribute(parent)?.addOnChange(() => void look());
  return look();
}

const PARENTS = ['ips_configurationid', 'ips_ruleid'];

async function presentOf(form: FormContext, ports: FormPorts): Promise<Before | 'none'> {
  const configurationId = await configurationOf(form, ports);
  if (!configurationId) return 'none';
  const present = await readPresentConfiguration(ports.dataverse, configurationId);
  return { configurationId, document: await readPresentDocument(ports.dataverse, present) };
}

/** The configuration that the form's record is, or belongs to; empty while it belongs to none. */
async function configurationOf(form: FormContext, { dataverse }: FormPorts): Promise<string> {
  const { entity } = form.data;
  if (entity.getEntityName() === 'ips_cticonfiguration') return plainGuid(entity.getId());
  const ruleId = idIn(form, 'ips_ruleid');
  if (!ruleId) return idIn(form, 'ips_configurationid');
  const rule = await dataverse.retrieve('ips_screenpoprule', ruleId, '?$select=_ips_configurationid_value');
  const id = rule['_ips_configurationid_value'];
  return typeof id === 'string' ? plainGuid(id) : '';
}
