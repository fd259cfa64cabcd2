import type { CellValue } from '../organisation/model';
import type { ColumnMetadata } from '../model';
import type { Context } from './context';
import { isReference } from './values';

/** A value as Dynamics shows it to people; nothing where the value is plain text anyway. */
export function formatValue(column: ColumnMetadata, value: CellValue, context: Context): string | undefined {
  if (value === null) return undefined;
  if (isReference(value)) return nameOf(value.table, value.id, context);
  if (column.options) return optionLabels(column, value);
  if (column.type === 'DateTime') return formatDate(column, String(value));
  if (column.type === 'EntityName') return context.metadata.tables.get(String(value))?.displayName;
  if (typeof value !== 'number' || column.type === 'BigInt') return undefined;
  return NUMBER.format(value);
}

function nameOf(tableName: string, id: string, context: Context): string {
  const table = context.metadata.tables.get(tableName);
  const name = table && context.store.get(tableName, id)?.values[table.primaryNameColumn];
  return typeof name === 'string' ? name : '';
}

function optionLabels(column: ColumnMetadata, value: CellValue): string {
  const values = Array.isArray(value) ? value : [Number(value)];
  return values
    .map((option) => column.options?.find((candidate) => candidate.value === option)?.label ?? String(option))
    .join('; ');
}

function formatDate(column: ColumnMetadata, text: string): string {
  return (column.format === 'DateOnly' ? DATE : DATE_AND_TIME).format(new Date(text));
}

/** Made once: making one takes longer than a query. */
const NUMBER = new Intl.NumberFormat('en-AU', { maximumFractionDigits: 2 });
const DATE = new Intl.DateTimeFormat('en-AU', { dateStyle: 'short', timeZone: 'UTC' });
const DATE_AND_TIME = new Intl.DateTimeFormat('en-AU', {
  dateStyle: 'short',
  timeStyle: 'short',
  timeZone: 'UTC',
});
