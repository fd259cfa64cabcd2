import type { StoredRow } from '../organisation/model';
import type { CollectionProperty, TableMetadata } from '../model';
import { ApiError, rowNotFound, versionMismatch } from './api-error';
import { tableByName, type ApiRequest, type ApiResponse, type Context } from './context';
import { removeParties } from './parties';
import { etagOf } from './represent';
import type { VersionedRow } from './store';
import { isReference } from './values';

/** `DELETE contacts(id)` */
export function remove(table: TableMetadata, id: string, request: ApiRequest, context: Context): ApiResponse {
  const row = context.store.get(table.logicalName, id);
  if (!row) {
    context.access.demand('Delete', table);
    throw rowNotFound(table.logicalName, id);
  }
  context.access.demandRow('Delete', table, id, row.values);
  const ifMatch = request.headers.get('if-match');
  if (ifMatch !== null && ifMatch !== '*' && ifMatch !== etagOf(row)) throw versionMismatch();
  cascade(table, id, context);
  return { status: 204 };
}

/** Removes the row and deals with those that point to it, as each relationship says. */
function cascade(table: TableMetadata, id: string, context: Context): void {
  for (const collection of table.collections) {
    const many = tableByName(context.metadata, collection.referencingTable);
    for (const child of pointingTo(table, id, collection, context)) {
      if (collection.cascadeDelete === 'Restrict') throw restricted();
      if (collection.cascadeDelete === 'Cascade') cascade(many, child.id, context);
      else context.store.put(many.logicalName, child.id, without(child.values, collection.referencingColumn));
    }
  }
  if (table.isActivity) removeParties(id, context);
  context.store.remove(table.logicalName, id);
}

function pointingTo(
  table: TableMetadata,
  id: string,
  { referencingTable, referencingColumn }: CollectionProperty,
  context: Context,
): readonly VersionedRow[] {
  return context.store.all(referencingTable).filter(({ values }) => {
    const reference = values[referencingColumn];
    return isReference(reference) && reference.id === id && reference.table === table.logicalName;
  });
}

function without(row: StoredRow, column: string): StoredRow {
  return Object.fromEntries(Object.entries(row).filter(([name]) => name !== column));
}

function restricted(): ApiError {
  return new ApiError(
    400,
    '0x80048d21',
    'The object you tried to delete is associated with another object and cannot be deleted.',
  );
}
