import { NO_OPTIONS } from './json/json-options';
import type { RelatedTable, ScreenPopRule } from './configuration';
import type { ConfigurationDocument } from './document-model';

/** What nobody but the administrator knows. */
export interface Connection {
  readonly ctiUrl: string;
  readonly integrationKey: string;
  /** ISO 3166-1 alpha-2. */
  readonly defaultCountry: string;
}

/** Comes with Dynamics 365 Sales; contacts and accounts are everywhere. */
export const TABLES_OF_SALES = ['lead'];

/**
 * The configuration to begin with: contacts and accounts, leads where there are any, and the screen pop that ipSCAPE
 * documents for its adapter. It serves everybody whom no other configuration names.
 *
 * @param hasTable whether the organisation has a table
 */
export function defaultConfiguration(
  { ctiUrl, integrationKey, defaultCountry }: Connection,
  hasTable: (table: string) => boolean,
): ConfigurationDocument {
  return {
    ...NO_OPTIONS,
    name: 'Default',
    ctiUrl: ctiUrl.trim(),
    integrationKey: integrationKey.trim(),
    defaultCountry: defaultCountry.trim().toUpperCase(),
    order: 1,
    isDefault: true,
    roles: [],
    completeActivityRecordOnWrap: true,
    dispositionColumn: 'ips_wrapcode',
    interactionIdColumn: 'ips_agentinteractionid',
    relatedTables: RELATED_TABLES.filter(({ table }) => !TABLES_OF_SALES.includes(table) || hasTable(table)),
    rules: [ANY_CALL],
  };
}

const RELATED_TABLES: readonly RelatedTable[] = [
  {
    table: 'contact',
    entitySetName: 'contacts',
    idColumn: 'contactid',
    columns: ['fullname', 'telephone1', 'mobilephone', 'emailaddress1', 'donotphone'],
    type: 'person',
  },
  {
    table: 'account',
    entitySetName: 'accounts',
    idColumn: 'accountid',
    columns: ['name', 'telephone1', 'emailaddress1', 'donotphone'],
    type: 'entity',
  },
  {
    table: 'lead',
    entitySetName: 'leads',
    idColumn: 'leadid',
    columns: ['fullname', 'telephone1', 'mobilephone', 'companyname', 'donotphone'],
    type: 'person',
  },
];

const ANY_CALL: ScreenPopRule = {
  name: 'Any call',
  callTypes: ['default'],
  table: 'contact',
  query:
    '?$select=fullname,telephone1,mobilephone,emailaddress1' +
    "&$filter=telephone1 eq '{{telephone1}}' or mobilephone eq '{{telephone1}}'" +
    '&$search={{telephone1}}',
  parameters: [
    { name: 'telephone1', path: 'interaction.activity.customerCli', type: 'phone', format: 'e164' },
  ],
  addNewRecord: true,
  activeRecordsOnly: true,
  matchNotations: true,
};
