import { textIn, type Row } from '../../ports/records';
import { isEmpty, type Column } from '../catalogue/column';
import { CONFIGURATION } from '../catalogue/configuration';
import { columnsOf, has, nameOf, type Item, type Table } from '../catalogue/table';
import type { Configuration } from '../configuration';
import type { ConfigurationTable } from '../configuration-tables';
import { nameApart } from '../name-apart';
import { idOf, readRow, rootOf, rowsBelow, type ConfigurationRows } from './read-configuration';

/** One column that gets another value. */
export interface ColumnChange {
  readonly column: string;
  /** As the Web API takes it. */
  readonly value: unknown;
  /** As people know it: a word of a choice, not its number; `undefined` where there was no row. */
  readonly from: unknown;
  readonly to: unknown;
}

/** The row a new one belongs to: one that is there, or one that an earlier change (by its position) makes. */
export type Parent = { readonly table: ConfigurationTable } & (
  { readonly id: string } | { readonly position: number }
);

/** What is to be done to one row. */
export type RowChange = { readonly table: ConfigurationTable; readonly name: string } & (
  | { readonly kind: 'create'; readonly columns: readonly ColumnChange[]; readonly parent?: Parent }
  | {
      readonly kind: 'update';
      readonly id: string;
      readonly etag: string;
      readonly columns: readonly ColumnChange[];
    }
  | { readonly kind: 'delete'; readonly id: string; readonly etag: string }
);

/**
 * What has to change so that a configuration says `wanted`; nothing where it does already. Rows are known by what
 * people call them (table, rule, parameter, column), so that a changed rule stays the row it is.
 *
 * @param present the rows there are; `undefined` for a new configuration
 * @param wanted what is left out of it stays as it is
 */
export function planChanges(
  present: ConfigurationRows | undefined,
  wanted: Partial<Configuration>,
): readonly RowChange[] {
  const plan: Plan = { rows: present ?? {}, changes: [] };
  const row = present && rootOf(present);
  const name = row ? textIn(row, 'ips_name').trim() : (wanted.name ?? '');
  planRow(plan, { table: CONFIGURATION, row, item: wanted, name, extra: [] });
  return plan.changes;
}

interface Plan {
  readonly rows: ConfigurationRows;
  readonly changes: RowChange[];
}

interface PlannedRow {
  readonly table: Table;
  /** The row there is. */
  readonly row: Row | undefined;
  readonly item: Item;
  /** As people see it. */
  readonly name: string;
  readonly parent?: Parent;
  /** Changes of columns that are no values of the catalogue. */
  readonly extra: readonly ColumnChange[];
}

function planRow(plan: Plan, planned: PlannedRow): void {
  planLists(plan, planned, planColumns(plan, planned));
}

/** @returns what the rows below belong to */
function planColumns({ changes }: Plan, { table, row, item, name, parent, extra }: PlannedRow): Parent {
  const columns = [...columnsOf(table).flatMap((line) => columnChange(table, line, row, item)), ...extra];
  const own = table.name as ConfigurationTable;
  if (!row) {
    const set = columns.filter(({ value }) => value !== null);
    changes.push({ kind: 'create', table: own, name, columns: set, ...(parent && { parent }) });
    return { table: own, position: changes.length - 1 };
  }
  const id = idOf(table, row);
  if (columns.length > 0) changes.push({ kind: 'update', table: own, name, id, etag: etagOf(row), columns });
  return { table: own, id };
}

/** Nothing where the column means the same already, and can be read. */
function columnChange(
  table: Table,
  [key, column]: readonly [string, Column<unknown>],
  row: Row | undefined,
  item: Item,
): readonly ColumnChange[] {
  if (!has(table, key, item)) return [];
  const isLeftOut = item[key] === undefined;
  if (isLeftOut && !table.optional?.includes(key)) return [];
  const wanted = isLeftOut ? column.unset : item[key];
  if (column.isRequired && isEmpty(wanted)) return [];
  const change = { column: column.name, value: column.write(wanted), to: column.shown(wanted) };
  if (!row) return [{ ...change, from: undefined }];
  const problems: string[] = [];
  const present = column.read(row[column.name], (problem) => problems.push(problem));
  const isSame = problems.length === 0 && isEqual(column, present, wanted);
  return isSame ? [] : [{ ...change, from: column.shown(present) }];
}

