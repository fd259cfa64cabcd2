import { checkTable } from '../../configuration/check/check-names';
import type { FormContext } from './form-context';
import type { FormPorts } from './form-ports';
import { showAtField } from './show-findings';
import { textIn, watch } from './watch';

/** Says at a field what is wrong with the table it names. */
export function watchTable(
  opened: { readonly form: FormContext; readonly ports: FormPorts },
  column: string,
): Promise<void> {
  const { form, ports } = opened;
  return watch(
    opened,
    [column],
    async () => checkTable(textIn(form, column), await ports.metadata.tables()),
    (findings) => showAtField(form, column, findings, ports.text),
  );
}
