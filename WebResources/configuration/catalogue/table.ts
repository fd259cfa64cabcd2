import type { Column } from './column';

/** What a row says, by the names of the catalogue; the lists below it too. */
export type Item = Readonly<Record<string, unknown>>;

/** A table of the catalogue. The order of its columns is that of documents, comparisons and exported JSON. */
export interface Table {
  /** Logical name. */
  readonly name: string;
  readonly columns: Readonly<Record<string, Column<unknown>>>;
  /** The tables below, by the names of the lists that their rows make. */
  readonly lists: Readonly<Record<string, Table>>;
  /** The lookup to the row above; the configuration itself has none. */
  readonly parent?: string;
  /** The value by which people know a row. A changed row is the same one as long as this stays. */
  readonly namedBy: string;
  /** Of several rows with one name the first alone counts. */
  readonly isUnique?: boolean;
  /** Values that depend on the ones before them: where this is false, they are neither read nor written. */
  readonly when?: Readonly<Record<string, (item: Item) => boolean>>;
  /** Values that are left out where they are empty. */
  readonly optional?: readonly string[];
  /** Fills in what follows from the rest. */
  readonly complete?: (item: Item) => Item;
  /** Where the JSON has the list, and as what: an object has the rows' names for its keys. */
  readonly json?: { readonly key: string; readonly as: 'list' | 'object' };
}

/** The columns of a table with the names of their values, in their order. */
export function columnsOf(table: Table): readonly (readonly [key: string, column: Column<unknown>])[] {
  return Object.entries(table.columns);
}

/** Whether a row that says this, so far, has the value at all. */
export function has(table: Table, key: string, item: Item): boolean {
  return table.when?.[key]?.(item) ?? true;
}

/** A table and all below it, each before what is below it. */
export function tablesFrom(table: Table): readonly Table[] {
  return [table, ...Object.values(table.lists).flatMap(tablesFrom)];
}

/** What the items of a list are called. */
export function nameOf(table: Table, item: Item): string {
  const name = item[table.namedBy];
  return typeof name === 'string' ? name : '';
}
