import * as v from 'valibot';
import { AdapterError } from '../../ports/adapter-error';
import { hexadecimal, meaningOf } from '../../ports/dataverse-codes';
import { accept } from '../../schemas/accept';
import { textValue } from '../../schemas/row-values';

/** A failure as either client reports it. `code` is Dataverse's, as an unsigned number; 0 where there is none. */
export interface DataverseFailure {
  readonly code: number;
  readonly message: string;
  readonly table: string;
  readonly id?: string;
  readonly cause?: unknown;
}

/**
 * The code decides what has failed. From the message come names alone, which are the same in every language: of a
 * privilege (`prvReadContact`), and of a column beside its table's type. OData refuses an unknown column with the code
 * of any bad request or with none (0x0, "Troubleshoot Dataverse Web API client errors"), so there these names decide.
 */
export function dataverseError(failure: DataverseFailure): AdapterError {
  const { code, message, table, id, cause } = failure;
  const column = columnIn(failure);
  if (column) return new AdapterError('UNKNOWN_COLUMN', { table, column, message }, cause);
  const meaning = meaningOf(code);
  const values = { table, message, code: hexadecimal(code), ...(id && { id }) };
  if (meaning !== 'MISSING_PRIVILEGE') return new AdapterError(meaning, values, cause);
  return new AdapterError(meaning, { ...values, privilege: PRIVILEGE.exec(message)?.[1] ?? '' }, cause);
}

const PRIVILEGE = /\b(prv\w+)/;
/** A column and its type, in whatever order and words: `'telefone1' … 'Microsoft.Dynamics.CRM.contact'`. */
const COLUMN_OF_TYPE = /'(\w+)'[^']+'Microsoft\.Dynamics\.CRM\.\w+'/;
const TYPE_OF_COLUMN = /'Microsoft\.Dynamics\.CRM\.\w+'[^']+'(\w+)'/;
/** QueryBuilderNoAttribute puts the name behind this word of its own, which is not translated: `Name = 'telefone1'`. */
const NAMED_ATTRIBUTE = /\bName = '([^']+)'/;

function columnIn({ code, message }: DataverseFailure): string | undefined {
  const meaning = meaningOf(code);
  if (meaning === 'UNKNOWN_COLUMN') return NAMED_ATTRIBUTE.exec(message)?.[1];
  if (code !== 0 && meaning !== 'BAD_QUERY') return undefined;
  return (COLUMN_OF_TYPE.exec(message) ?? TYPE_OF_COLUMN.exec(message))?.[1];
}

/** Hexadecimal text, as an unsigned number. */
const codeText = v.pipe(
  v.string(),
  v.transform(Number),
  v.number(),
  v.transform((code) => code >>> 0),
);
const errorBody = v.object({ error: v.object({ code: v.fallback(codeText, 0), message: textValue }) });

/** `{"error":{"code":"0x80040217","message":"…"}}`, or nothing of it where a proxy answered. */
export function readErrorBody(body: unknown): { readonly code: number; readonly message: string } {
  return accept(errorBody, body)?.error ?? { code: 0, message: '' };
}
