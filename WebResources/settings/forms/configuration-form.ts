import { checkTemplate } from '../../configuration/check/check-path';
import { SAMPLE_CALL } from '../../adapter/screen-pop/sample-call';
import { checkCountry } from '../../configuration/check/check-country';
import {
  checkWrittenColumn,
  INTERACTION_ID,
  WRAP_CODE,
} from '../../configuration/check/check-written-column';
import { checkDefaultConfiguration } from '../../configuration/check/check-defaults';
import type { Finding } from '../../configuration/check/finding';
import { judgeCtiAddress } from '../../configuration/cti-address';
import { askFirst } from './ask-first';
import type { FormContext, FormEvent } from './form-context';
import { configurationLosses } from './read-losses';
import { formPorts, type FormPorts } from './form-ports';
import { handOver } from './hand-over';
import { keepVersions } from './keep-version';
import { otherDefaultConfigurations } from './other-defaults';
import { showAboveForm, showAtField } from './show-findings';
import { textIn, watch } from './watch';

/** The form's onload event: checks what is stored at once, and what is typed as soon as its field is left. */
export async function onLoad(event: FormEvent, ports: FormPorts = formPorts()): Promise<void> {
  const form = event.getFormContext();
  const opened = { form, ports };
  handOver(form, ports.xrm, 'WebResource_roles', 'general');
  handOver(form, ports.xrm, 'WebResource_tryit', 'tryit');
  const check = (column: string, look: (typed: string) => readonly Finding[] | Promise<readonly Finding[]>) =>
    watch(
      opened,
      [column],
      () => look(textIn(form, column)),
      (findings) => showAtField(form, column, findings, ports.text),
    );
  await Promise.all([
    keepVersions(form, ports),
    check('ips_ctiurl', checkAddress),
    check('ips_defaultcountry', checkCountry),
    check('ips_subjecttemplate', (typed) => checkTemplate(typed, SAMPLE_CALL)),
    check('ips_dispositioncolumn', async (typed) =>
      checkWrittenColumn(typed, WRAP_CODE, await ports.metadata.columns('phonecall')),
    ),
    check('ips_interactionidcolumn', async (typed) =>
      checkWrittenColumn(typed, INTERACTION_ID, await ports.metadata.columns('phonecall')),
    ),
    watch(
      opened,
      ['ips_isdefault'],
      async () =>
        checkDefaultConfiguration(isDefault(form), await otherDefaultConfigurations(ports.dataverse, form)),
      (findings) => showAboveForm(form, 'ips_default', findings, ports.text),
    ),
  ]);
}

function isDefault(form: FormContext): boolean {
  return form.getAttribute('ips_isdefault')?.getValue() === true;
}

/** An empty address is the platform's to refuse: the column is required. */
function checkAddress(address: string): readonly Finding[] {
  if (!address) return [];
  const verdict = judgeCtiAddress(address);
  switch (verdict.kind) {
    case 'good':
      return [];
    case 'not-an-address':
      return [{ level: 'error', text: 'url_not_an_address' }];
    case 'not-secure':
      return [{ level: 'error', text: 'url_not_secure', instead: address.replace(/^http:/i, 'https:') }];
    case 'not-an-origin':
      return [{ level: 'error', text: 'url_not_an_origin', instead: verdict.origin }];
  }
}

/** The form's onsave event, and the commands Delete of the form, Delete and Deactivate of lists. */
export const { onSave, deleteRecord, deleteSelected, deactivateSelected } = askFirst(
  { table: 'ips_cticonfiguration', entitySetName: 'ips_cticonfigurations' },
  configurationLosses,
);
