import { defaultConfiguration } from '../../WebResources/configuration/default-configuration.js';
import type { Configuration } from '../../WebResources/configuration/configuration.js';
import { findRoles } from '../../WebResources/configuration/file/configuration-file.js';
import {
  fetchRows,
  listConfigurations,
  type ListedConfiguration,
} from '../../WebResources/configuration/rows/fetch-configuration.js';
import { planChanges, type RowChange } from '../../WebResources/configuration/rows/plan-changes.js';
import { readConfiguration } from '../../WebResources/configuration/rows/read-configuration.js';
import { writesOf } from '../../WebResources/configuration/rows/writes.js';
import type { Dataverse } from '../../WebResources/ports/dataverse.js';
import {
  userName,
  versionName,
  versionOf,
  withRoleNames,
} from '../../WebResources/configuration/versions.js';
import { ScriptError } from '../script-error.js';
import type { Connection } from './command-line.js';
import type { Organisation } from './organisation.js';
import { hasTable } from '../../WebResources/configuration/has-table.js';
import { readRoles } from './organisation-rows.js';
import type { Outcome } from './outcome.js';

const STEP = 'Configuration';

/**
 * @param file what the configuration file says, where there is one
 * @param connection of a first configuration, where there is no file
 */
export async function deployConfiguration(
  organisation: Organisation,
  file: Configuration | undefined,
  connection: Partial<Connection>,
): Promise<Outcome> {
  const present = await listConfigurations(organisation.dataverse);
  if (file) return makeEqual(organisation, file, present);
  if (present.length > 0) {
    const names = present.map(({ name }) => `"${name}"`).join(', ');
    return { step: STEP, did: `left as it is: ${names}`, hasChanged: false, details: [], left: [] };
  }
  const { ctiUrl, integrationKey, defaultCountry } = connection;
  if (ctiUrl !== undefined && integrationKey !== undefined && defaultCountry !== undefined) {
    const hasLeads = await hasTable(organisation.dataverse, 'lead');
    const hasIt = (table: string): boolean => table === 'lead' && hasLeads;
    const first = defaultConfiguration({ ctiUrl, integrationKey, defaultCountry }, hasIt);
    return makeEqual(organisation, first, present);
  }
  return { step: STEP, did: 'there is none', hasChanged: false, details: [], left: [MAKE_ONE] };
}

const MAKE_ONE =
  'Make a configuration: on the page Set-up of the app "ipSCAPE CTI Settings", or by running this again with --configuration FILE, or with --cti-url, --integration-key and --country.';

/** Makes the configuration of that name say what is wanted, in one change set. */
async function makeEqual(
  organisation: Organisation,
  asked: Configuration,
  present: readonly ListedConfiguration[],
): Promise<Outcome> {
  const { dataverse, changeSet } = organisation;
  const wanted = await withRolesOf(dataverse, asked);
  const same = present.filter(({ name }) => name.toLowerCase() === asked.name.toLowerCase());
  const [target, another] = same;
  if (another) {
    throw new ScriptError(
      STEP,
      `there are ${String(same.length)} configurations named "${asked.name}"`,
      'Rename or deactivate all but the one that is meant, and run this again.',
    );
  }
  const left = await remarksOn(dataverse, wanted, present);
  const name = `"${asked.name}"`;

  if (!target) {
    const changes = planChanges(undefined, wanted);
    await changeSet.apply(writesOf(changes, undefined));
    return { step: STEP, did: `${name} created`, hasChanged: true, details: changes.map(describe), left };
  }
  const rows = await fetchRows(dataverse, target.id);
  const changes = planChanges(rows, wanted);
  if (changes.length === 0)
    return { step: STEP, did: `${name} already so`, hasChanged: false, details: [], left };
  const before = await withRoleNames(dataverse, readConfiguration(rows).configuration);
  const version = versionOf(target.id, before, versionName(new Date(), await userName(dataverse)));
  await changeSet.apply(writesOf(changes, version));
  return {
    step: STEP,
    did: `${name} repaired; what it was before is in its history`,
    hasChanged: true,
    details: changes.map(describe),
    left,
  };
}

/** Ids of roles differ between environments: those that are ours by name. */
async function withRolesOf(dataverse: Dataverse, asked: Configuration): Promise<Configuration> {
  if (asked.roles.length === 0) return asked;
  const { roles, missing } = findRoles(asked.roles, await readRoles(dataverse));
  if (missing.length === 0) return { ...asked, roles };
  const names = missing.map((role) => `"${role.name || role.id}"`).join(', ');
  throw new ScriptError(
    STEP,
    `the configuration names roles that are not here: ${names}`,
    'Create them in this environment, or take them out of the file, and run this again.',
  );
}

/** What is no reason to stop, and yet would not work as it is meant. */
async function remarksOn(
  dataverse: Dataverse,
  wanted: Configuration,
  present: readonly ListedConfiguration[],
): Promise<readonly string[]> {
  const tables = [
    ...new Set([...wanted.relatedTables, ...wanted.rules].map(({ table }) => table.toLowerCase())),
  ];
  const isThere = await Promise.all(tables.map((table) => hasTable(dataverse, table)));
  const absent = tables.filter((_, index) => !isThere[index]);
  const ownName = wanted.name.toLowerCase();
  const others = present.filter(({ isDefault, name }) => isDefault && name.toLowerCase() !== ownName);
  return [
    ...absent.map(
      (table) =>
        `The configuration names the table ${table}, which this environment lacks: install it, or take it out.`,
    ),
    ...(wanted.isDefault
      ? others.map(({ name }) => `"${name}" is a default configuration too: only one should be.`)
      : []),
  ];
}

/** Which row and which columns; no values, since one of them is the integration key. */
function describe(change: RowChange): string {
  const row = `${change.table} "${change.name}"`;
  switch (change.kind) {
    case 'create':
      return `${row} created`;
    case 'delete':
      return `${row} deleted`;
    case 'update':
      return `${row} changed: ${change.columns.map(({ column }) => column).join(', ')}`;
  }
}
