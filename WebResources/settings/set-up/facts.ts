import {
  CHANNEL_PROVIDER_COLUMNS,
  CHANNEL_PROVIDER_ID,
  CHANNEL_PROVIDER_TABLE,
  SETTINGS_APP,
} from '../../configuration/channel-provider';
import type { JsonOptions } from '../../configuration/json/json-options';
import { optionsOf, readPresentConfiguration } from '../../configuration/present-configuration';
import { configurationRow, summaryRow } from '../../configuration/rows';
import { hasTable } from '../../configuration/has-table';
import type { Dataverse } from '../../ports/dataverse';
import type { Metadata } from '../../ports/metadata';
import { object, orElse, read, text } from '../../ports/readers';
import { plainGuid, textIn, type Row } from '../../ports/records';

export interface Named {
  readonly id: string;
  readonly name: string;
}

export interface Configuration extends Named {
  readonly isDefault: boolean;
  readonly ctiUrl: string;
  readonly integrationKey: string;
  readonly options: JsonOptions;
}

/** Our two shipped roles; ids are the same in every organisation (docs/solution.md). */
export const AGENT_ROLE = 'fac0cf77-8c6f-5f26-83d6-efae4f297317';
export const ADMINISTRATOR_ROLE = 'ccb164e4-a040-51ea-8909-9bf04871e503';

/** What several steps look at, asked once for each round of checks. */
export interface Facts {
  /** This organisation's tables and columns. */
  readonly metadata: Metadata;
  /** Whether CIF 1.0 and its table are there. */
  hasProviderTable(): Promise<boolean>;
  /** All rows, the inactive too, with id, etag and the columns of `channel-provider.ts`. */
  providers(): Promise<readonly Row[]>;
  /** Ours, where there is one. */
  provider(): Promise<Row | undefined>;
  /** The active ones in their order, with what lies below them. */
  configurations(): Promise<readonly Configuration[]>;
  /** Model-driven apps that CIF 1.0 serves: those of one session, without ours. */
  apps(): Promise<readonly Named[]>;
  /** Security roles of the root business unit. */
  roles(): Promise<readonly Named[]>;
}

export function askFacts(dataverse: Dataverse, metadata: Metadata): Facts {
  const hasProviderTable = once(() => hasTable(dataverse, CHANNEL_PROVIDER_TABLE));
  const providers = once(() =>
    dataverse.retrieveMultiple(
      CHANNEL_PROVIDER_TABLE,
      `?$select=msdyn_ciproviderid,${CHANNEL_PROVIDER_COLUMNS.join(',')}&$orderby=msdyn_sortorder`,
    ),
  );
  return {
    metadata,
    hasProviderTable,
    providers,
    provider: async () => (await providers()).find((row) => idOf(row) === CHANNEL_PROVIDER_ID),
    configurations: once(() => readConfigurations(dataverse)),
    apps: once(() =>
      readNamed(dataverse, 'appmodule', {
        filter: `statecode eq 0 and navigationtype ne 1 and uniquename ne '${SETTINGS_APP}'`,
        idColumn: 'appmoduleid',
      }),
    ),
    // The copies in other business units have the same name.
    roles: once(() =>
      readNamed(dataverse, 'role', { filter: '_parentroleid_value eq null', idColumn: 'roleid' }),
    ),
  };
}

export function idOf(provider: Row): string {
  return plainGuid(textIn(provider, 'msdyn_ciproviderid'));
}

export function etagOf(row: Row): string {
  return textIn(row, '@odata.etag');
}

async function readNamed(
  dataverse: Dataverse,
  table: string,
  { filter, idColumn }: { readonly filter: string; readonly idColumn: string },
): Promise<readonly Named[]> {
  const rows = await dataverse.retrieveMultiple(
    table,
    `?$select=${idColumn},name&$filter=${filter}&$orderby=name`,
  );
  return rows.map((row) => ({
    id: plainGuid(textIn(row, idColumn)),
    name: textIn(row, 'name'),
  }));
}

const summary = object({ ...summaryRow, ips_ctiurl: orElse(text, ''), ips_integrationkey: orElse(text, '') });

async function readConfigurations(dataverse: Dataverse): Promise<readonly Configuration[]> {
  const columns = Object.keys({ ...summaryRow, ...configurationRow }).join(',');
  const rows = await dataverse.retrieveMultiple(
    'ips_cticonfiguration',
    `?$select=${columns}&$filter=statecode eq 0&$orderby=ips_order,ips_name`,
  );
  return Promise.all(
    rows.map(async (row) => {
      const { value } = read(summary, row);
      const id = value.ips_cticonfigurationid;
      return {
        id,
        name: value.ips_name,
        isDefault: value.ips_isdefault,
        ctiUrl: value.ips_ctiurl.trim(),
        integrationKey: value.ips_integrationkey.trim(),
        options: optionsOf(await readPresentConfiguration(dataverse, id)),
      };
    }),
  );
}

function once<Value>(ask: () => Promise<Value>): () => Promise<Value> {
  let answer: Promise<Value> | undefined;
  return () => (answer ??= ask());
}