function isEqual(column: Column<unknown>, one: unknown, other: unknown): boolean {
  return JSON.stringify(column.compared(one)) === JSON.stringify(column.compared(other));
}

/** First all rows of a list, then what is below each of them. */
function planLists(plan: Plan, { table, row, item, name }: PlannedRow, parent: Parent): void {
  const prefix = table.parent === undefined ? '' : `${name} › `;
  for (const [list, below] of Object.entries(table.lists)) {
    const wanted = item[list] as readonly Item[] | undefined;
    if (!wanted) continue;
    const present = row ? rowsBelow(plan.rows, table, row, below) : [];
    const planned = match(below, present, wanted).map((one) => ({ ...one, parent, name: prefix + one.name }));
    planDeletions(plan, below, present, planned, prefix);
    const parents = planned.map((one) => planColumns(plan, one));
    planned.forEach((one, index) => {
      const above = parents[index];
      if (above) planLists(plan, one, above);
    });
  }
}

/** Finds for each wanted item the row of its name, and the number that puts it in its place. */
function match(table: Table, present: readonly Row[], wanted: readonly Item[]): readonly PlannedRow[] {
  const presentNames = namesOf(table, present);
  const wantedNames = nameApart(wanted.map((item) => nameOf(table, item)));
  const rows = wantedNames.map((name) => present[presentNames.indexOf(name)]);
  const kept = present.filter((_, index) => wantedNames.includes(presentNames[index] ?? ''));
  const orders = ordersOf(kept, rows);
  return wanted.map((item, index) => {
    const row = rows[index];
    const name = wantedNames[index] ?? '';
    const order = orders[index];
    const extra = [
      ...(row || hasOwnName(table) ? [] : [{ column: 'ips_name', value: name, from: undefined, to: name }]),
      ...(order === undefined
        ? []
        : [{ column: 'ips_order', value: order, from: row && (row['ips_order'] ?? ''), to: order }]),
    ];
    return { table, row, item, name, extra };
  });
}

function namesOf(table: Table, rows: readonly Row[]): readonly string[] {
  return nameApart(rows.map((row) => nameOf(table, readRow(table, row).item)));
}

/** Whether `ips_name` is a value of the catalogue; in other tables it repeats the value that names the row. */
export function hasOwnName(table: Table): boolean {
  return columnsOf(table).some(([, column]) => column.name === 'ips_name');
}

function planDeletions(
  { changes }: Plan,
  table: Table,
  present: readonly Row[],
  planned: readonly PlannedRow[],
  prefix: string,
): void {
  const names = namesOf(table, present);
  present.forEach((row, index) => {
    if (planned.some((one) => one.row === row)) return;
    const name = prefix + (names[index] ?? '');
    const own = table.name as ConfigurationTable;
    changes.push({ kind: 'delete', table: own, name, id: idOf(table, row), etag: etagOf(row) });
  });
}

/**
 * Rows that keep their order keep their numbers, whatever these are; new ones at the end count on from them.
 * @returns `undefined` where a row keeps its number
 */
function ordersOf(
  kept: readonly Row[],
  wanted: readonly (Row | undefined)[],
): readonly (number | undefined)[] {
  const isKept = kept.every((row, index) => wanted[index] === row);
  const last = kept[kept.length - 1]?.['ips_order'];
  const start = isKept && typeof last === 'number' ? last - kept.length : 0;
  return wanted.map((row, index) => (isKept && row ? undefined : start + index + 1));
}

function etagOf(row: Row): string {
  return textIn(row, '@odata.etag');
}
