import type { ColumnInfo } from '../ports/metadata';
import type { TableInfo } from '../ports/records';

/** As many telephone columns as a person or company usually has. */
const MOST_PHONES = 3;
const PHONE = /^(?!address).*(telephone|phone|mobile)/;

/** Columns that likely hold telephone numbers, by their names; not those of addresses, which hardly anyone fills in. */
function phoneColumns(columns: ReadonlyMap<string, ColumnInfo>): readonly string[] {
  return [...columns.values()]
    .filter(({ name, type, maxLength }) => type === 'text' && PHONE.test(name) && (maxLength ?? 0) <= 100)
    .map(({ name }) => name)
    .sort((one, other) => rank(one) - rank(other) || one.localeCompare(other))
    .slice(0, MOST_PHONES);
}

/** What most organisations fill in comes first. */
function rank(name: string): number {
  const usual = ['telephone1', 'mobilephone', 'telephone2'].indexOf(name);
  return usual < 0 ? 3 : usual;
}

/** What is worth reading of a found record: its name, its numbers, and whether its owner may be phoned. */
export function sensibleColumns(
  { primaryNameColumn }: TableInfo,
  columns: ReadonlyMap<string, ColumnInfo>,
): readonly string[] {
  const known = ['emailaddress1', 'donotphone'].filter((name) => columns.has(name));
  return [primaryNameColumn, ...phoneColumns(columns), ...known].filter(Boolean);
}

/** The query a screen pop of that table usually is, with one parameter; empty where no column holds numbers. */
export function sensibleQuery(
  { primaryNameColumn }: TableInfo,
  columns: ReadonlyMap<string, ColumnInfo>,
  parameter: string,
): string {
  const phones = phoneColumns(columns).slice(0, 2);
  if (phones.length === 0) return '';
  const select = [primaryNameColumn, ...phones].filter(Boolean).join(',');
  return `?$select=${select}&$filter=${phones.map((phone) => `${phone} eq '{{${parameter}}}'`).join(' or ')}`;
}
