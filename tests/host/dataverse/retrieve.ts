import type { TableMetadata } from '../model';
import { readPreferences } from './annotations';
import { rowNotFound } from './api-error';
import { API_PATH, type ApiRequest, type ApiResponse, type Context } from './context';
import { compileExpand } from './expand';
import { parseQuery, type QueryOptions } from './query-options';
import { represent, selectedColumns } from './represent';
import type { VersionedRow } from './store';

/** `GET contacts(id)` */
export function retrieve(
  table: TableMetadata,
  id: string,
  query: string,
  request: ApiRequest,
  context: Context,
): ApiResponse {
  const row = context.store.get(table.logicalName, id);
  if (!row) {
    context.access.demand('Read', table);
    throw rowNotFound(table.logicalName, id);
  }
  context.access.demandRow('Read', table, id, row.values);
  return { status: 200, body: representOne(row, table, parseQuery(query), request, context) };
}

/** One row with its `@odata.context`, as a retrieve and a `return=representation` give it. */
export function representOne(
  row: VersionedRow,
  table: TableMetadata,
  options: QueryOptions,
  request: ApiRequest,
  context: Context,
): Record<string, unknown> {
  const preferences = readPreferences(request.headers);
  const columns = selectedColumns(options.select, table);
  const json = represent(row, table, columns, preferences, context);
  for (const item of options.expand) compileExpand(item, table, preferences, context)(row, json);
  return { '@odata.context': contextUrl(table, options, context, '/$entity'), ...json };
}

export function contextUrl(table: TableMetadata, options: QueryOptions, context: Context, tail = ''): string {
  const select = options.select ? `(${options.select.join(',')})` : '';
  return `${context.origin}${API_PATH}$metadata#${table.entitySetName}${select}${tail}`;
}
