import { NEW_RULE, NO_OPTIONS } from './options';
import type { Configuration, RelatedTable, ScreenPopRule } from './configuration';

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
 * The configuration to begin with: contacts and accounts, leads where there are any, related to calls and
 * searched for callers. It serves everybody whom no other configuration names.
 *
 * @param hasTable whether the organisation has a table
 */
export function defaultConfiguration(
  { ctiUrl, integrationKey, defaultCountry }: Connection,
  hasTable: (table: string) => boolean,
): Configuration {
  const isThere = ({ table }: { readonly table: string }): boolean =>
    !TABLES_OF_SALES.includes(table) || hasTable(table);
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
    relatedTables: RELATED_TABLES.filter(isThere),
    rules: LOOK_UPS.filter(isThere).map(anyCall),
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

/** What customers have their numbers in: columns of the tables that come with Dynamics. */
const LOOK_UPS: readonly LookUp[] = [
  {
    name: 'Contacts',
    table: 'contact',
    select: ['fullname', 'emailaddress1'],
    phoneColumns: ['telephone1', 'mobilephone', 'telephone2', 'address1_telephone1'],
  },
  { name: 'Accounts', table: 'account', select: ['name', 'emailaddress1'], phoneColumns: ['telephone1'] },
  {
    name: 'Leads',
    table: 'lead',
    select: ['fullname', 'companyname'],
    phoneColumns: ['telephone1', 'mobilephone'],
  },
];

interface LookUp {
  readonly name: string;
  readonly table: string;
  readonly select: readonly string[];
  readonly phoneColumns: readonly string[];
}

/** A caller whom none of them finds is a new contact. */
function anyCall({ name, table, select, phoneColumns }: LookUp): ScreenPopRule {
  const filter = phoneColumns.map((column) => `${column} eq '{{telephone1}}'`).join(' or ');
  return {
    ...NEW_RULE,
    name,
    callTypes: ['default'],
    table,
    query: `?$select=${[...select, ...phoneColumns].join(',')}&$filter=${filter}&$search={{telephone1}}`,
    parameters: [
      { name: 'telephone1', path: 'interaction.activity.customerCli', type: 'phone', format: 'e164' },
    ],
    addNewRecord: table === 'contact',
  };
}
