import { AdapterError } from '../../ports/adapter-error';
import { accept, type Reader } from '../../ports/readers';
import type { Row } from '../../ports/records';

export function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** @throws AdapterError DATAVERSE_REFUSED where the answer is no list of rows */
export function readRows(table: string, value: unknown): readonly Row[] {
  if (Array.isArray(value) && value.every(isRow)) return value;
  throw new AdapterError('DATAVERSE_REFUSED', { table, code: '', message: 'no list of rows in the answer' });
}

/** @throws AdapterError DATAVERSE_REFUSED where the Web API's answer is none to a query */
export function readRowsIn(table: string, body: unknown): readonly Row[] {
  return readRows(table, isRow(body) ? body['value'] : undefined);
}

/** What a reader makes of each row; those that it cannot read are passed over. */
export function knownRows<Value>(reader: Reader<Value>, rows: readonly Row[]): readonly Value[] {
  return rows.map((row) => accept(reader, row)).filter((value) => value !== undefined);
}

/** @throws AdapterError DATAVERSE_REFUSED where the answer is no row */
export function readRow(table: string, value: unknown): Row {
  if (isRow(value)) return value;
  throw new AdapterError('DATAVERSE_REFUSED', { table, code: '', message: 'no row in the answer' });
}
