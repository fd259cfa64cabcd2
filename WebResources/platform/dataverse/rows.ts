import { AdapterError } from '../../ports/adapter-error';
import type { Row } from '../../ports/records';

export function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** @throws AdapterError DATAVERSE_REFUSED where the answer is no list of rows */
export function readRows(table: string, value: unknown): readonly Row[] {
  if (Array.isArray(value) && value.every(isRow)) return value;
  throw new AdapterError('DATAVERSE_REFUSED', { table, code: '', message: 'no list of rows in the answer' });
}

/** @throws AdapterError DATAVERSE_REFUSED where the answer is no row */
export function readRow(table: string, value: unknown): Row {
  if (isRow(value)) return value;
  throw new AdapterError('DATAVERSE_REFUSED', { table, code: '', message: 'no row in the answer' });
}
