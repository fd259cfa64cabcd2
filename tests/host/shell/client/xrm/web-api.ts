import { tableSummary } from '../host-context';
import { plainId } from '../record-id';
import {
  messageOf,
  readRows,
  requestWebApi,
  UNKNOWN_TABLE,
  XrmError,
  type WebApiRow,
} from './web-api-request';
import { refuseUnknown, type Imitated } from './refuse-unknown';

export type ImitatedWebApi = Imitated<Xrm.WebApi, 'createRecord' | 'updateRecord'> & {
  retrieveRecord(table: string, id: string, options?: string): Promise<WebApiRow>;
  retrieveMultipleRecords(
    table: string,
    options?: string,
    maxPageSize?: number,
  ): Promise<{ entities: readonly WebApiRow[]; nextLink: string }>;
  /** Resolves with the record, as documented; @types/xrm says a text. */
  deleteRecord(table: string, id: string): Promise<{ entityType: string; id: string; name: string }>;
};

/** `Xrm.WebApi` over the imitated Web API: the same requests Dynamics' own sends, errors with code and message only. */
export function createWebApi(): ImitatedWebApi {
  return refuseUnknown('Xrm.WebApi', {
    createRecord: async (table: string, record: object) => {
      const answer = await requestWebApi({ method: 'POST', path: setOf(table), body: record });
      const id = /\(([0-9a-f-]{36})\)$/i.exec(answer.headers.get('OData-EntityId') ?? '')?.[1] ?? '';
      return { entityType: table, id };
    },
    retrieveRecord: async (table: string, id: string, options = '') => {
      const answer = await requestWebApi({ method: 'GET', path: `${rowPath(table, id)}${queryOf(options)}` });
      return answer.json() as Promise<WebApiRow>; // read column by column
    },
    retrieveMultipleRecords: async (table: string, options = '', maxPageSize?: number) => {
      if (/[?&]fetchXml=/.test(options))
        throw new XrmError(0, 'The local Dynamics does not imitate fetchXml in Xrm.WebApi');
      const page = await readRows(`${setOf(table)}${queryOf(options)}`, maxPageSize);
      return { entities: page.rows, nextLink: page.nextLink ?? '' };
    },
    // No If-Match, as in Dynamics: an update of a row that is not there creates it.
    updateRecord: async (table: string, id: string, record: object) => {
      await requestWebApi({ method: 'PATCH', path: rowPath(table, id), body: record });
      return { entityType: table, id: plainId(id) };
    },
    deleteRecord: async (table: string, id: string) => {
      await requestWebApi({ method: 'DELETE', path: rowPath(table, id) });
      return { entityType: table, id: plainId(id), name: '' };
    },
  });
}

export function rowPath(table: string, id: string): string {
  return `${setOf(table)}(${plainId(id)})`;
}

function setOf(table: string): string {
  try {
    return tableSummary(table).entitySetName;
  } catch (thrown) {
    throw new XrmError(UNKNOWN_TABLE, messageOf(thrown));
  }
}

function queryOf(options: string): string {
  return options === '' || options.startsWith('?') ? options : `?${options}`;
}
