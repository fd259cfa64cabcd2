import type { CellValue, Reference } from '../organisation/model';
import type { ColumnMetadata } from '../model';

export const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export function isReference(value: unknown): value is Reference {
  return typeof value === 'object' && value !== null && 'table' in value && 'id' in value;
}

export function isLookup(column: ColumnMetadata): boolean {
  return column.type === 'Lookup' || column.type === 'Customer' || column.type === 'Owner';
}

/** The Web API's name of a column: lookups are read as `_x_value`. */
export function propertyName(column: ColumnMetadata): string {
  return isLookup(column) ? `_${column.logicalName}_value` : column.logicalName;
}

/** The OData type a column's values are written in. */
export function edmType(column: ColumnMetadata): string {
  switch (column.type) {
    case 'BigInt':
      return 'Edm.Int64';
    case 'Boolean':
      return 'Edm.Boolean';
    case 'DateTime':
      return column.format === 'DateOnly' && column.logicalName.startsWith('birth')
        ? 'Edm.Date'
        : 'Edm.DateTimeOffset';
    case 'Decimal':
    case 'Money':
      return 'Edm.Decimal';
    case 'Double':
      return 'Edm.Double';
    case 'Integer':
    case 'Picklist':
    case 'State':
    case 'Status':
      return 'Edm.Int32';
    case 'Customer':
    case 'Lookup':
    case 'Owner':
    case 'Uniqueidentifier':
      return 'Edm.Guid';
    default:
      return 'Edm.String';
  }
}

/** A plain value as text; nothing of references and lists. */
export function asText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : '';
}

/** How a stored value stands in JSON. */
export function toJson(value: CellValue | undefined): unknown {
  if (value === undefined) return null;
  if (isReference(value)) return value.id;
  return Array.isArray(value) ? value.join(',') : value;
}
