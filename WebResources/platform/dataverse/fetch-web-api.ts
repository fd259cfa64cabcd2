import type { Dataverse } from '../../ports/dataverse';
import { bodyOf, READ, readDefinition } from './answer-body';
import { remember } from './remember';
import { readRow, readRowsIn } from './rows';
import { readTableInfo, TABLE_NAMES } from './table-info';
import { requestWebApi, type WebApi } from './web-api-request';

const NAMES = `?$select=${TABLE_NAMES}`;

/** Reading over the Web API itself, for pages that have no Xrm. */
export function dataverseByFetch(api: WebApi): Dataverse {
  const tableInfo = remember(async (table) => readTableInfo(table, await readDefinition(api, table, NAMES)));

  return {
    tableInfo,
    async retrieveMultiple(table, query) {
      const { entitySetName } = await tableInfo(table);
      const body = bodyOf(await requestWebApi(api, entitySetName + query, READ), table);
      return readRowsIn(table, body);
    },
    async retrieve(table, id, query) {
      const { entitySetName } = await tableInfo(table);
      const answer = await requestWebApi(api, `${entitySetName}(${id})${query}`, READ);
      return readRow(table, bodyOf(answer, table, id));
    },
  };
}
