import * as v from 'valibot';
import { AdapterError } from '../../ports/adapter-error';
import type { Row } from '../../ports/records';
import { accept } from '../../schemas/accept';

/** Any object that is no list: Xrm's rows are made in Dynamics' window. */
const row = v.custom<Row>((value) => v.is(v.looseObject({}), value) && !Array.isArray(value));
const rowList = v.array(row);
const answer = v.object({ value: rowList });

export function isRow(value: unknown): value is Row {
  return v.is(row, value);
}

/** @throws AdapterError DATAVERSE_REFUSED where the answer is no list of rows */
export function readRows(table: string, value: unknown): readonly Row[] {
  return accept(rowList, value) ?? refuse(table, 'no list of rows in the answer');
}

/** @throws AdapterError DATAVERSE_REFUSED where the Web API's answer is none to a query */
export function readRowsIn(table: string, body: unknown): readonly Row[] {
  return accept(answer, body)?.value ?? refuse(table, 'no list of rows in the answer');
}

/** @throws AdapterError DATAVERSE_REFUSED where the answer is no row */
export function readRow(table: string, value: unknown): Row {
  return accept(row, value) ?? refuse(table, 'no row in the answer');
}

/** What a schema makes of each row; those that it does not accept are passed over. */
export function knownRows<const Schema extends v.GenericSchema>(
  schema: Schema,
  rows: readonly Row[],
): readonly v.InferOutput<Schema>[] {
  return rows.map((one) => accept(schema, one)).filter((value) => value !== undefined);
}

function refuse(table: string, message: string): never {
  throw new AdapterError('DATAVERSE_REFUSED', { table, code: '', message });
}
