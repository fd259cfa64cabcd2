import * as v from 'valibot';
import type { Dataverse } from '../../ports/dataverse';
import { plainGuid, type Row } from '../../ports/records';
import { RULE_CALL_TYPES } from '../../configuration/configuration';
import { optionOf } from '../../configuration/rows';
import { accept } from '../../schemas/accept';
import type { FormContext } from './form-context';

const DEFAULT_CALL_TYPE = optionOf(RULE_CALL_TYPES, 'default');

/** Names of the other active configurations that are the default. @throws AdapterError what Dataverse said */
export async function otherDefaultConfigurations(
  dataverse: Dataverse,
  form: FormContext,
): Promise<readonly string[]> {
  const rows = await dataverse.retrieveMultiple(
    'ips_cticonfiguration',
    '?$select=ips_name&$filter=statecode eq 0 and ips_isdefault eq true',
  );
  return namesOfOthers(rows, 'ips_cticonfigurationid', form);
}

/**
 * Names of the configuration's other active rules that serve every call no rule names.
 * @throws AdapterError what Dataverse said
 */
export async function otherDefaultRules(
  dataverse: Dataverse,
  form: FormContext,
  configurationId: string,
): Promise<readonly string[]> {
  const rows = await dataverse.retrieveMultiple(
    'ips_screenpoprule',
    '?$select=ips_name,ips_calltypes&$filter=statecode eq 0 and _ips_configurationid_value eq ' +
      configurationId,
  );
  const defaults = rows.filter((row) => servesAnyCall(row['ips_calltypes']));
  return namesOfOthers(defaults, 'ips_screenpopruleid', form);
}

/** A multi-select choice: numbers on a form, a list of them as text in a row. */
const choices = v.union([
  v.array(v.number()),
  v.pipe(
    v.string(),
    v.transform((list) => list.split(',').map(Number)),
  ),
]);

/** @param callTypes of a rule's form or row */
export function servesAnyCall(callTypes: unknown): boolean {
  return accept(choices, callTypes)?.includes(DEFAULT_CALL_TYPE) ?? false;
}

function namesOfOthers(rows: readonly Row[], key: string, form: FormContext): readonly string[] {
  const own = plainGuid(form.data.entity.getId());
  return rows.filter((row) => row[key] !== own).map((row) => String(row['ips_name']));
}
