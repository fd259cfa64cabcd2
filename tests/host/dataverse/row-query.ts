import type { TableMetadata } from '../model';
import { tooManyConditions } from './api-error';
import { compileFilter, type RowTest } from './filter/compile-filter';
import { conditionCount, MOST_CONDITIONS } from './filter/condition-count';
import { parseFilter } from './filter/parse-filter';
import type { Context } from './context';
import { resolveProperty, type Property } from './property-path';
import type { QueryOptions } from './query-options';
import type { VersionedRow } from './store';
import { isReference } from './values';

/** Filters, then sorts `rows`; `$top` and paging are the caller's. Only rows the user may read are left. */
export function queryRows(
  rows: readonly VersionedRow[],
  table: TableMetadata,
  options: QueryOptions,
  context: Context,
): VersionedRow[] {
  context.access.demand('Read', table);
  const test = options.filter ? filterTest(options.filter, table, context) : (): boolean => true;
  const order = options.orderBy.map(({ path, descending }) => ({
    property: resolveProperty(path, table, context),
    sign: descending ? -1 : 1,
  }));
  return rows
    .filter((row) => context.access.reaches('Read', table, row.values) && test(row))
    .sort((a, b) => {
      for (const { property, sign } of order) {
        const result = compare(keyOf(property, a), keyOf(property, b));
        if (result !== 0) return result * sign;
      }
      return 0;
    });
}

/** @throws ApiError also for more conditions than Dataverse takes */
function filterTest(filter: string, table: TableMetadata, context: Context): RowTest {
  const expression = parseFilter(filter);
  if (conditionCount(expression) > MOST_CONDITIONS) throw tooManyConditions();
  return compileFilter(expression, table, context);
}

/** Null sorts before everything, as in SQL Server. */
function compare(a: string | number | undefined, b: string | number | undefined): number {
  if (a === undefined || b === undefined) return Number(a !== undefined) - Number(b !== undefined);
  if (typeof a === 'string' && typeof b === 'string') return a.localeCompare(b);
  return a < b ? -1 : a > b ? 1 : 0;
}

function keyOf(property: Property, row: VersionedRow): string | number | undefined {
  if (property.column.logicalName === 'versionnumber') return row.version;
  const value = property.valueOf(row);
  if (value === null) return undefined;
  if (typeof value === 'number') return value;
  return (isReference(value) ? value.id : String(value)).toLowerCase();
}
