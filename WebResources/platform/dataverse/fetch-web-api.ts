import { AdapterError } from '../../ports/adapter-error';
import type { Dataverse } from '../../ports/dataverse';
import { dataverseError } from './dataverse-errors';
import { isRow, readRow, readRows } from './rows';
import { readTableInfo, rememberTables } from './table-info';
import { requestWebApi, type WebApi, type WebApiAnswer } from './web-api-request';

/** Xrm.WebApi asks for formatted values by itself; here they have to be asked for. */
const READ = { method: 'GET', headers: { Prefer: 'odata.include-annotations="*"' } };

const NAMES = '?$select=LogicalName,EntitySetName,PrimaryIdAttribute,PrimaryNameAttribute,DisplayName';

/** Reading over the Web API itself, for pages that have no Xrm. */
export function dataverseByFetch(api: WebApi): Dataverse {
  const tableInfo = rememberTables(async (table) => {
    const path = `EntityDefinitions(LogicalName='${encodeURIComponent(table)}')${NAMES}`;
    const answer = await requestWebApi(api, path, READ);
    if (answer.kind === 'error' && (answer.status === 404 || answer.status === 400))
      throw new AdapterError('UNKNOWN_TABLE', { table }, answer);
    return readTableInfo(table, bodyOf(answer, table));
  });

  return {
    tableInfo,
    async retrieveMultiple(table, query) {
      const { entitySetName } = await tableInfo(table);
      const body = bodyOf(await requestWebApi(api, entitySetName + query, READ), table);
      return readRows(table, isRow(body) ? body['value'] : undefined);
    },
    async retrieve(table, id, query) {
      const { entitySetName } = await tableInfo(table);
      const answer = await requestWebApi(api, `${entitySetName}(${id})${query}`, READ);
      return readRow(table, bodyOf(answer, table, id));
    },
  };
}

/** @throws AdapterError for every answer but a good one */
function bodyOf(answer: WebApiAnswer, table: string, id?: string): unknown {
  switch (answer.kind) {
    case 'ok':
      return answer.body;
    case 'busy':
      throw new AdapterError('DATAVERSE_BUSY', { table }, answer);
    case 'offline':
      throw new AdapterError('DATAVERSE_OFFLINE', { table }, answer);
    case 'signed-out':
      throw new AdapterError('DATAVERSE_SIGNED_OUT', { table }, answer);
    case 'error': {
      const { code, message } = answer;
      throw dataverseError({ code, message, table, cause: answer, ...(id && { id }) });
    }
  }
}
