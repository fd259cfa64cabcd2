import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { createApiClient, rowsOf, type ApiClient } from '../testing/api-client';

describe('The channel providers of the sample organisation', () => {
  let api: ApiClient;
  beforeEach(() => {
    api = createApiClient();
    api.organisation.signInAs('system administrator');
  });
  const names = async (set: string) =>
    rowsOf(await api.get(`${set}?$select=msdyn_name,msdyn_sortorder`)).map(({ msdyn_name }) => msdyn_name);

  it('are rows of msdyn_ciprovider where apps have CIF 1.0', async () => {
    api.organisation.setModes({ secondProvider: 'before' });
    assert.deepEqual(await names('msdyn_ciproviders'), ['Voice']);
    assert.deepEqual(await names('msdyn_channelproviders'), []);
  });

  it('are channel providers of a profile with its users, and no msdyn_ciprovider, where they have CIF 2.0', async () => {
    api.organisation.setModes({ secondProvider: 'before' });
    api.organisation.setModes({ cif2: true });
    assert.deepEqual(await names('msdyn_ciproviders'), []);
    assert.deepEqual(await names('msdyn_channelproviders'), ['Voice']);
    const [profile] = rowsOf(
      await api.get(
        'msdyn_appconfigurations?$expand=msdyn_appconfiguration_systemuser($select=fullname),' +
          'msdyn_appconfig_msdyn_channelprovider($select=msdyn_sortorder)',
      ),
    );
    assert.equal(count(profile?.['msdyn_appconfig_msdyn_channelprovider']), 1);
    assert.equal(count(profile?.['msdyn_appconfiguration_systemuser']), 3);
  });

  it('go with the mode, and what an administrator made stays', async () => {
    await api.create('msdyn_channelproviders', {
      msdyn_uniquename: 'tst_own',
      msdyn_name: 'Own',
      msdyn_label: 'Own',
      msdyn_channelurl: 'https://example.com',
      msdyn_enableoutbound: true,
      msdyn_sortorder: 3,
    });
    api.organisation.setModes({ secondProvider: 'after', cif2: true });
    api.organisation.setModes({ secondProvider: false });
    assert.deepEqual(await names('msdyn_channelproviders'), ['Own']);
  });
});

function count(rows: unknown): number {
  return Array.isArray(rows) ? rows.length : 0;
}
