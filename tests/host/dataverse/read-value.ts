import type { CellValue } from '../organisation/model';
import type { ColumnMetadata, TableMetadata } from '../model';
import { notAnOption, outsideRange, tooLong, wrongType } from './api-error';
import { edmType, GUID } from './values';

/**
 * A JSON value as the column stores it.
 * @throws ApiError when it has the wrong type, is too long, outside of its range or no option of the choice
 */
export function readValue(value: unknown, column: ColumnMetadata, table: TableMetadata): CellValue {
  if (value === null) return null;
  const mismatch = (): never => {
    throw wrongType(table.entitySetName, value, edmType(column));
  };
  switch (column.type) {
    case 'Boolean':
      return typeof value === 'boolean' ? value : mismatch();
    case 'Integer':
      return typeof value === 'number' && Number.isInteger(value)
        ? inRange(value, column, table)
        : mismatch();
    case 'BigInt':
    case 'Decimal':
    case 'Double':
    case 'Money':
      return typeof value === 'number' ? inRange(value, column, table) : mismatch();
    case 'Picklist':
    case 'State':
    case 'Status':
      return typeof value === 'number' ? anOption(value, column, table) : mismatch();
    case 'MultiSelectPicklist':
      return typeof value === 'string' ? manyOptions(value, column, table) : mismatch();
    case 'DateTime':
      return typeof value === 'string' ? (readDate(value) ?? mismatch()) : mismatch();
    case 'Uniqueidentifier':
      return typeof value === 'string' && GUID.test(value) ? value.toLowerCase() : mismatch();
    default:
      return typeof value === 'string' ? readText(value, column, table) : mismatch();
  }
}

function readText(value: string, column: ColumnMetadata, table: TableMetadata): string | null {
  if (column.maxLength !== undefined && value.length > column.maxLength) {
    throw tooLong(column.logicalName, table.logicalName, column.maxLength);
  }
  // Dataverse keeps no empty texts.
  return value === '' ? null : value;
}

function inRange(value: number, column: ColumnMetadata, table: TableMetadata): number {
  const { min = -Infinity, max = Infinity } = column;
  if (value < min || value > max) throw outsideRange(column.logicalName, table.logicalName, value);
  return value;
}

function anOption(value: number, column: ColumnMetadata, table: TableMetadata): number {
  const accepted = column.options?.map((option) => option.value) ?? [];
  if (!accepted.includes(value)) throw notAnOption(column.logicalName, table.logicalName, value, accepted);
  return value;
}

function manyOptions(value: string, column: ColumnMetadata, table: TableMetadata): readonly number[] | null {
  const values = value.split(',').filter(Boolean).map(Number);
  return values.length === 0 ? null : values.map((option) => anOption(option, column, table));
}

/** Kept as Dataverse answers it: UTC, whole seconds. */
function readDate(text: string): string | undefined {
  const isDate = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?$/.test(text);
  const time = isDate ? Date.parse(text) : NaN;
  return Number.isNaN(time) ? undefined : new Date(time).toISOString().replace(/\.\d+Z$/, 'Z');
}
