import type { TableMetadata } from '../model';
import { readPreferences } from './annotations';
import { badQuery } from './api-error';
import { API_PATH, type ApiRequest, type ApiResponse, type Context } from './context';
import { compileExpand } from './expand';
import { parseQuery } from './query-options';
import { represent, selectedColumns } from './represent';
import { contextUrl } from './retrieve';
import { queryRows } from './row-query';
import type { VersionedRow } from './store';

/** Neither a page nor `$count` ever goes beyond. */
const LIMIT = 5000;

/** `GET contacts?$select=…`, or the rows behind a navigation property. */
export function retrieveMultiple(
  table: TableMetadata,
  rows: readonly VersionedRow[],
  path: string,
  query: string,
  request: ApiRequest,
  context: Context,
): ApiResponse {
  const options = parseQuery(query);
  const preferences = readPreferences(request.headers);
  const columns = selectedColumns(options.select, table);
  const expanders = options.expand.map((item) => compileExpand(item, table, preferences, context));
  const found = queryRows(rows, table, options, context);

  const start = options.skipToken === undefined ? 0 : readSkipToken(options.skipToken);
  const pageSize = Math.min(options.top ?? preferences.pageSize ?? LIMIT, LIMIT);
  const page = found.slice(start, start + pageSize);
  const next = start + pageSize;
  const hasMore = options.top === undefined && next < found.length;
  return {
    status: 200,
    headers:
      preferences.pageSize === undefined
        ? {}
        : { 'Preference-Applied': `odata.maxpagesize=${preferences.pageSize}` },
    body: {
      '@odata.context': contextUrl(table, options, context),
      ...(options.count && { '@odata.count': Math.min(found.length, LIMIT) }),
      value: page.map((row) => {
        const json = represent(row, table, columns, preferences, context);
        for (const expand of expanders) expand(row, json);
        return json;
      }),
      ...(hasMore && { '@odata.nextLink': nextLink(path, query, next, pageSize, context) }),
    },
  };
}

/** `GET contacts/$count`, as plain text. */
export function countRows(table: TableMetadata, query: string, context: Context): ApiResponse {
  const rows = queryRows(context.store.all(table.logicalName), table, parseQuery(query), context);
  return {
    status: 200,
    headers: { 'Content-Type': 'text/plain' },
    body: String(Math.min(rows.length, LIMIT)),
  };
}

/** The cookie's inside is Dataverse's own affair; clients follow the link as it is. */
function nextLink(path: string, query: string, next: number, pageSize: number, context: Context): string {
  const rest = query.split('&').filter((part) => part !== '' && !part.startsWith('$skiptoken='));
  const cookie = `<cookie pagenumber="${next / pageSize + 1}" offset="${next}" istracking="False" />`;
  const parts = [...rest, `$skiptoken=${encodeURIComponent(cookie)}`];
  return `${context.origin}${API_PATH}${path}?${parts.join('&')}`;
}

function readSkipToken(token: string): number {
  const offset = /offset="(\d+)"/.exec(token)?.[1];
  if (offset === undefined) throw badQuery(`Malformed XML in the Paging Cookie '${token}'.`);
  return Number(offset);
}
