import type { TableMetadata } from '../model';
import { stableId } from '../stable-id';
import { badPayload, rowNotFound, unknownProperty, unsupported } from './api-error';
import { actionParameter, tableByName, type ApiRequest, type ApiResponse, type Context } from './context';
import { readReference } from './read-body';
import { changedRow } from './row-rules';
import { asText } from './values';

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

/** `POST systemusers(id)/systemuserroles_association/$ref` gives a user a role; other pairs are not made here. */
export function addReference(
  table: TableMetadata,
  id: string,
  name: string,
  request: ApiRequest,
  context: Context,
): ApiResponse {
  const property = table.manyToMany.find((candidate) => candidate.name === name);
  if (property?.intersectTable !== 'systemuserroles') throw unsupported(`POST of a $ref to '${name}'`);
  const { intersectTable, column, otherTable, otherColumn } = property;
  const { metadata, store, access } = context;
  const target = asText(actionParameter(request, '@odata.id'));
  if (!target) throw badPayload(table.entitySetName, "The body of a $ref is to have '@odata.id'.");
  const other = readReference(target, context);
  if (other.table !== otherTable) throw badPayload(table.entitySetName, `'${target}' is no ${otherTable}.`);
  for (const [one, oneId] of [
    [table.logicalName, id],
    [otherTable, other.id],
  ] as const) {
    if (!store.get(one, oneId)) throw rowNotFound(one, oneId);
  }
  access.demand('Assign', tableByName(metadata, 'role'));
  const pair = { [column]: id, [otherColumn]: other.id };
  // The same pair from either side is one row.
  const key = JSON.stringify(Object.entries(pair).sort());
  store.put(intersectTable, stableId(`${intersectTable}:${key}`), pair);
  return { status: 204 };
}
