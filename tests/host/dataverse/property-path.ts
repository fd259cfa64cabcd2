import type { CellValue } from '../organisation/model';
import type { ColumnMetadata, TableMetadata } from '../model';
import { unknownProperty, unsupported } from './api-error';
import type { Context } from './context';
import { tableByName } from './context';
import type { VersionedRow } from './store';
import { isLookup, isReference } from './values';

/** A property named in a query, and how to get its value out of a row. */
export interface Property {
  readonly column: ColumnMetadata;
  readonly valueOf: (row: VersionedRow) => CellValue;
}

/** @throws ApiError 0x80060888 when the table has no such property */
export function columnOfProperty(name: string, table: TableMetadata): ColumnMetadata {
  const lookup = /^_(.+)_value$/.exec(name)?.[1];
  const column = table.columns.get(lookup ?? name);
  // A lookup's logical name is no property of its own, only `_x_value` is.
  if (!column?.odata || isLookup(column) !== (lookup !== undefined)) {
    throw unknownProperty(name, table.logicalName);
  }
  return column;
}

/** `fullname`, `_ownerid_value`, or over one lookup: `primarycontactid/fullname`. */
export function resolveProperty(path: string, table: TableMetadata, context: Context): Property {
  const [first = '', second, ...rest] = path.split('/');
  if (rest.length > 0) throw unsupported(`paths over more than one lookup ('${path}')`);
  if (second === undefined) {
    const column = columnOfProperty(first, table);
    return { column, valueOf: (row) => row.values[column.logicalName] ?? null };
  }
  const navigation = table.navigationProperties.find((property) => property.name === first);
  if (!navigation) throw unknownProperty(first, table.logicalName);
  const target = tableByName(context.metadata, navigation.referencedTable);
  const column = columnOfProperty(second, target);
  return {
    column,
    valueOf(row) {
      const reference = row.values[navigation.column];
      if (!isReference(reference) || reference.table !== target.logicalName) return null;
      return context.store.get(reference.table, reference.id)?.values[column.logicalName] ?? null;
    },
  };
}
