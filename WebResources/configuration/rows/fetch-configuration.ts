import { AdapterError } from '../../ports/adapter-error';
import type { Dataverse } from '../../ports/dataverse';
import { plainGuid, textIn, type Row } from '../../ports/records';
import { CONFIGURATION, IDENTITY } from '../catalogue/configuration';
import { columnsOf, type Table } from '../catalogue/table';
import {
  chooseConfiguration,
  type ConfigurationCriteria,
  type ConfigurationSummary,
} from '../choose-configuration';
import type { Configuration } from '../configuration';
import { withRootRoles } from '../root-roles';
import { idOf, usableConfiguration, type ConfigurationRows } from './read-configuration';

/**
 * Reads the configuration a user works with.
 *
 * @throws AdapterError as `fetchChosenRows` and `usableConfiguration`
 */
export async function loadConfiguration(
  dataverse: Dataverse,
  criteria: ConfigurationCriteria,
): Promise<Configuration> {
  return usableConfiguration(await fetchChosenRows(dataverse, criteria));
}

/**
 * @throws AdapterError NO_PROFILE when no active configuration is meant for this user; what `dataverse` throws when it
 *   cannot be read
 */
export async function fetchChosenRows(
  dataverse: Dataverse,
  criteria: ConfigurationCriteria,
): Promise<ConfigurationRows> {
  const summaries = await listConfigurations(dataverse);
  const isByRole = summaries.some((summary) => summary.roleIds.length > 0);
  const roleIds = isByRole ? await withRootRoles(dataverse, criteria.roleIds) : criteria.roleIds;
  const chosen = chooseConfiguration(summaries, { ...criteria, roleIds });
  if (!chosen) throw new AdapterError('NO_PROFILE', { configuration: criteria.configuration ?? '' });
  return fetchRows(dataverse, chosen.id);
}

/**
 * All active rows of one configuration: a request for each table, whatever its number of rows.
 *
 * @throws AdapterError NOT_FOUND when it is gone; what `dataverse` throws when it cannot be read
 */
export async function fetchRows(dataverse: Dataverse, configurationId: string): Promise<ConfigurationRows> {
  const [root, below] = await Promise.all([
    dataverse.retrieve(CONFIGURATION.name, configurationId, `?$select=${selected(CONFIGURATION)}`),
    fetchBelow(dataverse, CONFIGURATION, [configurationId]),
  ]);
  return { ...below, [CONFIGURATION.name]: [root] };
}

async function fetchBelow(
  dataverse: Dataverse,
  table: Table,
  ids: readonly string[],
): Promise<ConfigurationRows> {
  const lists = Object.values(table.lists).map(async (below) => {
    const rows = ids.length > 0 ? await dataverse.retrieveMultiple(below.name, rowsOf(below, ids)) : [];
    const rest = await fetchBelow(
      dataverse,
      below,
      rows.map((row) => idOf(below, row)),
    );
    return { [below.name]: rows, ...rest };
  });
  return Object.assign({}, ...(await Promise.all(lists))) as ConfigurationRows;
}

function rowsOf(table: Table, parentIds: readonly string[]): string {
  const anyParent = parentIds.map((id) => `_${table.parent ?? ''}_value eq ${id}`).join(' or ');
  return `?$select=${selected(table)}&$filter=statecode eq 0 and (${anyParent})&$orderby=ips_order`;
}

function selected(table: Table): string {
  const parent = table.parent === undefined ? [] : [`_${table.parent}_value`];
  const columns = columnsOf(table).map(([, column]) => column.name);
  return [...new Set([`${table.name}id`, ...parent, ...columns, 'ips_name', 'ips_order'])].join(',');
}

export interface ListedConfiguration extends ConfigurationSummary {
  readonly ctiUrl: string;
}

/** The active configurations in their order. @throws AdapterError what `dataverse` throws */
export async function listConfigurations(dataverse: Dataverse): Promise<readonly ListedConfiguration[]> {
  const { name, ctiUrl, order, isDefault, roles } = IDENTITY;
  const columns = [name, ctiUrl, order, isDefault, roles].map((column) => column.name);
  const rows = await dataverse.retrieveMultiple(
    CONFIGURATION.name,
    `?$select=${CONFIGURATION.name}id,${columns.join(',')}&$filter=statecode eq 0&$orderby=ips_order,ips_name`,
  );
  return rows.map(readSummary);
}

/** As much of a configuration as choosing one takes; a broken one can still be chosen and then be named. */
function readSummary(row: Row): ListedConfiguration {
  const ignore = (): void => undefined;
  return {
    id: idOf(CONFIGURATION, row),
    name: IDENTITY.name.read(row['ips_name'], ignore),
    ctiUrl: textIn(row, 'ips_ctiurl').trim(),
    order: IDENTITY.order.read(row['ips_order'], ignore),
    isDefault: IDENTITY.isDefault.read(row['ips_isdefault'], ignore),
    roleIds: IDENTITY.roles.read(row['ips_roles'], ignore).map(({ id }) => plainGuid(id)),
  };
}
