import type { Administration } from '../../ports/administration';
import { AdapterError } from '../../ports/adapter-error';
import { accept, list, object, text, type Reader } from '../../ports/readers';
import { plainGuid } from '../../ports/records';
import { bodyOf, READ, readDefinition } from './answer-body';
import { requestWebApi, type WebApi } from './web-api-request';

const privileges = object({
  Privileges: list(object({ Name: text, PrivilegeId: text, PrivilegeType: text })),
});
const rolePrivileges = object({ RolePrivileges: list(object({ PrivilegeId: text, Depth: text })) });
const rows = object({ value: list(object({ businessunitid: text })) });
const role = object({ roleid: text });

/**
 * By functions and actions of the Web API: `RetrieveRolePrivilegesRole`, `AddPrivilegesRole`, `PublishXml`
 * (learn.microsoft.com/power-apps/developer/data-platform/webapi/reference).
 */
export function administrationByFetch(api: WebApi): Administration {
  async function ask<Value>(table: string, path: string, reader: Reader<Value>): Promise<Value> {
    return known(reader, bodyOf(await requestWebApi(api, path, READ), table), table);
  }

  async function post(table: string, path: string, body: object, headers = {}): Promise<unknown> {
    const request = { method: 'POST', headers, body: JSON.stringify(body) };
    return bodyOf(await requestWebApi(api, path, request), table);
  }

  return {
    async tablePrivileges(table) {
      const definition = await readDefinition(api, table, '?$select=Privileges');
      return known(privileges, definition, table).Privileges.map((one) => ({
        id: plainGuid(one.PrivilegeId),
        name: one.Name,
        verb: one.PrivilegeType,
      }));
    },
    async heldPrivileges(roleId) {
      const held = await ask('role', `RetrieveRolePrivilegesRole(RoleId=${roleId})`, rolePrivileges);
      return held.RolePrivileges.filter(({ Depth }) => Depth === 'Global').map(({ PrivilegeId }) =>
        plainGuid(PrivilegeId),
      );
    },
    async createRole(name, description) {
      const root = 'businessunits?$select=businessunitid&$filter=_parentbusinessunitid_value eq null';
      const [unit] = (await ask('businessunit', root, rows)).value;
      const created = await post(
        'role',
        'roles?$select=roleid',
        {
          name,
          description,
          'businessunitid@odata.bind': `/businessunits(${unit?.businessunitid ?? ''})`,
        },
        { Prefer: 'return=representation' },
      );
      return plainGuid(known(role, created, 'role').roleid);
    },
    async addPrivileges(roleId, privilegeIds) {
      await post('role', `roles(${roleId})/Microsoft.Dynamics.CRM.AddPrivilegesRole`, {
        Privileges: privilegeIds.map((PrivilegeId) => ({ PrivilegeId, Depth: 'Global' })),
      });
    },
    async giveRole(userId, roleId) {
      await post('systemuser', `systemusers(${userId})/systemuserroles_association/$ref`, {
        // OData: a reference is an absolute address
        '@odata.id': `${api.origin || location.origin}/api/data/v9.2/roles(${roleId})`,
      });
    },
    async publishViews(table) {
      await post('savedquery', 'PublishXml', {
        ParameterXml: `<importexportxml><entities><entity>${table}</entity></entities></importexportxml>`,
      });
    },
  };
}

/** @throws AdapterError DATAVERSE_REFUSED where the answer is none that is understood */
function known<Value>(reader: Reader<Value>, answer: unknown, table: string): Value {
  const value = accept(reader, answer);
  if (value !== undefined) return value;
  throw new AdapterError('DATAVERSE_REFUSED', { table, code: '', message: 'not the expected answer' });
}
