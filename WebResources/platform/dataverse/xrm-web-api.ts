import { AdapterError } from '../../ports/adapter-error';
import type { Dataverse } from '../../ports/dataverse';
import { remember } from './remember';
import { readRow, readRows } from './rows';
import { readTableInfo } from './table-info';
import { ownWebApi } from './web-api-request';
import { xrmError } from './xrm-errors';

/**
 * Reading through Dynamics' own client, which knows the session and caches metadata.
 * @param api of the same organisation: asked where Xrm does not say why it got no answer
 */
export function dataverseByXrm(xrm: Pick<Xrm.XrmStatic, 'WebApi' | 'Utility'>, api = ownWebApi()): Dataverse {
  // Xrm's promises are not `Promise`s: `await` alone turns them into such.
  return {
    async retrieveMultiple(table, query) {
      try {
        const answer: { entities: unknown } = await xrm.WebApi.retrieveMultipleRecords(table, query);
        return readRows(table, answer.entities);
      } catch (thrown) {
        throw await xrmError(thrown, { api, table });
      }
    },
    async retrieve(table, id, query) {
      try {
        const answer: unknown = await xrm.WebApi.retrieveRecord(table, id, query);
        return readRow(table, answer);
      } catch (thrown) {
        throw await xrmError(thrown, { api, table, id });
      }
    },
    tableInfo: remember(async (table) => {
      try {
        const answer: unknown = await xrm.Utility.getEntityMetadata(table, []);
        return readTableInfo(table, answer);
      } catch (thrown) {
        throw unknownTable(await xrmError(thrown, { api, table }), table);
      }
    }),
  };
}

/** Metadata refuses a table that is not there by more than one code. Any other failure says nothing about the table. */
function unknownTable(error: AdapterError, table: string): AdapterError {
  const isUnknown = error.code === 'NOT_FOUND' || error.code === 'BAD_QUERY';
  return isUnknown ? new AdapterError('UNKNOWN_TABLE', { table }, error) : error;
}
