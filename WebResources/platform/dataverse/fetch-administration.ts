import * as v from 'valibot';
import type { Administration } from '../../ports/administration';
import { AdapterError } from '../../ports/adapter-error';
import { plainGuid } from '../../ports/records';
import { accept } from '../../schemas/accept';
import { bodyOf, READ, readDefinition } from './answer-body';
import { requestWebApi, type WebApi } from './web-api-request';

const guid = v.pipe(v.string(), v.transform(plainGuid));
const privileges = v.object({
  Privileges: v.array(v.object({ Name: v.string(), PrivilegeId: guid, PrivilegeType: v.string() })),
});
const rolePrivileges = v.object({
  RolePrivileges: v.array(v.object({ PrivilegeId: guid, Depth: v.string() })),
});
const rows = v.object({ value: v.array(v.object({ businessunitid: v.string() })) });
const role = v.object({ roleid: guid });

/**
 * By functions and actions of the Web API: `RetrieveRolePrivilegesRole`, `AddPrivilegesRole`, `PublishXml`
 * (learn.microsoft.com/power-apps/developer/data-platform/webapi/reference).
 */
export function administrationByFetch(api: WebApi): Administration {
  async function ask<const Schema extends v.GenericSchema>(
    table: string,
    path: string,
    schema: Schema,
  ): Promise<v.InferOutput<Schema>> {
    return known(schema, bodyOf(await requestWebApi(api, path, READ), table), table);
  }

  async function post(table: string, path: string, body: object, headers = {}): Promise<unknown> {
    const request = { method: 'POST', headers, body: JSON.stringify(body) };
    return bodyOf(await requestWebApi(api, path, request), table);
  }

  return {
    async tablePrivileges(table) {
      const definition = await readDefinition(api, table, '?$select=Privileges');
      return known(privileges, definition, table).Privileges.map((one) => ({
        id: one.PrivilegeId,
        name: one.Name,
        verb: one.PrivilegeType,
      }));
    },
    async heldPrivileges(roleId) {
      const held = await ask('role', `RetrieveRolePrivilegesRole(RoleId=${roleId})`, rolePrivileges);
      return held.RolePrivileges.filter(({ Depth }) => Depth === 'Global').map((one) => one.PrivilegeId);
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
      return known(role, created, 'role').roleid;
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
function known<const Schema extends v.GenericSchema>(
  schema: Schema,
  answer: unknown,
  table: string,
): v.InferOutput<Schema> {
  const value = accept(schema, answer);
  if (value !== undefined) return value;
  throw new AdapterError('DATAVERSE_REFUSED', { table, code: '', message: 'not the expected answer' });
}
