import { AdapterError } from '../../ports/adapter-error';
import type { Dataverse } from '../../ports/dataverse';
import { dataverseError } from './dataverse-errors';
import { remember } from './remember';
import { readRow, readRows } from './rows';
import { readTableInfo } from './table-info';

/** Reading through Dynamics' own client, which knows the session and caches metadata. */
export function dataverseByXrm(xrm: Pick<Xrm.XrmStatic, 'WebApi' | 'Utility'>): Dataverse {
  // Xrm's promises are not `Promise`s: `await` alone turns them into such.
  return {
    async retrieveMultiple(table, query) {
      try {
        const answer: { entities: unknown } = await xrm.WebApi.retrieveMultipleRecords(table, query);
        return readRows(table, answer.entities);
      } catch (thrown) {
        throw xrmError(thrown, table);
      }
    },
    async retrieve(table, id, query) {
      try {
        const answer: unknown = await xrm.WebApi.retrieveRecord(table, id, query);
        return readRow(table, answer);
      } catch (thrown) {
        throw xrmError(thrown, table, id);
      }
    },
    tableInfo: remember(async (table) => {
      try {
        const answer: unknown = await xrm.Utility.getEntityMetadata(table, []);
        return readTableInfo(table, answer);
      } catch (thrown) {
        throw unknownTable(xrmError(thrown, table), table);
      }
    }),
  };
}

/**
 * Xrm rejects with a plain object `{errorCode, message}`, the code in unsigned decimal. A request that never
 * reached Dataverse has no code of Dataverse's: only the message and the browser's own word for being offline tell.
 */
export function xrmError(thrown: unknown, table: string, id?: string): AdapterError {
  if (thrown instanceof AdapterError) return thrown;
  const code = numberOf(thrown, 'errorCode');
  const message = textOf(thrown, 'message');
  if (code === 0 || code < 0x80000000) {
    if (!navigator.onLine || /network|failed to fetch|offline/i.test(message))
      return new AdapterError('DATAVERSE_OFFLINE', { table, message }, thrown);
    if (code === 401 || /unauthori[sz]ed|\b401\b/i.test(message))
      return new AdapterError('DATAVERSE_SIGNED_OUT', { table, message }, thrown);
    if (
      code === 429 ||
      code >= 500 ||
      /too many requests|service unavailable|\b(429|50[0234])\b/i.test(message)
    )
      return new AdapterError('DATAVERSE_BUSY', { table, message }, thrown);
  }
  return dataverseError({ code, message, table, cause: thrown, ...(id && { id }) });
}

/** Asked for a table that is not there, metadata answers "not found" in more than one way. Anything else is no such news. */
function unknownTable(error: AdapterError, table: string): AdapterError {
  const says: readonly string[] = ['NOT_FOUND', 'BAD_QUERY'];
  return says.includes(error.code) ? new AdapterError('UNKNOWN_TABLE', { table }, error) : error;
}

function numberOf(value: unknown, key: string): number {
  const member: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
  return typeof member === 'number' ? member >>> 0 : 0;
}

function textOf(value: unknown, key: string): string {
  const member: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, key) : value;
  return typeof member === 'string' ? member : '';
}
