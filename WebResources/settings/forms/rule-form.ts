import { checkQuery } from '../../configuration/check/check-query';
import { checkDefaultRule } from '../../configuration/check/check-defaults';
import { sensibleQuery } from '../../configuration/sensible-columns';
import { plainGuid } from '../../ports/records';
import { askFirst } from './ask-first';
import type { FormContext, FormEvent } from './form-context';
import { ruleLosses } from './read-losses';
import { formPorts, type FormPorts } from './form-ports';
import { keepVersions } from './keep-version';
import { knownTable } from '../known-table';
import { otherDefaultRules, servesAnyCall } from './other-defaults';
import { showAboveForm, showAtField } from './show-findings';
import { watchTable } from './watch-table';
import { fillIn, idIn, textIn, watch } from './watch';

const TABLE = 'ips_tablename';
const QUERY = 'ips_query';
/** Of the query that is proposed. */
const PARAMETER = 'number';

/** The form's onload event: checks table and query, and that one rule serves the calls that no other names. */
export async function onLoad(event: FormEvent, ports: FormPorts = formPorts()): Promise<void> {
  const form = event.getFormContext();
  const opened = { form, ports };
  await Promise.all([
    keepVersions(form, ports),
    watchTable(opened, TABLE),
    watch(
      opened,
      [TABLE, QUERY],
      async () => {
        const [known, parameters] = await Promise.all([
          knownTable(ports.metadata, textIn(form, TABLE)),
          parametersOf(form, ports),
        ]);
        const table = known?.info.logicalName ?? '';
        return checkQuery(textIn(form, QUERY), { table, columns: known?.columns, parameters });
      },
      (findings) => showAtField(form, QUERY, findings, ports.text),
    ),
    watch(
      opened,
      [TABLE],
      () => knownTable(ports.metadata, textIn(form, TABLE)),
      (known) => known && fillIn(form, QUERY, sensibleQuery(known.info, known.columns, PARAMETER)),
    ),
    watch(
      opened,
      ['ips_calltypes', 'ips_configurationid'],
      async () => {
        const configuration = idIn(form, 'ips_configurationid');
        if (!configuration) return [];
        const others = await otherDefaultRules(ports.dataverse, form, configuration);
        const isDefault = servesAnyCall(form.getAttribute('ips_calltypes')?.getValue());
        return checkDefaultRule(isDefault || others.length > 0);
      },
      (findings) => showAboveForm(form, 'ips_default', findings, ports.text),
    ),
  ]);
}

/** Names of the rule's active parameters; a rule that is not saved can have none yet. */
async function parametersOf(
  form: FormContext,
  { dataverse }: FormPorts,
): Promise<readonly string[] | undefined> {
  const id = plainGuid(form.data.entity.getId());
  if (!id) return undefined;
  const query = `?$select=ips_name&$filter=statecode eq 0 and _ips_ruleid_value eq ${id}`;
  return (await dataverse.retrieveMultiple('ips_screenpopparameter', query)).map((row) =>
    String(row['ips_name']),
  );
}

/** The form's onsave event, and the commands Delete of the form, Delete and Deactivate of lists. */
export const { onSave, deleteRecord, deleteSelected, deactivateSelected } = askFirst(
  { table: 'ips_screenpoprule', entitySetName: 'ips_screenpoprules' },
  ruleLosses,
);
