import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { COLLEAGUE } from '../organisation/users';
import { createApiClient, errorOf, rowsIn, type ApiClient } from '../testing/api-client';

describe('the privileges of a user', () => {
  let api: ApiClient;
  beforeEach(() => {
    api = createApiClient();
  });

  function path(names: unknown, user = api.organisation.user.id): string {
    const call = 'Microsoft.Dynamics.CRM.RetrieveUserSetOfPrivilegesByNames(PrivilegeNames=@p)';
    return `systemusers(${user})/${call}?@p=${encodeURIComponent(JSON.stringify(names))}`;
  }
  async function held(...names: string[]): Promise<readonly unknown[]> {
    const { json } = await api.get(path(names));
    return rowsIn(json['RolePrivileges']).map(
      (row) => `${String(row['PrivilegeName'])} ${String(row['Depth'])}`,
    );
  }

  it('are reported by name, the deepest of all roles, and only those held', async () => {
    assert.deepEqual(await held('prvReadtst_book', 'prvCreatetst_book', 'prvCreateActivity', 'prvReadUser'), [
      'prvReadtst_book Global',
      'prvCreateActivity Basic',
      'prvReadUser Global',
    ]);
  });

  it('lack what was taken away, and then it is refused too', async () => {
    api.organisation.signInAs('agent', ['prvCreateActivity']);
    assert.deepEqual(await held('prvCreateActivity', 'prvReadActivity'), ['prvReadActivity Basic']);
    assert.match(
      errorOf(await api.send('POST', 'phonecalls', { subject: 'x' })).message,
      /prvCreateActivity/,
    );
    api.organisation.reset();
    assert.deepEqual(await held('prvCreateActivity'), ['prvCreateActivity Basic']);
  });

  it('have the names that metadata reports, those of activities and users by names of their own', async () => {
    const filter = encodeURIComponent("LogicalName eq 'phonecall' or LogicalName eq 'systemuser'");
    const { json } = await api.get(`EntityDefinitions?$select=LogicalName,Privileges&$filter=${filter}`);
    const names = rowsIn(json['value']).flatMap((table) =>
      rowsIn(table['Privileges']).map((privilege) => privilege['Name']),
    );
    for (const name of ['prvReadActivity', 'prvAppendToActivity', 'prvReadUser'])
      assert.ok(names.includes(name));
    assert.ok(!names.includes('prvReadPhoneCall'));
  });

  it('are given for the signed-in user alone, by names that tables have, in a list', async () => {
    assert.equal(errorOf(await api.get(path(['prvReadUser'], COLLEAGUE.id))).status, 501);
    assert.equal(errorOf(await api.get(path(['prvReadNothing']))).status, 501);
    assert.equal(errorOf(await api.get(path('prvReadUser'))).code, '0x80060888');
    assert.equal(
      errorOf(await api.get(`systemusers(${COLLEAGUE.id})/Microsoft.Dynamics.CRM.RetrieveUserPrivileges()`))
        .status,
      501,
    );
  });
});
