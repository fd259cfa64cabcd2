import { plainEntityMetadata } from '../client/xrm/metadata';
import { isWireMap } from './wire';
import type { Answer, Asked, CifHostOptions } from './cif-host';

/** Create, read, update, delete and search: `Xrm.WebApi` behind the wire. */
export function recordAnswers(host: CifHostOptions): Readonly<Record<string, Answer>> {
  const reporting = Object.entries(unreported(host)).map(
    ([messageType, answer]) => [messageType, { ...answer, reportsFailure: true }] as const,
  );
  return Object.fromEntries(reporting);
}

function unreported({ webApi, shell, workspace }: CifHostOptions): Readonly<Record<string, Answer>> {
  const rowsOf = async (asked: Asked, query = text(asked, 'queryParameters')) => {
    const options = query === '' || query.startsWith('?') ? query : `?${query}`;
    return (await webApi.retrieveMultipleRecords(text(asked, 'entityName'), options)).entities;
  };
  return {
    createrecord: {
      api: 'createRecord',
      value: async (asked) => mapOf(await webApi.createRecord(text(asked, 'entityName'), record(asked))),
    },
    retrieverecord: {
      api: 'retrieveRecord',
      value: async (asked) =>
        mapOf(
          await webApi.retrieveRecord(
            text(asked, 'entityName'),
            text(asked, 'entityId'),
            text(asked, 'queryParameters'),
          ),
        ),
    },
    updaterecord: {
      api: 'updateRecord',
      value: async (asked) =>
        mapOf(await webApi.updateRecord(text(asked, 'entityName'), text(asked, 'entityId'), record(asked))),
    },
    deleterecord: {
      api: 'deleteRecord',
      value: async (asked) =>
        mapOf(await webApi.deleteRecord(text(asked, 'entityName'), text(asked, 'entityId'))),
    },
    // A record of Omnichannel, which this organisation has not.
    ...(workspace && {
      updateConversation: {
        api: 'updateConversation',
        value: async (asked: Asked) =>
          mapOf(await webApi.updateRecord(text(asked, 'entityName'), text(asked, 'entityId'), record(asked))),
      },
    }),
    search: { api: 'searchAndOpenRecords', value: (asked) => rowsOf(asked) },
    searchandopenrecords: {
      api: 'searchAndOpenRecords',
      value: async (asked) => {
        const table = text(asked, 'entityName');
        const { search, query } = splitSearch(text(asked, 'queryParameters'));
        const rows = await rowsOf(asked, query);
        if (search !== undefined) await shell.openSearch(table, search);
        else if (rows.length === 1) openFound(table, rows[0]);
        else if (rows.length > 1 && SEARCHED_TABLES.includes(table)) await shell.openSearch(table, '');
        return rows;
      },
    },
    getEntityMetadata: {
      api: 'getEntityMetadata',
      value: (asked) => {
        const attributes = asked.get('attributes');
        return plainEntityMetadata(
          text(asked, 'entityName'),
          Array.isArray(attributes) ? attributes.map(String) : [],
        );
      },
    },
  };

  /** The id is read as `<table>id`: an activity, whose key is `activityid`, opens an empty form (issue #992). */
  function openFound(table: string, row: unknown): void {
    const id: unknown = typeof row === 'object' && row !== null ? Reflect.get(row, `${table}id`) : undefined;
    void shell.openForm({ table, ...(typeof id === 'string' && { id }), inNewTab: workspace !== undefined });
  }
}

/** `$search` is the text of the search page; the rest of the query is asked of Dataverse (observed in the host). */
function splitSearch(parameters: string): { readonly query: string; readonly search?: string } {
  const options = parameters.replace(/^\?/, '').split('&');
  const search = options.find((option) => option.startsWith(SEARCH))?.slice(SEARCH.length);
  const query = options.filter((option) => !option.startsWith(SEARCH)).join('&');
  return { query, ...(search !== undefined && { search: decodeURIComponent(search) }) };
}

const SEARCH = '$search=';

/** Several matches show the search page for these tables only. */
const SEARCHED_TABLES = ['account', 'contact', 'activitypointer'];

export function text(asked: Asked, key: string): string {
  const value = asked.get(key);
  return typeof value === 'string' ? value : '';
}

function record(asked: Asked): Record<string, unknown> {
  const value = asked.get('value');
  return isWireMap(value) ? Object.fromEntries(value) : {};
}

function mapOf(result: object): ReadonlyMap<string, unknown> {
  return new Map(Object.entries(result));
}
