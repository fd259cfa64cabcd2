import type { TableInfo } from './records';

/**
 * What has to be known of tables and columns before something is written to them. By same-origin `fetch` in the panel
 * and on the settings' pages alike: Xrm gives columns in another shape on each of its surfaces.
 * All methods reject with an `AdapterError` (UNKNOWN_TABLE, or what Dataverse answered).
 */
export interface Metadata {
  /** The organisation's tables, by logical name. */
  tables(): Promise<ReadonlyMap<string, TableInfo>>;
  /** The columns of a table, by logical name. */
  columns(table: string): Promise<ReadonlyMap<string, ColumnInfo>>;
  /**
   * The navigation property that binds a lookup to a table: `regardingobjectid_incident_phonecall`.
   * @returns `undefined` where the lookup does not take records of that table
   */
  navigationProperty(table: string, lookup: string, target: string): Promise<string | undefined>;
}

/** `other`: nothing the adapter can fill. */
export type ColumnType =
  'text' | 'integer' | 'decimal' | 'boolean' | 'choice' | 'choices' | 'date' | 'lookup' | 'other';

export interface ColumnInfo {
  readonly name: string;
  /** As people read it. */
  readonly displayName: string;
  readonly type: ColumnType;
  /** Valid on create and update. */
  readonly writable: boolean;
  /** Column security: only who is in a column security profile may read or write it. */
  readonly secured?: true;
  /** Characters a text column holds. */
  readonly maxLength?: number;
  /** Options of a choice, one or several of which it holds. */
  readonly options?: readonly { readonly value: number; readonly label: string }[];
}
