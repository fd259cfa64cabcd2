import type { Depth, Role } from '../model';
import { stableId } from '../stable-id';
import { badPayload, badQuery, rowNotFound, unsupported } from './api-error';
import {
  actionParameter,
  API_PATH,
  tableByName,
  type ApiRequest,
  type ApiResponse,
  type Context,
} from './context';
import { privilegeId } from './definitions';
import { findPrivilege } from './privileges';
import type { Store } from './store';
import { asText, GUID } from './values';

/** Rows of a role, a privilege's name in lower case and a depth: Dataverse's own intersect table. */
const ROLE_PRIVILEGES = 'roleprivileges';

/** In the order of the numbers that Web API requests may write in their place. */
const DEPTHS: readonly Depth[] = ['Basic', 'Local', 'Deep', 'Global'];

export const ADD_PRIVILEGES = 'Microsoft.Dynamics.CRM.AddPrivilegesRole';

export function grant(store: Store, roleId: string, privilege: string, depth: Depth): void {
  const name = privilege.toLowerCase();
  store.put(ROLE_PRIVILEGES, stableId(`${roleId}:${name}`), { roleid: roleId, privilege: name, depth });
}

/** All roles of the organisation, as their rows are now. */
export function rolesIn(store: Store): Role[] {
  const privileges = new Map<string, Map<string, Depth>>();
  for (const { values } of store.all(ROLE_PRIVILEGES)) {
    const role = asText(values['roleid']);
    const held = privileges.get(role) ?? new Map<string, Depth>();
    const depth = DEPTHS.find((candidate) => candidate === values['depth']);
    if (depth) held.set(asText(values['privilege']), depth);
    privileges.set(role, held);
  }
  return store.all('role').map(({ id, values }) => ({
    id,
    name: asText(values['name']),
    privileges: privileges.get(id) ?? new Map(),
  }));
}

/** `GET RetrieveRolePrivilegesRole(RoleId=…)`, the id in place or as a parameter alias. */
export function retrieveRolePrivileges(path: string, query: string, context: Context): ApiResponse {
  const [, alias, inPlace] = /\(RoleId=(?:(@\w+)|([^)]*))\)$/.exec(decodeURIComponent(path)) ?? [];
  const id = (alias ? (new URLSearchParams(query).get(alias) ?? '') : (inPlace ?? '')).toLowerCase();
  if (!GUID.test(id)) throw badQuery(`'${path}' names no role: RoleId is to be a GUID.`);
  context.access.demand('Read', tableByName(context.metadata, 'role'));
  const role = context.metadata.roles.find((one) => one.id === id);
  if (!role) throw rowNotFound('role', id);
  const type = 'Microsoft.Dynamics.CRM.RetrieveRolePrivilegesRoleResponse';
  return {
    status: 200,
    body: {
      '@odata.context': `${context.origin}${API_PATH}$metadata#${type}`,
      RolePrivileges: [...role.privileges].map(([lower, depth]) => {
        const known = findPrivilege(context.metadata, ({ name }) => name.toLowerCase() === lower);
        return {
          Depth: depth,
          PrivilegeId: privilegeId(lower),
          BusinessUnitId: context.user.businessUnitId,
          PrivilegeName: known?.name ?? lower,
        };
      }),
    },
  };
}

/** `POST roles(id)/Microsoft.Dynamics.CRM.AddPrivilegesRole`. A privilege that the role has gets the new depth. */
export function addPrivileges(id: string, request: ApiRequest, context: Context): ApiResponse {
  if (request.method !== 'POST') throw unsupported(`${request.method} of '${ADD_PRIVILEGES}'`);
  const role = context.store.get('role', id);
  if (!role) throw rowNotFound('role', id);
  context.access.demandRow('Write', tableByName(context.metadata, 'role'), id, role.values);
  const privileges = actionParameter(request, 'Privileges');
  if (!Array.isArray(privileges)) throw badPayload('roles', 'The parameter Privileges is missing.');
  for (const privilege of privileges) grantOne(id, privilege, context);
  return { status: 204 };
}

function grantOne(roleId: string, privilege: unknown, context: Context): void {
  const given: Readonly<Record<string, unknown>> =
    typeof privilege === 'object' && privilege !== null ? { ...privilege } : {};
  const id = asText(given['PrivilegeId']).toLowerCase();
  const word = asText(given['Depth']);
  const depth = DEPTHS.find((candidate, index) => word === candidate || word === String(index));
  const known = findPrivilege(context.metadata, (one) => one.id === id);
  if (!depth) throw badPayload('roles', `'${word}' is no PrivilegeDepth.`);
  if (!known) throw rowNotFound('privilege', id);
  grant(context.store, roleId, known.name, depth);
}
