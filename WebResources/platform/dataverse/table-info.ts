import { AdapterError } from '../../ports/adapter-error';
import { object, orElse, read, text, type Reader, type ValueOf } from '../../ports/readers';
import type { Row, TableInfo } from '../../ports/records';
import { knownRows } from './rows';

const localised = object({ UserLocalizedLabel: orElse(object({ Label: text }), undefined) });

/** Xrm's labels are texts, the Web API's are by language. Empty where there is none in the user's. */
export const label: Reader<string> = (value, say) =>
  typeof value === 'string' ? value : (localised(value, say).UserLocalizedLabel?.Label ?? '');

/** What to `$select` of a table's definition. */
export const TABLE_NAMES = 'LogicalName,EntitySetName,PrimaryIdAttribute,PrimaryNameAttribute,DisplayName';

const tableNames = {
  LogicalName: text,
  EntitySetName: text,
  PrimaryIdAttribute: text,
  PrimaryNameAttribute: orElse(text, ''),
  DisplayName: orElse(label, ''),
};
const tableMetadata = object(tableNames);

/**
 * Metadata of a table as both clients give it: Xrm.Utility.getEntityMetadata has the display name as text, the Web
 * API's EntityDefinitions as labels by language.
 * @throws AdapterError UNKNOWN_TABLE where it is no metadata
 */
export function readTableInfo(table: string, metadata: unknown): TableInfo {
  const { value, problems } = read(tableMetadata, metadata);
  if (problems.length > 0) throw new AdapterError('UNKNOWN_TABLE', { table }, problems);
  return tableInfoOf(value);
}

/** The tables by logical name. Those without a name in Web API addresses are the platform's own. */
export function readTables(rows: readonly Row[]): ReadonlyMap<string, TableInfo> {
  return new Map(knownRows(tableMetadata, rows).map((table) => [table.LogicalName, tableInfoOf(table)]));
}

function tableInfoOf({ DisplayName, ...names }: ValueOf<typeof tableNames>): TableInfo {
  return {
    logicalName: names.LogicalName,
    entitySetName: names.EntitySetName,
    primaryIdColumn: names.PrimaryIdAttribute,
    primaryNameColumn: names.PrimaryNameAttribute,
    displayName: DisplayName || names.LogicalName,
  };
}
