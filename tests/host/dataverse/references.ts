import type { TableMetadata } from '../model';
import { rowNotFound, unknownProperty, unsupported } from './api-error';
import type { ApiRequest, ApiResponse, Context } from './context';
import { changedRow } from './row-rules';

/** `DELETE contacts(id)/parentcustomerid_account/$ref` empties a lookup. */
export function removeReference(
  table: TableMetadata,
  id: string,
  name: string,
  request: ApiRequest,
  context: Context,
): ApiResponse {
  if (request.method !== 'DELETE') throw unsupported(`${request.method} of a $ref`);
  const row = context.store.get(table.logicalName, id);
  if (!row) throw rowNotFound(table.logicalName, id);
  context.access.demandRow('Write', table, id, row.values);
  const navigation = table.navigationProperties.find((property) => property.name === name);
  if (!navigation) throw unknownProperty(name, table.logicalName);
  context.store.put(
    table.logicalName,
    id,
    changedRow(table, id, row.values, { [navigation.column]: null }, context),
  );
  return { status: 204 };
}
