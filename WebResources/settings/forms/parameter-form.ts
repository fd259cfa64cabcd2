import { checkPath } from '../../configuration/check/check-path';
import { SAMPLE_CALL } from '../../adapter/screen-pop/sample-call';
import { askFirst } from './ask-first';
import type { FormEvent } from './form-context';
import { formPorts, type FormPorts } from './form-ports';
import { keepVersions } from './keep-version';
import { parameterLosses } from './read-losses';
import { showAtField } from './show-findings';
import { textIn, watch } from './watch';

const PATH = 'ips_path';

/** The form's onload event: checks the path by its grammar and shows what it gives for a sample call. */
export async function onLoad(event: FormEvent, ports: FormPorts = formPorts()): Promise<void> {
  const form = event.getFormContext();
  await Promise.all([
    keepVersions(form, ports),
    watch(
      { form, ports },
      [PATH],
      () => checkPath(textIn(form, PATH), SAMPLE_CALL),
      (findings) => showAtField(form, PATH, findings, ports.text),
    ),
  ]);
}

/** The form's onsave event, and the commands Delete of the form, Delete and Deactivate of lists. */
export const { onSave, deleteRecord, deleteSelected, deactivateSelected } = askFirst(
  { table: 'ips_screenpopparameter', entitySetName: 'ips_screenpopparameters' },
  parameterLosses,
);
