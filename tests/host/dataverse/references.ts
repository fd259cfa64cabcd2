import type { ManyToManyProperty, TableMetadata } from '../model';
import { stableId } from '../stable-id';
import { alreadyExists, badPayload, rowNotFound, unknownProperty, unsupported } from './api-error';
import { actionParameter, tableByName, type ApiRequest, type ApiResponse, type Context } from './context';
import { readReference } from './read-body';
import { changedRow } from './row-rules';
import { asText, GUID } from './values';

/** `$ref` behind a navigation property: which row, which property, and the other row where the path names it. */
export interface ReferencePath {
  readonly table: TableMetadata;
  readonly id: string;
  readonly name: string;
  readonly otherId?: string | undefined;
  readonly query: string;
}

/** @param property `name`, or `name(id)` */
export function referencePath(
  table: TableMetadata,
  id: string,
  property: string,
  query: string,
): ReferencePath {
  const [, name = property, otherId] = /^(\w+)\(([^()]*)\)$/.exec(property) ?? [];
  return { table, id, name, otherId, query };
}

/** `POST` makes a pair of a many-to-many relationship, `DELETE` takes one away or empties a lookup. */
export function changeReference(path: ReferencePath, request: ApiRequest, context: Context): ApiResponse {
  const property = path.table.manyToMany.find((candidate) => candidate.name === path.name);
  if (request.method === 'POST') {
    if (!property) throw unsupported(`POST of a $ref to '${path.name}'`);
    return associate(path, property, request, context);
  }
  if (request.method !== 'DELETE') throw unsupported(`${request.method} of a $ref`);
  return property ? disassociate(path, property, context) : emptyLookup(path, context);
}

/** `DELETE contacts(id)/parentcustomerid_account/$ref` */
function emptyLookup({ table, id, name }: ReferencePath, context: Context): ApiResponse {
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

/** `POST msdyn_appconfigurations(id)/msdyn_appconfiguration_systemuser/$ref {"@odata.id": "systemusers(id)"}` */
function associate(
  { table, id }: ReferencePath,
  property: ManyToManyProperty,
  request: ApiRequest,
  context: Context,
): ApiResponse {
  const { otherTable } = property;
  const target = asText(actionParameter(request, '@odata.id'));
  if (!target) throw badPayload(table.entitySetName, "The body of a $ref is to have '@odata.id'.");
  const other = readReference(target, context);
  if (other.table !== otherTable) throw badPayload(table.entitySetName, `'${target}' is no ${otherTable}.`);
  demandBoth(table, id, other.id, property, context);
  const { key, pair } = pairOf(id, other.id, property);
  // Giving a role that the user has already changes nothing.
  if (!isRoleOfUser(property) && context.store.get(property.intersectTable, key)) throw alreadyExists();
  context.store.put(property.intersectTable, key, pair);
  return { status: 204 };
}

/** `DELETE …/name(id)/$ref`, or `DELETE …/name/$ref?$id=https://…/systemusers(id)` */
function disassociate(
  { table, id, otherId, query }: ReferencePath,
  property: ManyToManyProperty,
  context: Context,
): ApiResponse {
  const named = new URLSearchParams(query).get('$id');
  const other = otherId ?? (named === null ? '' : readReference(named, context).id);
  if (!GUID.test(other)) throw badPayload(table.entitySetName, `'${property.name}' is to say which row.`);
  demandBoth(table, id, other.toLowerCase(), property, context);
  context.store.remove(property.intersectTable, pairOf(id, other.toLowerCase(), property).key);
  return { status: 204 };
}

/** Both rows have to be there; a role takes Assign, all else Append and AppendTo. */
function demandBoth(
  table: TableMetadata,
  id: string,
  otherId: string,
  property: ManyToManyProperty,
  { metadata, store, access }: Context,
): void {
  for (const [one, oneId] of [
    [table.logicalName, id],
    [property.otherTable, otherId],
  ] as const) {
    if (!store.get(one, oneId)) throw rowNotFound(one, oneId);
  }
  if (isRoleOfUser(property)) return access.demand('Assign', tableByName(metadata, 'role'));
  access.demand('Append', table);
  access.demand('AppendTo', tableByName(metadata, property.otherTable));
}

function isRoleOfUser({ intersectTable }: ManyToManyProperty): boolean {
  return intersectTable === 'systemuserroles';
}

/** The same pair from either side is one row. */
function pairOf(id: string, otherId: string, { intersectTable, column, otherColumn }: ManyToManyProperty) {
  const pair = { [column]: id, [otherColumn]: otherId };
  const key = JSON.stringify(Object.entries(pair).sort());
  return { pair, key: stableId(`${intersectTable}:${key}`) };
}
