import { plainGuid, textIn, type Row, type TableInfo } from '../../ports/records';
import type { Match } from '../adapter-state';
import type { FoundMatch } from './competing-matches';

/** What distinguishes two records of one name, by table. */
const DETAIL_COLUMNS: Readonly<Record<string, readonly string[]>> = {
  contact: ['_parentcustomerid_value', 'address1_city'],
  account: ['address1_city'],
  lead: ['companyname', 'address1_city'],
};

/** What ties a record to others, by table. */
const TIE_COLUMNS: Readonly<Record<string, readonly string[]>> = {
  contact: ['_parentcustomerid_value'],
  lead: ['_parentaccountid_value', '_parentcontactid_value', 'statecode'],
};

/** A lead's state after it has become a contact. */
const QUALIFIED = 1;

const FORMATTED = '@OData.Community.Display.V1.FormattedValue';
const LOOKUP_TABLE = '@Microsoft.Dynamics.CRM.lookuplogicalname';

/** The columns that `readMatch` reads. */
export function matchColumns(table: TableInfo): readonly string[] {
  const { logicalName, primaryIdColumn, primaryNameColumn } = table;
  return [
    primaryIdColumn,
    primaryNameColumn,
    'modifiedon',
    ...(DETAIL_COLUMNS[logicalName] ?? []),
    ...(TIE_COLUMNS[logicalName] ?? []),
  ];
}

/** @param caller the number that calls: what a record without a name is called by */
export function readMatch(row: Row, table: TableInfo, caller = ''): FoundMatch {
  const name = textIn(row, table.primaryNameColumn) || caller || table.displayName;
  const record = { table: table.logicalName, id: plainGuid(textIn(row, table.primaryIdColumn)), name };
  const account = accountOf(row, table.logicalName);
  const isQualified = table.logicalName === 'lead' && row['statecode'] === QUALIFIED;
  const contact = plainGuid(textIn(row, '_parentcontactid_value'));
  return {
    match: { record, name, detail: detailOf(row, table.logicalName) },
    tableName: table.displayName,
    ...(account && { account }),
    ...(isQualified && { qualified: contact ? { contact } : {} }),
  };
}

/** The second line names the table where there is more than one. */
export function withTableNames(found: readonly FoundMatch[]): readonly Match[] {
  const severalTables = new Set(found.map(({ match }) => match.record.table)).size > 1;
  return found.map(({ match, tableName }) =>
    severalTables ? { ...match, detail: [tableName, match.detail].filter(Boolean).join(', ') } : match,
  );
}

/** A contact's company may be a contact, too. */
function accountOf(row: Row, table: string): string {
  if (table === 'lead') return plainGuid(textIn(row, '_parentaccountid_value'));
  if (table !== 'contact') return '';
  const company = '_parentcustomerid_value';
  return textIn(row, company + LOOKUP_TABLE) === 'account' ? plainGuid(textIn(row, company)) : '';
}

function detailOf(row: Row, table: string): string {
  return (DETAIL_COLUMNS[table] ?? [])
    .map((column) => textIn(row, column + FORMATTED) || (column.startsWith('_') ? '' : textIn(row, column)))
    .filter(Boolean)
    .join(', ');
}
