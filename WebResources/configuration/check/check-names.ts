import type { ColumnInfo } from '../../ports/metadata';
import type { TableInfo } from '../../ports/records';
import type { Finding } from './finding';
import { nearestName } from './nearest-name';

export type Tables = ReadonlyMap<string, TableInfo>;
export type Columns = ReadonlyMap<string, ColumnInfo>;

/** A table's logical name; an empty one is the platform's to refuse. */
export function checkTable(typed: string, tables: Tables): readonly Finding[] {
  const table = typed.trim().toLowerCase();
  if (!table || tables.has(table)) return [];
  const named = [...tables.values()].map((one) => ({ name: one.logicalName, displayName: one.displayName }));
  return [
    { level: 'error', text: 'unknown_table', values: { table }, ...insteadOf(nearestName(table, named)) },
  ];
}

/** Columns to read, separated by commas: each as the Web API names it. */
export function checkColumnList(list: string, table: string, columns: Columns): readonly Finding[] {
  const words = list.split(/[;,\s]+/).filter(Boolean);
  return words.flatMap((word) => checkReadColumn(word.toLowerCase(), { table, columns, text: list }));
}

export interface ReadColumnContext {
  readonly table: string;
  readonly columns: Columns;
  /** What the column stands in, to be written again with the right one. */
  readonly text: string;
}

/**
 * One column as it stands in `$select` or `$filter`. A lookup is read as `_name_value`: by its bare name the Web API
 * knows only the record it points to (Microsoft, "Retrieve a table row using the Web API", lookup properties).
 */
export function checkReadColumn(
  word: string,
  { table, columns, text }: ReadColumnContext,
): readonly Finding[] {
  const lookup = columns.get(/^_(\w+)_value$/.exec(word)?.[1] ?? '');
  if (lookup?.type === 'lookup') return [];
  const column = columns.get(word);
  if (column && column.type !== 'lookup') return [];
  const values = { column: word, table };
  if (column) {
    const instead = replaceWord(text, word, `_${word}_value`);
    return [{ level: 'error', text: 'lookup_column', values, instead }];
  }
  const nearest = nearestName(word, columns.values());
  const right = columns.get(nearest ?? '')?.type === 'lookup' ? `_${nearest ?? ''}_value` : nearest;
  const instead = right === undefined ? undefined : replaceWord(text, word, right);
  return [{ level: 'error', text: 'unknown_column', values, ...insteadOf(instead) }];
}

/** The first `from` that is a word of its own becomes `to`, whatever its case. */
function replaceWord(text: string, from: string, to: string): string {
  const escaped = from.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return text.replace(new RegExp(`(^|[^\\w{])${escaped}(?![\\w}])`, 'i'), (_, before: string) => before + to);
}

/** As a part of a finding: absent where nothing is known to be right. */
export function insteadOf(value: string | undefined): { readonly instead?: string } {
  return value === undefined ? {} : { instead: value };
}
