import { textOf } from '../client/text';
import { readRows, type WebApiRow } from '../client/xrm/web-api-request';

/** A channel provider row as the host uses it. */
export interface Provider {
  readonly id: string;
  readonly label: string;
  readonly landingUrl: string;
  readonly trustedDomain: string;
  readonly customParams: string;
  readonly isClickToActOn: boolean;
  /** Sandbox tokens beside CIF's own. */
  readonly sandbox: readonly string[];
}

const COLUMNS = [
  'msdyn_ciproviderid',
  'msdyn_label',
  'msdyn_landingurl',
  'msdyn_trusteddomain',
  'msdyn_customparams',
  'msdyn_clicktoact',
  'msdyn_sandboxconfiguration',
];

/**
 * CIF 1.0 loads one provider per app, the first by sort order. Roles in the row's selector are not looked at; a user
 * who may not read the table gets no panel.
 */
export async function readFirstProvider(appId: string): Promise<Provider | undefined> {
  const filter = encodeURIComponent(`contains(msdyn_appselector,'${appId}') and statecode eq 0`);
  const path = `msdyn_ciproviders?$select=${COLUMNS.join(',')}&$filter=${filter}&$orderby=msdyn_sortorder asc&$top=1`;
  const page = await readRows(path).catch(() => ({ rows: [] }));
  return page.rows.map(readProvider)[0];
}

function readProvider(row: WebApiRow): Provider {
  const text = (column: string) => textOf(row[column]);
  return {
    id: text('msdyn_ciproviderid'),
    label: text('msdyn_label'),
    landingUrl: text('msdyn_landingurl'),
    trustedDomain: text('msdyn_trusteddomain'),
    customParams: text('msdyn_customparams'),
    isClickToActOn: row['msdyn_clicktoact'] === true,
    sandbox: text('msdyn_sandboxconfiguration')
      .split(',')
      .map((token) => token.trim())
      .filter((token) => token !== ''),
  };
}
