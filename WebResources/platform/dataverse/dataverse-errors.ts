import { AdapterError, type ErrorCode } from '../../ports/adapter-error';

/** A failure as either client tells it. `code` is Dataverse's, as an unsigned number; 0 where there is none. */
export interface DataverseFailure {
  readonly code: number;
  readonly message: string;
  readonly table: string;
  readonly id?: string;
  readonly cause?: unknown;
}

/**
 * Dataverse's codes (learn.microsoft.com, "Web service error codes") that the adapter tells apart. The Web API
 * writes them as `0x80040220`, Xrm.WebApi as the same number in unsigned decimal.
 */
const CODES: Readonly<Record<number, ErrorCode>> = {
  0x80040220: 'MISSING_PRIVILEGE', // PrivilegeDenied
  0x80042f09: 'MISSING_PRIVILEGE', // PrivilegeDenied of one record
  0x80048306: 'MISSING_PRIVILEGE', // MissingPrivilege
  0x80040217: 'NOT_FOUND', // ObjectDoesNotExist
  0x80060891: 'NOT_FOUND', // RecordNotFoundByEntityKey
  0x80041102: 'UNKNOWN_TABLE', // QueryBuilderNoEntity
  0x8006088a: 'UNKNOWN_TABLE', // ResourceNotFound: no such entity set
  0x80041103: 'UNKNOWN_COLUMN', // QueryBuilderNoAttribute
  0x80060888: 'BAD_QUERY', // BadRequest: everything OData could not read
  0x80041113: 'BAD_QUERY',
  0x80072321: 'DATAVERSE_BUSY', // service protection limits: execution time, number, concurrency
  0x80072322: 'DATAVERSE_BUSY',
  0x80072326: 'DATAVERSE_BUSY',
};

/** "Could not find a property named 'x' on type 'Microsoft.Dynamics.CRM.contact'": comes as 0x80060888 or 0x0. */
const UNKNOWN_PROPERTY = /property named '([^']+)' on type/;
const UNKNOWN_ATTRIBUTE = /attribute with Name = '([^']+)'/i;
/** "Principal user (Id=…) is missing prvReadContact privilege (Id=…)" */
const PRIVILEGE = /\b(prv\w+)/;

export function dataverseError(failure: DataverseFailure): AdapterError {
  const { message, table, id, cause } = failure;
  const column = (UNKNOWN_PROPERTY.exec(message) ?? UNKNOWN_ATTRIBUTE.exec(message))?.[1];
  if (column) return new AdapterError('UNKNOWN_COLUMN', { table, column, message }, cause);

  const code = CODES[failure.code] ?? 'DATAVERSE_REFUSED';
  const values = { table, message, code: hexadecimal(failure.code), ...(id && { id }) };
  const privilege = PRIVILEGE.exec(message)?.[1] ?? '';
  return new AdapterError(code, code === 'MISSING_PRIVILEGE' ? { ...values, privilege } : values, cause);
}

export function hexadecimal(code: number): string {
  return `0x${code.toString(16).padStart(8, '0')}`;
}

/** `{"error":{"code":"0x80040217","message":"…"}}`, or nothing of it where a proxy answered. */
export function readErrorBody(body: unknown): { readonly code: number; readonly message: string } {
  const error = memberOf(body, 'error');
  const code = memberOf(error, 'code');
  const message = memberOf(error, 'message');
  const number = typeof code === 'string' ? Number(code) : Number.NaN;
  return {
    code: Number.isNaN(number) ? 0 : number >>> 0,
    message: typeof message === 'string' ? message : '',
  };
}

function memberOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}
