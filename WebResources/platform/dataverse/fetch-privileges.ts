import * as v from 'valibot';
import { AdapterError } from '../../ports/adapter-error';
import type { PrivilegeReach, Privileges, PrivilegeStanding, TablePrivilege } from '../../ports/privileges';
import { accept } from '../../schemas/accept';
import { bodyOf, READ } from './answer-body';
import { label } from './table-info';
import { requestWebApi, type WebApi } from './web-api-request';

const definitions = v.object({
  value: v.array(
    v.object({
      LogicalName: v.string(),
      DisplayName: v.nullish(label, ''),
      Privileges: v.array(v.object({ Name: v.string(), PrivilegeType: v.string() })),
    }),
  ),
});
const heldPrivileges = v.object({
  RolePrivileges: v.array(v.object({ PrivilegeName: v.string(), Depth: v.string() })),
});

/**
 * Two requests: metadata has the names of the privileges, whose spelling follows the table's schema name or none at
 * all (`prvReadUser`); then how deep the user holds each. `RetrieveUserPrivileges` would report privileges that come
 * from a team's role as Basic whatever their depth
 * (learn.microsoft.com/power-apps/developer/data-platform/webapi/reference/retrieveuserprivileges).
 */
export function privilegesByFetch(api: WebApi): Privileges {
  async function ask(path: string, table: string): Promise<unknown> {
    return bodyOf(await requestWebApi(api, path, READ), table);
  }

  async function named(
    wanted: readonly TablePrivilege[],
  ): Promise<readonly Omit<PrivilegeStanding, 'reach'>[]> {
    const tables = [...new Set(wanted.map(({ table }) => table))];
    const filter = encodeURIComponent(tables.map((table) => `LogicalName eq '${table}'`).join(' or '));
    const body = await ask(
      `EntityDefinitions?$select=LogicalName,DisplayName,Privileges&$filter=${filter}`,
      '',
    );
    const known = accept(definitions, body)?.value ?? unreadable('EntityDefinitions');
    return wanted.flatMap(({ table, verb }) => {
      const definition = known.find(({ LogicalName }) => LogicalName === table);
      const name = definition?.Privileges.find(({ PrivilegeType }) => PrivilegeType === verb)?.Name;
      return name === undefined ? [] : [{ table, verb, name, tableName: definition?.DisplayName || table }];
    });
  }

  return {
    async standing(userId, wanted) {
      if (wanted.length === 0) return [];
      const privileges = await named(wanted);
      const names = encodeURIComponent(JSON.stringify([...new Set(privileges.map(({ name }) => name))]));
      const call = 'Microsoft.Dynamics.CRM.RetrieveUserSetOfPrivilegesByNames(PrivilegeNames=@p)';
      const answer = await requestWebApi(api, `systemusers(${userId})/${call}?@p=${names}`, READ);
      if (answer.kind === 'error' && answer.status === 403)
        return privileges.filter(isReadUser).map((privilege) => ({ ...privilege, reach: 'none' }));
      const body = bodyOf(answer, 'systemuser');
      const held = accept(heldPrivileges, body)?.RolePrivileges ?? unreadable('RolePrivileges');
      return privileges.map((privilege) => ({
        ...privilege,
        reach: widest(held.filter((one) => one.PrivilegeName === privilege.name).map(({ Depth }) => Depth)),
      }));
    },
  };
}

function isReadUser({ table, verb }: TablePrivilege): boolean {
  return table === 'systemuser' && verb === 'Read';
}

/** Basic, Local, Deep, Global: a privilege is listed once for each business unit that gives it. */
function widest(depths: readonly string[]): PrivilegeReach {
  if (depths.length === 0) return 'none';
  return depths.every((depth) => depth === 'Basic') ? 'own' : 'wide';
}

function unreadable(what: string): never {
  throw new AdapterError('DATAVERSE_REFUSED', { table: '', code: '', message: `no ${what} in the answer` });
}
