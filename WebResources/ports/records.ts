/** Shapes of Dataverse data in the adapter's own words. */

/** A row of a table. `table` is a logical name, `id` a GUID in lower case without braces. */
export interface RecordRef {
  readonly table: string;
  readonly id: string;
  /** The primary name, where it is known. */
  readonly name?: string;
}

/** A row as the Web API gives it: nothing is known of a value until a reader has looked at it. */
export type Row = Readonly<Record<string, unknown>>;

/** As both columns are set together: a state alone takes the state's first status reason. */
export const ACTIVE: Row = { statecode: 0, statuscode: 1 };
export const INACTIVE: Row = { statecode: 1, statuscode: 2 };

/** A column's text; empty where the row has none there. */
export function textIn(row: Row, column: string): string {
  const value = row[column];
  return typeof value === 'string' ? value : '';
}

/** What has to be known of a table to search it, open it and bind a record of it. */
export interface TableInfo {
  readonly logicalName: string;
  readonly entitySetName: string;
  readonly primaryIdColumn: string;
  readonly primaryNameColumn: string;
  /** The table's name as people read it. */
  readonly displayName: string;
}

/** A GUID as the adapter keeps it: lower case, no braces (CIF and Xrm give `{GUID}`). */
export function plainGuid(text: string): string {
  return text.replace(/[{}]/g, '').toLowerCase();
}
