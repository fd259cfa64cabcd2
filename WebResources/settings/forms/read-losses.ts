import { placeholdersIn } from '../../configuration/expressions/placeholders';
import { readSummary } from '../../configuration/from-dataverse';
import { lossesOfParameters, lossesOfConfigurations, lossesOfRules } from '../../configuration/losses';
import { ruleRow, summaryRow } from '../../configuration/rows';
import { object, read } from '../../ports/readers';
import { plainGuid, type Row } from '../../ports/records';
import type { FormPorts } from './form-ports';
import type { PartTable } from './keep-version';

/**
 * Says in sentences what agents lose when these records go. Empty where nothing depends on them.
 * @param ids GUIDs without braces
 * @throws AdapterError what Dataverse said
 */
export type ReadLosses = (ids: readonly string[], ports: FormPorts) => Promise<readonly string[]>;

export const configurationLosses: ReadLosses = async (ids, ports) => {
  const { dataverse, text } = ports;
  const rows = await dataverse.retrieveMultiple(
    'ips_cticonfiguration',
    `?$select=${Object.keys(summaryRow).join(',')}&$filter=statecode eq 0`,
  );
  const configurations = rows.map(readSummary);
  return Promise.all(
    lossesOfConfigurations(configurations, ids).map(async (loss) => {
      if (loss.kind === 'last') return text('form_lose_last');
      if (loss.kind === 'default') return text('form_lose_default');
      const roles = await roleNames(loss.roleIds, ports);
      if (loss.next === undefined) return text('form_lose_roles', { roles });
      return text('form_lose_roles_next', { roles, next: loss.next });
    }),
  );
};

/** Roles that are no more have no name, and no agents either. */
async function roleNames(ids: readonly string[], { dataverse }: FormPorts): Promise<string> {
  const anyOf = ids.map((id) => `roleid eq ${id}`).join(' or ');
  const rows = await dataverse.retrieveMultiple('role', `?$select=name&$filter=${anyOf}`);
  return rows.map((row) => String(row['name'])).join(', ') || ids.join(', ');
}

const ruleColumns = { ...ruleRow, _ips_configurationid_value: ruleRow.ips_screenpopruleid };

export const ruleLosses: ReadLosses = async (ids, { dataverse, text }) => {
  const rows = await dataverse.retrieveMultiple(
    'ips_screenpoprule',
    `?$select=${Object.keys(ruleColumns).join(',')}&$filter=statecode eq 0`,
  );
  const rules = rows.map((row) => read(object(ruleColumns), row).value);
  const going = rules.filter((rule) => ids.includes(rule.ips_screenpopruleid));
  const configurations = new Set(going.map((rule) => plainGuid(rule._ips_configurationid_value)));
  return [...configurations].flatMap((configuration) => {
    const siblings = rules
      .filter((rule) => rule._ips_configurationid_value === configuration)
      .map((rule) => ({ id: rule.ips_screenpopruleid, callTypes: rule.ips_calltypes }));
    return lossesOfRules(siblings, ids).map((loss) => {
      if (loss.kind === 'default') return text('form_lose_default_rule');
      const types = loss.types.map((type) => text(`value_${type}`)).join(', ');
      return text(loss.hasDefault ? 'form_lose_call_types_next' : 'form_lose_call_types', { types });
    });
  });
};

export const parameterLosses: ReadLosses = async (ids, { dataverse, text }) => {
  const [rules, parameters] = await Promise.all([
    dataverse.retrieveMultiple(
      'ips_screenpoprule',
      '?$select=ips_screenpopruleid,ips_name,ips_query&$filter=statecode eq 0',
    ),
    dataverse.retrieveMultiple(
      'ips_screenpopparameter',
      '?$select=ips_screenpopparameterid,ips_name,_ips_ruleid_value&$filter=statecode eq 0',
    ),
  ]);
  const losses = lossesOfParameters(
    rules.map((row) => ({
      id: String(row['ips_screenpopruleid']),
      name: String(row['ips_name']),
      asksFor: placeholdersIn(String(row['ips_query'])),
    })),
    parameters.map((row) => ({
      id: String(row['ips_screenpopparameterid']),
      ruleId: String(row['_ips_ruleid_value']),
      name: String(row['ips_name']),
    })),
    ids,
  );
  return losses.map(({ rule, names }) => text('form_lose_parameters', { rule, names: names.join(', ') }));
};

export const relatedTableLosses = lossesOfParts('ips_relatedtable', 'ips_logicalname', (text, names) =>
  text('form_lose_related_tables', { names }),
);

export const activityColumnLosses = lossesOfParts('ips_activityfield', 'ips_columnname', (text, names) =>
  text('form_lose_activity_columns', { names }),
);

/** What is lost is what no other active row of the same configuration has in `column`. */
function lossesOfParts(
  table: PartTable,
  column: string,
  say: (text: FormPorts['text'], names: string) => string,
): ReadLosses {
  const same = [column, '_ips_configurationid_value'];
  return async (ids, { dataverse, text }) => {
    const rows = await dataverse.retrieveMultiple(
      table,
      `?$select=${table}id,ips_name,${same.join(',')}&$filter=statecode eq 0`,
    );
    const isGoing = (row: Row): boolean => ids.includes(String(row[`${table}id`]));
    const staying = rows.filter((row) => !isGoing(row));
    const lost = rows
      .filter(isGoing)
      .filter((row) => !staying.some((other) => same.every((key) => other[key] === row[key])));
    return lost.length > 0 ? [say(text, lost.map((row) => String(row['ips_name'])).join(', '))] : [];
  };
}
