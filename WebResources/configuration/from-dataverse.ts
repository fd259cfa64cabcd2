import { AdapterError } from '../ports/adapter-error';
import type { Dataverse } from '../ports/dataverse';
import { object, read, type Reader, type ValueOf } from '../ports/readers';
import { textIn, type Row } from '../ports/records';
import {
  chooseConfiguration,
  type ConfigurationSummary,
  type ConfigurationCriteria,
} from './choose-configuration';
import type { Configuration } from './configuration';
import { toField, toRule, toSettings, toTable } from './configuration-parts';
import { withRootRoles } from './root-roles';
import {
  activityFieldRow,
  configurationRow,
  parameterRow,
  relatedTableRow,
  ruleRow,
  summaryRow,
} from './rows';

/** The rows a configuration is made of, as Dataverse gives them. */
export interface ConfigurationRows {
  readonly configuration: Row;
  readonly relatedTables: readonly Row[];
  readonly rules: readonly Row[];
  readonly parameters: readonly Row[];
  readonly activityFields: readonly Row[];
}

/**
 * Reads the configuration a user works with from the configuration tables.
 *
 * @throws AdapterError as `readConfigurationRows` and `toConfiguration`
 */
export async function loadConfiguration(
  dataverse: Dataverse,
  wish: ConfigurationCriteria,
): Promise<Configuration> {
  return toConfiguration(await readConfigurationRows(dataverse, wish));
}

/**
 * @throws AdapterError NO_PROFILE when no active configuration is meant for this user; what `dataverse` throws when it
 *   cannot be read
 */
export async function readConfigurationRows(
  dataverse: Dataverse,
  wish: ConfigurationCriteria,
): Promise<ConfigurationRows> {
  const rows = await dataverse.retrieveMultiple(
    'ips_cticonfiguration',
    `?$select=${Object.keys({ ...configurationRow, ...summaryRow }).join(',')}&$filter=statecode eq 0`,
  );
  const summaries = rows.map(readSummary);
  const isByRole = summaries.some((summary) => summary.roleIds.length > 0);
  const roleIds = isByRole ? await withRootRoles(dataverse, wish.roleIds) : wish.roleIds;
  const chosen = chooseConfiguration(summaries, { ...wish, roleIds });
  const configuration = chosen && rows[summaries.indexOf(chosen)];
  if (!configuration) throw new AdapterError('NO_PROFILE', { configuration: wish.configuration ?? '' });

  const [relatedTables, rules, activityFields] = await Promise.all([
    children(dataverse, 'ips_relatedtable', relatedTableRow, chosen.id),
    children(dataverse, 'ips_screenpoprule', ruleRow, chosen.id),
    children(dataverse, 'ips_activityfield', activityFieldRow, chosen.id),
  ]);
  const parameters = await parametersOf(dataverse, rules);
  return { configuration, relatedTables, rules, parameters, activityFields };
}

/** @throws AdapterError BAD_PROFILE, naming configuration, table, column and what is wrong, when a row cannot be used */
export function toConfiguration(rows: ConfigurationRows): Configuration {
  const readRow = reader(readSummary(rows.configuration).name);
  const settings = readRow('ips_cticonfiguration', configurationRow, rows.configuration);
  const parameters = rows.parameters.map((row) => readRow('ips_screenpopparameter', parameterRow, row));
  return {
    id: settings.ips_cticonfigurationid,
    name: settings.ips_name,
    ctiOrigin: settings.ips_ctiurl,
    integrationKey: settings.ips_integrationkey,
    ...toSettings(settings),
    relatedTables: rows.relatedTables.map((row) =>
      toTable(readRow('ips_relatedtable', relatedTableRow, row)),
    ),
    rules: rows.rules.map((row) => {
      const rule = readRow('ips_screenpoprule', ruleRow, row);
      return toRule(
        rule,
        parameters.filter((parameter) => parameter._ips_ruleid_value === rule.ips_screenpopruleid),
      );
    }),
    activityFields: rows.activityFields.map((row) =>
      toField(readRow('ips_activityfield', activityFieldRow, row)),
    ),
  };
}

function children(
  dataverse: Dataverse,
  table: string,
  columns: object,
  configurationId: string,
): Promise<readonly Row[]> {
  return dataverse.retrieveMultiple(
    table,
    `?$select=${Object.keys(columns).join(',')}` +
      `&$filter=statecode eq 0 and _ips_configurationid_value eq ${configurationId}&$orderby=ips_order`,
  );
}

async function parametersOf(dataverse: Dataverse, rules: readonly Row[]): Promise<readonly Row[]> {
  if (rules.length === 0) return [];
  const ids = rules.map((rule) => read(ruleRow.ips_screenpopruleid, rule['ips_screenpopruleid']).value);
  const anyRule = ids.map((id) => `_ips_ruleid_value eq ${id}`).join(' or ');
  return dataverse.retrieveMultiple(
    'ips_screenpopparameter',
    `?$select=${Object.keys(parameterRow).join(',')}` +
      `&$filter=statecode eq 0 and (${anyRule})&$orderby=ips_order`,
  );
}

/** As much of a configuration's row as choosing among them takes. */
export function readSummary(row: Row): ConfigurationSummary {
  const summary = read(object(summaryRow), row).value;
  return {
    id: summary.ips_cticonfigurationid,
    name: summary.ips_name,
    order: summary.ips_order,
    isDefault: summary.ips_isdefault,
    roleIds: summary.ips_roles,
  };
}

/** Reads a row, or says which column of which table of the configuration is wrong and how. */
function reader(configuration: string) {
  return <Members extends Readonly<Record<string, Reader<unknown>>>>(
    table: string,
    columns: Members,
    row: Row,
  ): ValueOf<Members> => {
    const { value, problems } = read(object(columns), row);
    const [problem] = problems;
    if (!problem) return value;
    throw new AdapterError('BAD_PROFILE', {
      configuration,
      table,
      record: textIn(row, 'ips_name'),
      column: problem.key,
      problem: problem.message,
    });
  };
}
