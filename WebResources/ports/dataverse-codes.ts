import type { ErrorCode } from './adapter-error';

/** There is no row with this id: the one that is written or read, or one that it is linked to. */
export const OBJECT_DOES_NOT_EXIST = 0x80040217;

/**
 * What Dataverse's codes mean, the one list of them. The Web API writes a code as `0x80040220`, Xrm.WebApi gives the
 * same number in unsigned decimal. Messages are in the language of the user and change with each release: no meaning is
 * taken from their words.
 *
 * Names without another source: learn.microsoft.com/power-apps/developer/data-platform/reference/web-service-error-codes.
 */
const MEANINGS: Readonly<Record<number, ErrorCode>> = {
  0x80040220: 'MISSING_PRIVILEGE', // PrivilegeDenied
  0x80042f09: 'MISSING_PRIVILEGE', // PrivilegeDenied of one record
  0x80048306: 'MISSING_PRIVILEGE', // MissingPrivilege
  [OBJECT_DOES_NOT_EXIST]: 'NOT_FOUND',
  0x80060891: 'NOT_FOUND', // RecordNotFoundByEntityKey
  0x80041102: 'UNKNOWN_TABLE', // QueryBuilderNoEntity
  0x8006088a: 'UNKNOWN_TABLE', // no such entity set ("Troubleshoot Dataverse Web API client errors")
  0x80041103: 'UNKNOWN_COLUMN', // QueryBuilderNoAttribute
  0x80060888: 'BAD_QUERY', // BadRequest: everything that OData cannot read, names of columns among it
  0x80041113: 'BAD_QUERY',
  // "Service protection API limits": execution time, number of requests, concurrent requests
  0x80072321: 'DATAVERSE_BUSY',
  0x80072322: 'DATAVERSE_BUSY',
  0x80072326: 'DATAVERSE_BUSY',
};

/** DuplicateRecord: there is a row with this id already. */
export const ID_TAKEN = 0x80040237;
/** No such entity set; a row that is missing in one has another code. */
export const NO_ENTITY_SET = 0x8006088a;

/**
 * What a code of Dataverse means; `DATAVERSE_REFUSED` for every other one.
 * @param code as a number, or as the Web API writes it
 */
export function meaningOf(code: number | string): ErrorCode {
  return MEANINGS[Number(code)] ?? 'DATAVERSE_REFUSED';
}

/** As the Web API writes it, and as people look it up. */
export function hexadecimal(code: number): string {
  return `0x${code.toString(16).padStart(8, '0')}`;
}
