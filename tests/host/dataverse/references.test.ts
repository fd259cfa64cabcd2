import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { createApiClient, errorOf, rowsOf, type ApiClient } from '../testing/api-client';
import { stableId } from '../stable-id';

const AGENT = stableId('user:agent');
const USERS = 'msdyn_appconfiguration_systemuser';

describe('The users of an agent experience profile', () => {
  let api: ApiClient;
  let profile: string;
  beforeEach(async () => {
    api = createApiClient();
    api.organisation.signInAs('system administrator');
    profile = await api.create('msdyn_appconfigurations', {
      msdyn_uniquename: 'tst_profile',
      msdyn_name: 'Telephone',
      msdyn_appmoduleuniquename: 'CustomerServiceApps',
    });
  });

  const add = (user: string) =>
    api.send('POST', `msdyn_appconfigurations(${profile})/${USERS}/$ref`, {
      '@odata.id': `http://dynamics.test/api/data/v9.2/systemusers(${user})`,
    });
  const users = async () =>
    rowsOf(await api.get(`msdyn_appconfigurations(${profile})/${USERS}?$select=fullname`)).map(
      ({ fullname }) => fullname,
    );

  it('are added by POST of a $ref, each once', async () => {
    assert.equal((await add(AGENT)).status, 204);
    assert.deepEqual(await users(), ['Alex Agent']);
    assert.equal((await add(AGENT)).status, 412);
    const profiles = await api.get(`systemusers(${AGENT})/${USERS}?$select=msdyn_name`);
    assert.deepEqual(
      rowsOf(profiles).map(({ msdyn_name }) => msdyn_name),
      ['Telephone'],
    );
  });

  it('are taken away by DELETE of a $ref, which names the user in its path or its query', async () => {
    for (const path of [
      `${USERS}(${AGENT})/$ref`,
      `${USERS}/$ref?$id=http://dynamics.test/api/data/v9.2/systemusers(${AGENT})`,
    ]) {
      await add(AGENT);
      const answer = await api.send('DELETE', `msdyn_appconfigurations(${profile})/${path}`);
      assert.equal(answer.status, 204, path);
      assert.deepEqual(await users(), [], path);
    }
    const unnamed = await api.send('DELETE', `msdyn_appconfigurations(${profile})/${USERS}/$ref`);
    assert.equal(unnamed.status, 400);
  });

  it('have to be there', async () => {
    const answer = await add(stableId('nobody'));
    assert.deepEqual([answer.status, errorOf(answer).code], [404, '0x80040217']);
  });

  it('are nothing an agent may change', async () => {
    api.organisation.signInAs('agent');
    assert.match(errorOf(await add(AGENT)).message, /is missing prvAppendmsdyn_appconfiguration/);
  });
});
