import { CHANNEL_PROVIDER_TABLE, customParametersIn, OUR_PROVIDER } from '../configuration/channel-provider';
import { AdapterError } from '../ports/adapter-error';
import type { CifEnvironment } from '../ports/cif';
import type { Dataverse } from '../ports/dataverse';
import { textIn } from '../ports/records';

/** What our provider record says in its custom parameters. */
export interface ProviderParameters {
  /** Name or id of the configuration to use whatever the user's roles are. */
  readonly configuration?: string;
}

/**
 * Reads the provider record's custom parameters, and notices when they are not ours: CIF takes the first of two
 * providers on one host name for the other, and CIF 1.0 knows only the first of an app.
 *
 * @throws AdapterError OTHER_PROVIDER_FIRST with the name of the provider before ours
 */
export async function readProvider(
  environment: CifEnvironment,
  dataverse: Dataverse,
): Promise<ProviderParameters> {
  const parameters = customParametersIn(environment.customParams);
  if (parameters['provider'] === OUR_PROVIDER) {
    const configuration = textIn(parameters, 'configuration');
    return configuration ? { configuration } : {};
  }
  throw new AdapterError('OTHER_PROVIDER_FIRST', { provider: await firstProvider(environment, dataverse) });
}

/** The name of the app's first provider; empty where this user may not read the table. */
async function firstProvider({ appId }: CifEnvironment, dataverse: Dataverse): Promise<string> {
  try {
    const rows = await dataverse.retrieveMultiple(
      CHANNEL_PROVIDER_TABLE,
      '?$select=msdyn_name,msdyn_appselector&$filter=statecode eq 0&$orderby=msdyn_sortorder',
    );
    const first = rows.find((row) => String(row['msdyn_appselector']).toLowerCase().includes(appId));
    return first ? textIn(first, 'msdyn_name') : '';
  } catch {
    return '';
  }
}
