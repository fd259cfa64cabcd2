import { randomUUID } from 'node:crypto';
import type { CellValue, StoredRow } from '../organisation/model';
import type { TableMetadata } from '../model';
import { readPreferences } from './annotations';
import { alreadyExists, badPayload, closedActivity, rowNotFound, versionMismatch } from './api-error';
import { API_PATH, tableByName, type ApiRequest, type ApiResponse, type Context } from './context';
import { writeParties } from './parties';
import { rowToChange, writtenTo } from './publish';
import { parseQuery } from './query-options';
import { readBody, type Changes } from './read-body';
import { etagOf } from './represent';
import { representOne } from './retrieve';
import { changedRow, newRow } from './row-rules';
import { asText, isReference } from './values';

type Values = Readonly<Record<string, CellValue>>;

/** `POST contacts` */
export function create(
  table: TableMetadata,
  query: string,
  request: ApiRequest,
  context: Context,
): ApiResponse {
  context.access.demand('Create', table);
  const changes = readBody(request.body, table, 'createable', context);
  const wanted = changes.values[table.primaryIdColumn];
  const id = typeof wanted === 'string' ? wanted : randomUUID();
  if (context.store.get(table.logicalName, id)) throw alreadyExists();
  return insert(table, id, changes, query, request, context);
}

/**
 * `PATCH contacts(id)`. Without `If-Match` it creates what is not there, `If-None-Match: *` forbids the update.
 * (Microsoft, "Perform conditional operations using the Web API".)
 */
export function update(
  table: TableMetadata,
  id: string,
  query: string,
  request: ApiRequest,
  context: Context,
): ApiResponse {
  const row = context.store.get(table.logicalName, id);
  const ifMatch = request.headers.get('if-match');
  if (!row) {
    if (ifMatch !== null) throw rowNotFound(table.logicalName, id);
    context.access.demand('Create', table);
    return insert(table, id, readBody(request.body, table, 'createable', context), query, request, context);
  }
  if (request.headers.get('if-none-match') === '*') throw alreadyExists();
  context.access.demandRow('Write', table, id, row.values);
  if (ifMatch !== null && ifMatch !== '*' && ifMatch !== etagOf(row)) throw versionMismatch();
  const changes = readBody(request.body, table, 'updateable', context);
  checkKey(request.body, table, id);
  if (table.isActivity && isClosed(row.values) && changes.values['statecode'] !== 0) throw closedActivity();
  demandAppend(table, changes.values, context);
  const before = rowToChange(table, row, context);
  const values = changedRow(table, id, before.values, changes.values, context);
  save(table, id, values, changes, context);
  return written(table, id, 'updated', query, request, context);
}

function insert(
  table: TableMetadata,
  id: string,
  changes: Changes,
  query: string,
  request: ApiRequest,
  context: Context,
): ApiResponse {
  demandAppend(table, changes.values, context);
  save(table, id, newRow(table, id, changes.values, context), changes, context);
  return written(table, id, 'created', query, request, context);
}

function save(table: TableMetadata, id: string, row: StoredRow, changes: Changes, context: Context): void {
  context.store.put(writtenTo(table), id, row);
  if (table.isActivity) writeParties(table, id, row, changes.parties, context);
}

function written(
  table: TableMetadata,
  id: string,
  what: 'created' | 'updated',
  query: string,
  request: ApiRequest,
  context: Context,
): ApiResponse {
  const headers = { 'OData-EntityId': `${context.origin}${API_PATH}${table.entitySetName}(${id})` };
  const row = context.store.get(table.logicalName, id);
  if (!row || !readPreferences(request.headers).returnRepresentation) return { status: 204, headers };
  return {
    status: what === 'created' ? 201 : 200,
    headers: { ...headers, 'Preference-Applied': 'return=representation' },
    body: representOne(row, table, parseQuery(query), request, context),
  };
}

/** Setting a lookup takes Append on this table and AppendTo on the other. */
function demandAppend(table: TableMetadata, values: Values, context: Context): void {
  for (const [column, value] of Object.entries(values)) {
    if (!isReference(value)) continue;
    if (column === 'ownerid') {
      if (value.id !== context.user.id) context.access.demand('Assign', table);
      continue;
    }
    context.access.demand('Append', table);
    context.access.demand('AppendTo', tableByName(context.metadata, value.table));
  }
}

function isClosed(row: StoredRow): boolean {
  return row['statecode'] !== 0;
}

/** A key in the body must be that of the URL. */
function checkKey(body: unknown, table: TableMetadata, id: string): void {
  const key: unknown = Object.entries(body ?? {}).find(([name]) => name === table.primaryIdColumn)?.[1];
  if (key === undefined || asText(key).toLowerCase() === id) return;
  throw badPayload(
    table.entitySetName,
    `Microsoft.Crm.CrmException: The key in the body is not that of the URL, ${id}.`,
  );
}
