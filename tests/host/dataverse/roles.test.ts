import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { BUSINESS_UNIT_ID } from '../organisation/users';
import { stableId } from '../stable-id';
import {
  createApiClient,
  errorOf,
  rowOf,
  rowsIn,
  rowsOf,
  type ApiClient,
  type Row,
} from '../testing/api-client';
import { asText } from './values';

const AGENT = stableId('user:agent');

describe('roles', () => {
  let api: ApiClient;
  beforeEach(() => {
    api = createApiClient();
    api.organisation.signInAs('system administrator');
  });

  async function privilege(table: string, type: string): Promise<Row> {
    const answer = await api.get(`EntityDefinitions(LogicalName='${table}')?$select=Privileges`);
    const found = rowsIn(answer.json['Privileges']).find((one) => one['PrivilegeType'] === type);
    assert.ok(found, `${table} has no privilege ${type}`);
    return found;
  }
  const newRole = () =>
    api.create('roles', {
      name: 'Readers',
      'businessunitid@odata.bind': `/businessunits(${BUSINESS_UNIT_ID})`,
    });
  const held = async (role: string) =>
    rowsIn((await api.get(`RetrieveRolePrivilegesRole(RoleId=${role})`)).json['RolePrivileges']);
  const add = (role: string, ...privileges: object[]) =>
    api.send('POST', `roles(${role})/Microsoft.Dynamics.CRM.AddPrivilegesRole`, { Privileges: privileges });

  it('are reported with the privileges they hold, by id and by alias', async () => {
    const { roleid } = rowOf(await api.get("roles?$filter=name eq 'Basic User'"));
    const privileges = await held(asText(roleid));
    const user = privileges.find((one) => one['PrivilegeName'] === 'prvReadUser');
    assert.equal(user?.['Depth'], 'Global');
    assert.equal(user['PrivilegeId'], (await privilege('systemuser', 'Read'))['PrivilegeId']);
    const alias = await api.get(`RetrieveRolePrivilegesRole(RoleId=@id)?@id=${asText(roleid)}`);
    assert.deepEqual(rowsIn(alias.json['RolePrivileges']), privileges);
  });

  it('are made empty, and get privileges in words or numbers for a depth', async () => {
    const role = await newRole();
    assert.deepEqual(await held(role), []);
    const [read, append] = [await privilege('lead', 'Read'), await privilege('lead', 'AppendTo')];
    const answer = await add(
      role,
      { PrivilegeId: read['PrivilegeId'], Depth: 'Global' },
      { PrivilegeId: append['PrivilegeId'], Depth: '3' },
    );
    assert.equal(answer.status, 204, answer.text);
    assert.deepEqual(
      (await held(role)).map((one) => `${asText(one['PrivilegeName'])} ${asText(one['Depth'])}`),
      ['prvReadLead Global', 'prvAppendToLead Global'],
    );
  });

  it('refuse a privilege or a depth that does not exist', async () => {
    const role = await newRole();
    const { PrivilegeId } = await privilege('lead', 'Read');
    assert.equal((await add(role, { PrivilegeId: stableId('nothing'), Depth: 'Global' })).status, 404);
    assert.match(errorOf(await add(role, { PrivilegeId, Depth: 'Deepest' })).message, /no PrivilegeDepth/);
    assert.deepEqual(await held(role), []);
  });

  it('work for a user from the moment they are assigned', async () => {
    const role = await newRole();
    await add(role, {
      PrivilegeId: (await privilege('webresource', 'Write'))['PrivilegeId'],
      Depth: 'Global',
    });
    const [resource] = rowsOf(await api.get('solutions'));
    assert.ok(resource);
    const assign = () =>
      api.send('POST', `systemusers(${AGENT})/systemuserroles_association/$ref`, {
        '@odata.id': `http://dynamics.test/api/data/v9.2/roles(${role})`,
      });
    assert.equal((await assign()).status, 204);
    assert.equal((await assign()).status, 204);
    const users = rowsOf(await api.get(`roles(${role})/systemuserroles_association?$select=fullname`));
    assert.deepEqual(
      users.map(({ fullname }) => fullname),
      ['Alex Agent'],
    );
    api.organisation.signInAs('agent');
    assert.equal(api.organisation.may('Write', 'webresource'), true);
  });

  it('are made, changed and assigned by a System Administrator alone', async () => {
    const role = await newRole();
    api.organisation.signInAs('administrator');
    const make = await api.send('POST', 'roles', { name: 'x' });
    assert.match(errorOf(make).message, /is missing prvCreateRole/);
    assert.match(errorOf(await add(role)).message, /is missing prvWriteRole/);
    const assign = await api.send('POST', `systemusers(${AGENT})/systemuserroles_association/$ref`, {
      '@odata.id': `roles(${role})`,
    });
    assert.match(errorOf(assign).message, /is missing prvAssignRole/);
  });
});

describe('an organisation in which nothing is set up', () => {
  it('has customers, users and their roles, and neither the provider nor the roles of this environment', async () => {
    const api = createApiClient();
    api.organisation.setModes({ fresh: true });
    api.organisation.signInAs('system administrator');
    assert.ok(rowsOf(await api.get('contacts')).length > 0);
    assert.deepEqual(rowsOf(await api.get('msdyn_ciproviders')), []);
    assert.deepEqual(rowsOf(await api.get("roles?$filter=contains(name,'this environment')")), []);
    api.organisation.signInAs('agent');
    assert.equal(api.organisation.may('Read', 'lead'), true);
    assert.equal(api.organisation.may('Read', 'msdyn_ciprovider'), false);

    api.organisation.setModes({ fresh: false });
    assert.equal(api.organisation.may('Read', 'msdyn_ciprovider'), true);
  });
});
