import {
  CHANNEL_PROVIDER_COLUMNS,
  CHANNEL_PROVIDER_ID,
  CHANNEL_PROVIDER_SET,
  CHANNEL_PROVIDER_TABLE,
  channelProviderGaps,
  channelProviderValues,
  idsIn,
  isActive,
  SETTINGS_APP,
} from '../../WebResources/configuration/channel-provider.js';
import type { Dataverse } from '../../WebResources/ports/dataverse.js';
import { textIn, type Row } from '../../WebResources/ports/records.js';
import { ScriptError } from '../script-error.js';
import type { Organisation } from './organisation.js';
import { hasTable } from '../../WebResources/configuration/has-table.js';
import { readApps, readRoles, type App, type Named } from './organisation-rows.js';
import type { Outcome } from './outcome.js';

const STEP = 'Channel provider';
const OUR_ROLES = ['ipSCAPE CTI Agent', 'ipSCAPE CTI Administrator'];

const UNCHANGED = { step: STEP, hasChanged: false, details: [] } as const;
const CHANGED = { step: STEP, hasChanged: true } as const;

/** Names; `undefined` for those the record has. */
export interface Audience {
  readonly apps: readonly string[] | undefined;
  readonly roles: readonly string[] | undefined;
}

/** Creates the channel provider record, or repairs it where it is not as it should be. */
export async function deployProvider(organisation: Organisation, audience: Audience): Promise<Outcome> {
  const { dataverse, changeSet } = organisation;
  if (!(await hasTable(dataverse, CHANNEL_PROVIDER_TABLE))) {
    throw new ScriptError(
      STEP,
      'the environment has no Channel Integration Framework',
      'It comes with Dynamics 365 Customer Service: install it there, then run this again.',
    );
  }
  const present = await readProvider(dataverse);
  const apps = await readApps(dataverse);
  const appIds = audience.apps ? idsOf(audience.apps, apps) : present && idsIn(present, 'msdyn_appselector');
  if (!appIds) return { ...UNCHANGED, did: 'not created', left: [nameApps(apps)] };
  const roleIds = await roleIdsFor(dataverse, audience.roles, present);
  const values = channelProviderValues({ organisationUrl: organisation.origin, appIds, roleIds }, present);
  const left = await remarksOn(dataverse, present, values);

  if (!present) {
    const body = { msdyn_ciproviderid: CHANNEL_PROVIDER_ID, ...values };
    await changeSet.apply([{ kind: 'create', entitySet: CHANNEL_PROVIDER_SET, body }]);
    return { ...CHANGED, did: 'created', details: [`apps: ${namesOf(appIds, apps)}`], left };
  }
  const gaps = channelProviderGaps(present, values);
  if (gaps.length === 0) return { ...UNCHANGED, did: 'already so', left };
  const body = Object.fromEntries(gaps.map((column) => [column, values[column]]));
  const etag = textIn(present, '@odata.etag');
  await changeSet.apply([
    { kind: 'update', entitySet: CHANNEL_PROVIDER_SET, id: CHANNEL_PROVIDER_ID, etag, body },
  ]);
  return { ...CHANGED, did: 'repaired', details: [`changed: ${gaps.join(', ')}`], left };
}

async function readProvider(dataverse: Dataverse): Promise<Row | undefined> {
  const columns = CHANNEL_PROVIDER_COLUMNS.join(',');
  const filter = `msdyn_ciproviderid eq ${CHANNEL_PROVIDER_ID}`;
  const [row] = await dataverse.retrieveMultiple(
    CHANNEL_PROVIDER_TABLE,
    `?$select=${columns}&$filter=${filter}`,
  );
  return row;
}

async function roleIdsFor(
  dataverse: Dataverse,
  names: readonly string[] | undefined,
  present: Row | undefined,
): Promise<readonly string[]> {
  const known = present && !names ? idsIn(present, 'msdyn_roleselector') : [];
  return known.length > 0 ? known : idsOf(names ?? OUR_ROLES, await readRoles(dataverse));
}

/** @throws ScriptError naming those that are not here, and those that are */
function idsOf(names: readonly string[], here: readonly (Named | App)[]): readonly string[] {
  const found = names.map((name) => here.find((one) => isCalled(one, name)));
  const missing = names.filter((_, index) => !found[index]);
  if (missing.length === 0) return found.flatMap((one) => (one ? [one.id] : []));
  throw new ScriptError(
    STEP,
    `not in this environment: ${missing.map((name) => `"${name}"`).join(', ')}`,
    `There are ${here.map(({ name }) => `"${name}"`).join(', ')}.`,
  );
}

function isCalled(one: Named | App, name: string): boolean {
  const names = 'uniqueName' in one ? [one.name, one.uniqueName] : [one.name];
  return names.some((own) => own.toLowerCase() === name.toLowerCase());
}

function namesOf(ids: readonly string[], here: readonly Named[]): string {
  return ids.map((id) => here.find((one) => one.id === id)?.name ?? id).join(', ');
}

function nameApps(apps: readonly App[]): string {
  const others = apps.filter(({ uniqueName }) => uniqueName !== SETTINGS_APP);
  const names = others.map(({ name, uniqueName }) => `${uniqueName} (${name})`).join(', ');
  return `Choose the apps that get the panel: run this again with --apps NAME,NAME, or on the page Set-up. There are ${names}.`;
}

/** CIF 1.0 loads the first provider of an app and no other. */
async function remarksOn(
  dataverse: Dataverse,
  present: Row | undefined,
  values: Row,
): Promise<readonly string[]> {
  const others = await dataverse.retrieveMultiple(
    CHANNEL_PROVIDER_TABLE,
    `?$select=msdyn_name,msdyn_sortorder,msdyn_appselector&$filter=statecode eq 0 and msdyn_ciproviderid ne ${CHANNEL_PROVIDER_ID}`,
  );
  const ours = idsIn(values, 'msdyn_appselector');
  const before = others.filter(
    (other) =>
      idsIn(other, 'msdyn_appselector').some((app) => ours.includes(app)) &&
      Number(other['msdyn_sortorder'] ?? 0) <= Number(values['msdyn_sortorder']),
  );
  return [
    ...(present && !isActive(present)
      ? ['The channel provider is deactivated, so nobody has the panel: press Connect on the page Set-up.']
      : []),
    ...before.map(
      (other) =>
        `The provider "${String(other['msdyn_name'])}" stands in the same apps and may come before ours: CIF 1.0 loads the first alone. Deactivate it or give it a higher sort order.`,
    ),
  ];
}
