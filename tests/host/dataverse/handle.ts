import type { TableMetadata } from '../model';
import { ACTIVITY_POINTER } from './activity-pointers';
import { ApiError, badQuery, unknownSegment, unsupported } from './api-error';
import { batch } from './batch';
import { tableBySet, type ApiRequest, type ApiResponse, type Context } from './context';
import { remove } from './delete';
import { metadataRequest } from './metadata-requests';
import { publishXml } from './publish';
import { changeReference, referencePath } from './references';
import { ADD_PRIVILEGES, addPrivileges, retrieveRolePrivileges } from './role-privileges';
import { relatedRows } from './related-rows';
import { retrieve } from './retrieve';
import { countRows, retrieveMultiple } from './retrieve-multiple';
import { isTotalRecordCount, totalRecordCount } from './total-record-count';
import { userFunction } from './user-privileges';
import { isReference, GUID } from './values';
import { create, update } from './write';

/** Answers one request of the Web API. Never throws for what a client did wrong: that is an answer too. */
export function handle(request: ApiRequest, context: Context): ApiResponse {
  try {
    if (request.method === 'GET') return route(request, context);
    return context.store.transaction(() => route(request, context));
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    const { status, code, message, headers } = error;
    return { status, headers, body: { error: { code, message } } };
  }
}

function route(request: ApiRequest, context: Context): ApiResponse {
  const [path, query] = splitOnce(request.path, '?');
  if (path === '$batch') return batch(request, context, handle);
  if (path === 'WhoAmI' || path === 'WhoAmI()') return whoAmI(context);
  if (path.startsWith('RetrieveRolePrivilegesRole(')) return retrieveRolePrivileges(path, query, context);
  if (isTotalRecordCount(path)) return totalRecordCount(decodeURIComponent(path), context);
  if (path === 'PublishXml') return publishXml(request, context);
  if (path.startsWith('EntityDefinitions')) return metadataRequest(path, query, context);
  const gap = GAPS.find(
    (name) => path === name || path.startsWith(`${name}(`) || path.startsWith(`${name}/`),
  );
  if (gap) throw unsupported(gap);
  if (request.headers.has('MSCRMCallerID') || request.headers.has('CallerObjectId'))
    throw unsupported('acting for another user (MSCRMCallerID, CallerObjectId)');
  if (path === '' || path === '$metadata') throw unsupported(path || 'the service document');

  const [resource = '', ...rest] = path.split('/').map(decodeURIComponent);
  const [, set = '', key] = /^([A-Za-z_]\w*)(?:\((.*)\))?$/.exec(resource) ?? [];
  if (!set) throw unknownSegment(resource);
  const table = tableBySet(context.metadata, set);
  if (table.logicalName === ACTIVITY_POINTER && request.method !== 'GET')
    throw unsupported('writing activities of no type');
  if (set === 'savedqueries' && (request.method === 'POST' || request.method === 'DELETE'))
    throw unsupported('making and deleting views');
  if (key === undefined) return onCollection(table, rest, path, query, request, context);
  return onRow(table, readKey(key), rest, path, query, request, context);
}

/** What Dataverse has and this host has not, although a client may well ask for it. */
const GAPS = ['RetrieveVersion', 'PublishAllXml', 'RelationshipDefinitions', 'GlobalOptionSetDefinitions'];

function onCollection(
  table: TableMetadata,
  rest: readonly string[],
  path: string,
  query: string,
  request: ApiRequest,
  context: Context,
): ApiResponse {
  if (rest.length === 0 && request.method === 'POST') return create(table, query, request, context);
  if (request.method !== 'GET') throw unsupported(`${request.method} of '${path}'`);
  if (rest.length === 0) {
    return retrieveMultiple(table, context.store.all(table.logicalName), path, query, request, context);
  }
  if (rest.length === 1 && rest[0] === '$count') return countRows(table, query, context);
  throw unknownSegment(rest[0] ?? '');
}

function onRow(
  table: TableMetadata,
  id: string,
  rest: readonly string[],
  path: string,
  query: string,
  request: ApiRequest,
  context: Context,
): ApiResponse {
  const [property, tail] = rest;
  if (property !== undefined && tail === '$ref') {
    return changeReference(referencePath(table, id, property, query), request, context);
  }
  if (table.logicalName === 'role' && property === ADD_PRIVILEGES) return addPrivileges(id, request, context);
  if (tail !== undefined) throw unsupported(`the path '${path}'`);
  if (property !== undefined) return behindProperty(table, id, property, path, query, request, context);
  switch (request.method) {
    case 'GET':
      return retrieve(table, id, query, request, context);
    case 'PATCH':
      return update(table, id, query, request, context);
    case 'DELETE':
      return remove(table, id, request, context);
    default:
      throw unsupported(`${request.method} of '${path}'`);
  }
}

/** `contacts(id)/parentcustomerid_account`, `accounts(id)/contact_customer_accounts` */
function behindProperty(
  table: TableMetadata,
  id: string,
  property: string,
  path: string,
  query: string,
  request: ApiRequest,
  context: Context,
): ApiResponse {
  if (request.method !== 'GET') throw unsupported(`${request.method} of '${path}'`);
  // Reading the row first says what a missing or hidden row says.
  retrieve(table, id, '', request, context);
  if (property.startsWith('Microsoft.Dynamics.CRM.'))
    return userFunction(table, id, property, query, context);
  const row = context.store.get(table.logicalName, id);
  const navigation = table.navigationProperties.find((candidate) => candidate.name === property);
  if (navigation) {
    const reference = row?.values[navigation.column];
    const target = isReference(reference) ? context.metadata.tables.get(reference.table) : undefined;
    if (!target || !isReference(reference)) return { status: 204 };
    return retrieve(target, reference.id, query, request, context);
  }
  if (table.columns.has(property)) throw unsupported(`reading the single property '${property}'`);
  const related = relatedRows(property, table, context);
  return retrieveMultiple(related.table, row ? related.of(row) : [], path, query, request, context);
}

function whoAmI({ origin, user, organisationId }: Context): ApiResponse {
  return {
    status: 200,
    body: {
      '@odata.context': `${origin}/api/data/v9.2/$metadata#Microsoft.Dynamics.CRM.WhoAmIResponse`,
      BusinessUnitId: user.businessUnitId,
      UserId: user.id,
      OrganizationId: organisationId,
    },
  };
}

function readKey(key: string): string {
  if (GUID.test(key)) return key.toLowerCase();
  if (key.includes('=')) throw unsupported(`alternate keys ('${key}')`);
  throw badQuery(`Error in URI. The key '${key}' is not valid: Guid should contain 32 digits with 4 dashes.`);
}

function splitOnce(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}
