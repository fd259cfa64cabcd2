import type { checkConfiguration } from '../adapter/screen-pop/check-configuration';
import { AdapterError } from '../ports/adapter-error';

/*
 * What only the tab that handles calls needs, or one that has found another configuration: a script of its own,
 * `ips_/panel/call.js`, fetched while the panel shows already. Both functions throw AdapterError SCRIPT_MISSING.
 */

export async function loadSoftphone(): Promise<typeof import('./softphone')> {
  return import(/* webpackChunkName: "call" */ './softphone').catch(missing);
}

export const checkWhenLoaded: typeof checkConfiguration = async (configuration, dataverse) => {
  const script = await import(
    /* webpackChunkName: "call" */ '../adapter/screen-pop/check-configuration'
  ).catch(missing);
  return script.checkConfiguration(configuration, dataverse);
};

function missing(thrown: unknown): never {
  throw new AdapterError('SCRIPT_MISSING', { file: 'ips_/panel/call.js' }, thrown);
}
