import { AdapterError } from '../../ports/adapter-error';
import { plainGuid, textIn, type Row } from '../../ports/records';
import { isEmpty } from '../catalogue/column';
import { CONFIGURATION } from '../catalogue/configuration';
import { columnsOf, has, nameOf, type Item, type Table } from '../catalogue/table';
import type { Configuration } from '../configuration';

/** The active rows of one configuration as Dataverse gives them, by table, in their order. */
export type ConfigurationRows = Readonly<Record<string, readonly Row[]>>;

/** What is wrong with a column of a row: it cannot be used. */
export interface RowProblem {
  readonly table: string;
  /** `ips_name` of the row. */
  readonly record: string;
  readonly column: string;
  readonly problem: string;
}

export interface ReadConfiguration {
  /** Of a broken column as much as can be read. */
  readonly configuration: Configuration;
  readonly problems: readonly RowProblem[];
}

/** Reads what the rows of a configuration say. Whether problems matter is the caller's to decide. */
export function readConfiguration(rows: ConfigurationRows): ReadConfiguration {
  const problems: RowProblem[] = [];
  function readTree(table: Table, row: Row): Item {
    const read = readRow(table, row);
    problems.push(...read.problems);
    const lists = Object.entries(table.lists).map(([list, below]) => {
      const items = rowsBelow(rows, table, row, below).map((one) => readTree(below, one));
      return [list, below.isUnique ? firstOfEach(below, items) : items] as const;
    });
    return { ...read.item, ...Object.fromEntries(lists) };
  }
  // the catalogue's columns and lists are the configuration's
  const configuration = readTree(CONFIGURATION, rootOf(rows)) as Configuration;
  return { configuration, problems };
}

/** @throws AdapterError BAD_PROFILE naming configuration, table, column and what is wrong, when a row cannot be used */
export function usableConfiguration(rows: ConfigurationRows): Configuration {
  const { configuration, problems } = readConfiguration(rows);
  const [problem] = problems;
  if (!problem) return configuration;
  throw new AdapterError('BAD_PROFILE', { configuration: configuration.name, ...problem });
}

/** The row of the configuration itself. */
export function rootOf(rows: ConfigurationRows): Row {
  const [root = {}] = rows[CONFIGURATION.name] ?? [];
  return root;
}

/** The rows of a table that belong to one row of the table above. */
export function rowsBelow(rows: ConfigurationRows, above: Table, row: Row, table: Table): readonly Row[] {
  const all = rows[table.name] ?? [];
  // those of the configuration itself are asked for by it
  if (above.parent === undefined) return all;
  const id = idOf(above, row);
  return all.filter((one) => plainGuid(textIn(one, `_${table.parent ?? ''}_value`)) === id);
}

export function idOf(table: Table, row: Row): string {
  return plainGuid(textIn(row, `${table.name}id`));
}

/** What one row says, without what lies below it. */
export function readRow(
  table: Table,
  row: Row,
): { readonly item: Item; readonly problems: readonly RowProblem[] } {
  const problems: RowProblem[] = [];
  let item: Item = {};
  for (const [key, column] of columnsOf(table)) {
    if (!has(table, key, item)) continue;
    const value = column.read(row[column.name], (problem) =>
      problems.push({ table: table.name, record: textIn(row, 'ips_name'), column: column.name, problem }),
    );
    if (table.optional?.includes(key) && isEmpty(value)) continue;
    item = { ...item, [key]: value };
  }
  return { item: table.complete?.(item) ?? item, problems };
}

function firstOfEach(table: Table, items: readonly Item[]): readonly Item[] {
  const names = items.map((item) => nameOf(table, item));
  return items.filter((_, index) => names.indexOf(names[index] ?? '') === index);
}
