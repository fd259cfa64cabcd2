import type { ColumnMetadata, TableMetadata } from '../model';
import { FORMATTED_VALUE, LOOKUP_NAVIGATION, LOOKUP_TABLE, type Preferences } from './annotations';
import type { Context } from './context';
import { formatValue } from './format-value';
import { columnOfProperty } from './property-path';
import type { VersionedRow } from './store';
import { isLookup, isReference, propertyName, toJson } from './values';

/** The columns a `$select` names, the primary key always with them; without `$select` all. */
export function selectedColumns(
  select: readonly string[] | undefined,
  table: TableMetadata,
): readonly ColumnMetadata[] {
  if (!select) return [...table.columns.values()].filter((column) => column.odata);
  const columns = select.filter(Boolean).map((name) => selectedColumn(name, table));
  const key = table.columns.get(table.primaryIdColumn);
  return key && !columns.includes(key) ? [...columns, key] : columns;
}

function selectedColumn(name: string, table: TableMetadata): ColumnMetadata {
  // `$select=primarycontactid`: the navigation property stands for its lookup.
  const navigation = table.navigationProperties.find((property) => property.name === name);
  return columnOfProperty(navigation ? `_${navigation.column}_value` : name, table);
}

export function etagOf(row: VersionedRow): string {
  return `W/"${row.version}"`;
}

/** A row as JSON with the annotations the client asked for. */
export function represent(
  row: VersionedRow,
  table: TableMetadata,
  columns: readonly ColumnMetadata[],
  preferences: Preferences,
  context: Context,
): Record<string, unknown> {
  const json: Record<string, unknown> = { '@odata.etag': etagOf(row) };
  for (const column of columns) {
    const name = propertyName(column);
    const value =
      column.logicalName === 'versionnumber' ? row.version : (row.values[column.logicalName] ?? null);
    if (preferences.annotations(FORMATTED_VALUE)) {
      const formatted = formatValue(column, value, context);
      if (formatted !== undefined) json[`${name}@${FORMATTED_VALUE}`] = formatted;
    }
    if (isLookup(column) && isReference(value)) {
      if (preferences.annotations(LOOKUP_TABLE)) json[`${name}@${LOOKUP_TABLE}`] = value.table;
      const navigation = table.navigationProperties.find(
        (property) =>
          property.column === column.logicalName &&
          (property.referencedTable === value.table || property.referencedTable === 'owner'),
      );
      if (navigation && preferences.annotations(LOOKUP_NAVIGATION)) {
        json[`${name}@${LOOKUP_NAVIGATION}`] = navigation.name;
      }
    }
    json[name] = toJson(value);
  }
  return json;
}
