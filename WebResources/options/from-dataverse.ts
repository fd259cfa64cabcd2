import { AdapterError } from '../ports/adapter-error';
import type { Dataverse } from '../ports/dataverse';
import { object, read, type Reader, type ValueOf } from '../ports/readers';
import type { Row } from '../ports/records';
import { chooseProfile, type ProfileSummary, type ProfileWish } from './choose-profile';
import type { Profile } from './options';
import { toField, toRule, toSettings, toTable } from './profile-parts';
import {
  activityFieldRow,
  configurationRow,
  parameterRow,
  relatedTableRow,
  ruleRow,
  summaryRow,
} from './rows';

/**
 * Reads the profile a user works with from the configuration tables.
 *
 * @throws AdapterError NO_PROFILE when no active configuration is meant for this user; BAD_PROFILE, naming profile,
 *   table, column and what is wrong, when one cannot be used; what `dataverse` throws when it cannot be read
 */
export async function loadProfile(dataverse: Dataverse, wish: ProfileWish): Promise<Profile> {
  const rows = await dataverse.retrieveMultiple(
    'ips_cticonfiguration',
    `?$select=${Object.keys({ ...configurationRow, ...summaryRow }).join(',')}&$filter=statecode eq 0`,
  );
  const summaries = rows.map(readSummary);
  const chosen = chooseProfile(summaries, wish);
  const row = chosen && rows[summaries.indexOf(chosen)];
  if (!row) throw new AdapterError('NO_PROFILE', { configuration: wish.configuration ?? '' });

  const readRow = reader(chosen.name);
  const settings = readRow('ips_cticonfiguration', configurationRow, row);
  const [relatedTables, rules, activityFields] = await Promise.all([
    children(dataverse, 'ips_relatedtable', relatedTableRow, chosen.id),
    children(dataverse, 'ips_screenpoprule', ruleRow, chosen.id),
    children(dataverse, 'ips_activityfield', activityFieldRow, chosen.id),
  ]);
  const ruleRows = rules.map((rule) => readRow('ips_screenpoprule', ruleRow, rule));
  const parameters = await parametersOf(dataverse, ruleRows);
  const parameterRows = parameters.map((parameter) =>
    readRow('ips_screenpopparameter', parameterRow, parameter),
  );

  return {
    id: settings.ips_cticonfigurationid,
    name: settings.ips_name,
    ctiOrigin: settings.ips_ctiurl,
    integrationKey: settings.ips_integrationkey,
    ...toSettings(settings),
    relatedTables: relatedTables.map((child) => toTable(readRow('ips_relatedtable', relatedTableRow, child))),
    rules: ruleRows.map((rule) =>
      toRule(
        rule,
        parameterRows.filter((parameter) => parameter._ips_ruleid_value === rule.ips_screenpopruleid),
      ),
    ),
    activityFields: activityFields.map((child) =>
      toField(readRow('ips_activityfield', activityFieldRow, child)),
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

async function parametersOf(
  dataverse: Dataverse,
  rules: readonly ValueOf<typeof ruleRow>[],
): Promise<readonly Row[]> {
  if (rules.length === 0) return [];
  const anyRule = rules.map((rule) => `_ips_ruleid_value eq ${rule.ips_screenpopruleid}`).join(' or ');
  return dataverse.retrieveMultiple(
    'ips_screenpopparameter',
    `?$select=${Object.keys(parameterRow).join(',')}` +
      `&$filter=statecode eq 0 and (${anyRule})&$orderby=ips_order`,
  );
}

function readSummary(row: Row): ProfileSummary {
  const summary = read(object(summaryRow), row).value;
  return {
    id: summary.ips_cticonfigurationid,
    name: summary.ips_name,
    order: summary.ips_order,
    isDefault: summary.ips_isdefault,
    roleIds: summary.ips_roles,
  };
}

/** Reads a row, or says which column of which table of the profile is wrong and how. */
function reader(profile: string) {
  return <Members extends Readonly<Record<string, Reader<unknown>>>>(
    table: string,
    columns: Members,
    row: Row,
  ): ValueOf<Members> => {
    const { value, problems } = read(object(columns), row);
    const [problem] = problems;
    if (!problem) return value;
    throw new AdapterError('BAD_PROFILE', {
      profile,
      table,
      record: typeof row['ips_name'] === 'string' ? row['ips_name'] : '',
      column: problem.key,
      problem: problem.message,
    });
  };
}
