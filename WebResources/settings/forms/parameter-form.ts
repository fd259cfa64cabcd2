import { checkPath } from '../../adapter/screen-pop/check-path';
import { SAMPLE_CALL } from '../../adapter/screen-pop/sample-call';
import type { FormEvent } from './form-context';
import { formPorts, type FormPorts } from './form-ports';
import { keepVersions } from './keep-version';
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
