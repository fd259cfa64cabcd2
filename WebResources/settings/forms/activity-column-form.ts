import { checkActivityColumn } from '../../adapter/activity/check-activity-column';
import { SAMPLE_CALL } from '../../adapter/screen-pop/sample-call';
import { askFirst } from './ask-first';
import type { FormEvent } from './form-context';
import { formPorts, type FormPorts } from './form-ports';
import { keepVersions } from './keep-version';
import { activityColumnLosses } from './read-losses';
import { showAtField } from './show-findings';
import { fillIn, textIn, watch } from './watch';

const COLUMN = 'ips_columnname';
const PATH = 'ips_path';
const CONSTANT = 'ips_constant';

/** The form's onload event: checks the column and the value it is to get; a column that is chosen names the record. */
export async function onLoad(event: FormEvent, ports: FormPorts = formPorts()): Promise<void> {
  const form = event.getFormContext();
  await Promise.all([
    keepVersions(form, ports),
    watch(
      { form, ports },
      [COLUMN, PATH, CONSTANT],
      async () => {
        const columns = await ports.metadata.columns('phonecall');
        const texts = {
          column: textIn(form, COLUMN),
          path: textIn(form, PATH),
          constant: textIn(form, CONSTANT),
        };
        const name = columns.get(texts.column.toLowerCase())?.displayName ?? '';
        return { name, findings: checkActivityColumn(texts, columns, SAMPLE_CALL) };
      },
      ({ name, findings }) => {
        fillIn(form, 'ips_name', name);
        showAtField(form, COLUMN, findings.column, ports.text);
        showAtField(form, PATH, findings.path, ports.text);
        showAtField(form, CONSTANT, findings.constant, ports.text);
      },
    ),
  ]);
}

/** The form's onsave event, and the commands Delete of the form, Delete and Deactivate of lists. */
export const { onSave, deleteRecord, deleteSelected, deactivateSelected } = askFirst(
  { table: 'ips_activityfield', entitySetName: 'ips_activityfields' },
  activityColumnLosses,
);
