import * as v from 'valibot';
import { plainGuid, type Row } from '../ports/records';
import { accept } from '../schemas/accept';
import { isPlainObject, type UnknownMembers } from '../schemas/plain-object';

/**
 * The row of `msdyn_ciprovider` that makes CIF 1.0 show our panel. It is data, so no solution brings it; its id is the
 * same in every organisation, so that setting up again finds and repairs it. Columns: Microsoft's table reference,
 * learn.microsoft.com/dynamics365/developer/reference/entities/msdyn_ciprovider.
 */
export const CHANNEL_PROVIDER_ID = '1b0f5ca9-0e5c-5d8a-9c6e-2f6b7f0a5c01';

export const CHANNEL_PROVIDER_TABLE = 'msdyn_ciprovider';
export const CHANNEL_PROVIDER_SET = 'msdyn_ciproviders';

/** Our own app, in which nobody takes calls. */
export const SETTINGS_APP = 'ips_ctisettings';

/** As `provider` in the custom parameters: by it the panel knows that CIF has loaded it for our row. */
export const OUR_PROVIDER = 'ipscape';

/** Columns to read for `channelProviderValues` and `channelProviderGaps`. */
export const CHANNEL_PROVIDER_COLUMNS = [
  'msdyn_name',
  'msdyn_label',
  'msdyn_landingurl',
  'msdyn_clicktoact',
  'msdyn_sortorder',
  'msdyn_ciproviderapiversion',
  'msdyn_trusteddomain',
  'msdyn_customparams',
  'msdyn_sandboxconfiguration',
  'msdyn_appselector',
  'msdyn_roleselector',
  'statecode',
];

export interface DesiredProvider {
  /** `https://contoso.crm6.dynamics.com`; CIF takes the provider's answers from absolute addresses alone. */
  readonly organisationUrl: string;
  readonly appIds: readonly string[];
  readonly roleIds: readonly string[];
}

/**
 * What the sandbox of CIF's frame lacks for ipSCAPE's page in it: a sign-in window that works, and asking the browser
 * for its cookies.
 */
const SANDBOX = ['allow-popups-to-escape-sandbox', 'allow-storage-access-by-user-activation'];

const API_VERSION_1 = 0;

/**
 * The row as it should be. What an administrator may have chosen stays: name, label, order, further custom parameters
 * and sandbox tokens.
 *
 * @param present the row as it is, where there is one
 * @returns columns and values as the Web API takes them, without state
 */
export function channelProviderValues(desired: DesiredProvider, present: Row = {}) {
  return {
    msdyn_name: textIn(present, 'msdyn_name') || 'ipSCAPE',
    msdyn_label: textIn(present, 'msdyn_label') || 'ipSCAPE',
    msdyn_landingurl: `${desired.organisationUrl}/WebResources/ips_/panel/panel.html`,
    msdyn_clicktoact: true,
    msdyn_sortorder: typeof present['msdyn_sortorder'] === 'number' ? present['msdyn_sortorder'] : 0,
    msdyn_ciproviderapiversion: API_VERSION_1,
    // Only for a panel that ends up on another host than its address says.
    msdyn_trusteddomain: null,
    msdyn_customparams: customParameters(textIn(present, 'msdyn_customparams')),
    msdyn_sandboxconfiguration: [...new Set([...tokensIn(present), ...SANDBOX])].join(','),
    msdyn_appselector: join(desired.appIds),
    msdyn_roleselector: join(desired.roleIds),
  } satisfies Row;
}
export type ChannelProviderValues = ReturnType<typeof channelProviderValues>;

/** The columns that are not as they should be. */
export function channelProviderGaps(
  present: Row,
  values: ChannelProviderValues,
): readonly (keyof ChannelProviderValues)[] {
  const columns = Object.keys(values) as (keyof ChannelProviderValues)[];
  return columns.filter((column) => meaningOf(column, present[column]) !== meaningOf(column, values[column]));
}

/** Apps or roles of the row, from its selector. */
export function idsIn(present: Row, column: 'msdyn_appselector' | 'msdyn_roleselector'): readonly string[] {
  return [
    ...new Set(
      textIn(present, column)
        .split(/[;,\s]+/)
        .map(plainGuid),
    ),
  ].filter(Boolean);
}

/** An inactive row gives nobody a panel. */
export function isActive(present: Row): boolean {
  return present['statecode'] !== 1;
}

/** Key order, blanks and the order of ids say nothing. */
function meaningOf(column: string, value: unknown): string {
  if (column === 'msdyn_customparams')
    return JSON.stringify(Object.entries(customParametersIn(value)).sort());
  if (typeof value !== 'string') return JSON.stringify(value ?? '');
  if (column === 'msdyn_appselector' || column === 'msdyn_roleselector')
    return join([...idsIn({ [column]: value }, column)].sort());
  return JSON.stringify(column === 'msdyn_landingurl' ? value.trim().toLowerCase() : value.trim());
}

function customParameters(text: string): string {
  return JSON.stringify({ ...customParametersIn(text), provider: OUR_PROVIDER });
}

const jsonObjectText = v.pipe(v.string(), v.parseJson(), v.custom<UnknownMembers>(isPlainObject));

/** The custom parameters of a row; none where they are no JSON object. */
export function customParametersIn(text: unknown): Readonly<Record<string, unknown>> {
  return accept(jsonObjectText, text) ?? {};
}

function tokensIn(present: Row): readonly string[] {
  return textIn(present, 'msdyn_sandboxconfiguration')
    .split(/[,\s]+/)
    .filter(Boolean);
}

function join(ids: readonly string[]): string {
  return ids.map(plainGuid).join(';');
}

function textIn(row: Row, column: string): string {
  const value = row[column];
  return typeof value === 'string' ? value.trim() : '';
}
