import type { TableMetadata } from '../model';
import { privilegeName, verbsOf, type Verb } from './access';
import { badQuery, unsupported } from './api-error';
import type { ApiResponse, Context } from './context';
import { privilegeId } from './definitions';

const BY_NAMES = 'Microsoft.Dynamics.CRM.RetrieveUserSetOfPrivilegesByNames(PrivilegeNames=@';

/**
 * `systemusers(id)/Microsoft.Dynamics.CRM.RetrieveUserSetOfPrivilegesByNames(PrivilegeNames=@p)?@p=["prvReadContact"]`:
 * of the privileges named those the user holds, each at its deepest.
 *
 * learn.microsoft.com/power-apps/developer/data-platform/webapi/reference/retrieveusersetofprivilegesbynames. What it
 * says to a name that no table has is not known: refused here.
 */
export function userFunction(
  table: TableMetadata,
  id: string,
  call: string,
  query: string,
  context: Context,
): ApiResponse {
  if (table.logicalName !== 'systemuser' || !call.startsWith(BY_NAMES))
    throw unsupported(`the function '${call}'`);
  if (id !== context.user.id) throw unsupported('privileges of another user than the signed-in one');
  const alias = `@${call.slice(BY_NAMES.length, -1)}`;
  const held = readNames(new URLSearchParams(query).get(alias), alias).flatMap((name) => {
    const { verb, table: of } = privilegeCalled(name, context);
    const depth = context.access.depthOf(verb, of);
    const { businessUnitId } = context.user;
    return depth
      ? [
          {
            Depth: depth,
            PrivilegeId: privilegeId(name),
            BusinessUnitId: businessUnitId,
            PrivilegeName: name,
          },
        ]
      : [];
  });
  const type = 'Microsoft.Dynamics.CRM.RetrieveUserSetOfPrivilegesByNamesResponse';
  return {
    status: 200,
    body: { '@odata.context': `${context.origin}/api/data/v9.2/$metadata#${type}`, RolePrivileges: held },
  };
}

function readNames(value: string | null, alias: string): readonly string[] {
  try {
    const names: unknown = JSON.parse(value ?? '');
    if (Array.isArray(names) && names.every((name) => typeof name === 'string')) return names;
  } catch {
    // no list either
  }
  throw badQuery(`The parameter alias '${alias}' is not a collection of Edm.String.`);
}

function privilegeCalled(name: string, { metadata }: Context): { verb: Verb; table: TableMetadata } {
  for (const table of metadata.tables.values())
    for (const verb of verbsOf(table)) if (privilegeName(verb, table) === name) return { verb, table };
  throw unsupported(`the privilege '${name}', which no table has`);
}
