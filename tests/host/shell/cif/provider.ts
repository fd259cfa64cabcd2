import type { Provider } from '../description';
import { hostContext } from '../client/host-context';
import { textOf } from '../client/text';
import { readRows, type WebApiRow } from '../client/xrm/web-api-request';

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
 * The providers an app loads, in their order. CIF 1.0 takes all active ones of the app by its rows, whose role
 * selector it does not look at; a user who may not read the table gets no panel. CIF 2.0 takes those of the user's
 * agent experience profile.
 */
export async function readProviders(appId: string): Promise<readonly Provider[]> {
  if (hostContext.isCif2) return hostContext.workspace.providers;
  const filter = encodeURIComponent(`contains(msdyn_appselector,'${appId}') and statecode eq 0`);
  const path = `msdyn_ciproviders?$select=${COLUMNS.join(',')}&$filter=${filter}&$orderby=msdyn_sortorder asc`;
  const page = await readRows(hostContext.isFirstProviderOnly ? `${path}&$top=1` : path).catch(() => ({
    rows: [],
  }));
  return page.rows.map(readProvider);
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
