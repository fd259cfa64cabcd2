import * as fc from 'fast-check';
import {
  channelProviderGaps,
  channelProviderValues,
  idsIn,
  type DesiredProvider,
} from '../../../WebResources/configuration/channel-provider';

const APPS = ['a1a1a1a1-0000-4000-8000-000000000001', 'a1a1a1a1-0000-4000-8000-000000000002'];
const ROLES = ['b2b2b2b2-0000-4000-8000-000000000001'];
const DESIRED: DesiredProvider = {
  organisationUrl: 'https://contoso.crm6.dynamics.com',
  appIds: APPS,
  roleIds: ROLES,
};

describe('The channel provider row', () => {
  it('lands on our panel by an absolute address, in the chosen apps, with clicks on numbers', () => {
    expect(channelProviderValues(DESIRED)).toEqual({
      msdyn_name: 'ipSCAPE',
      msdyn_label: 'ipSCAPE',
      msdyn_landingurl: 'https://contoso.crm6.dynamics.com/WebResources/ips_/panel/panel.html',
      msdyn_clicktoact: true,
      msdyn_sortorder: 0,
      msdyn_ciproviderapiversion: 0,
      msdyn_trusteddomain: null,
      msdyn_customparams: '{"provider":"ipscape"}',
      msdyn_sandboxconfiguration: 'allow-popups-to-escape-sandbox,allow-storage-access-by-user-activation',
      msdyn_appselector: APPS.join(';'),
      msdyn_roleselector: ROLES.join(';'),
    });
  });

  it('keeps what an administrator has chosen', () => {
    const values = channelProviderValues(DESIRED, {
      msdyn_name: 'Telephone',
      msdyn_label: 'Calls',
      msdyn_sortorder: 3,
      msdyn_customparams: '{"configuration":"Sales","provider":"other"}',
      msdyn_sandboxconfiguration: 'allow-downloads, allow-storage-access-by-user-activation',
    });
    expect(values).toEqual(
      jasmine.objectContaining({
        msdyn_name: 'Telephone',
        msdyn_label: 'Calls',
        msdyn_sortorder: 3,
        msdyn_customparams: '{"configuration":"Sales","provider":"ipscape"}',
        msdyn_sandboxconfiguration:
          'allow-downloads,allow-storage-access-by-user-activation,allow-popups-to-escape-sandbox',
      }),
    );
  });

  it('is right where it differs in the order of keys and ids and in the case of ids alone', () => {
    const present = {
      ...channelProviderValues(DESIRED),
      msdyn_trusteddomain: undefined,
      msdyn_customparams: '{ "provider": "ipscape", "configuration": "Sales" }',
      msdyn_appselector: `{${APPS[1]?.toUpperCase() ?? ''}};${APPS[0] ?? ''}`,
    };
    expect(channelProviderGaps(present, channelProviderValues(DESIRED, present))).toEqual([]);
  });

  it('names each column that is wrong', () => {
    const present = {
      ...channelProviderValues(DESIRED),
      msdyn_landingurl: '/WebResources/ips_/panel/panel.html',
      msdyn_clicktoact: false,
      msdyn_customparams: 'no JSON',
    };
    expect(channelProviderGaps(present, channelProviderValues(DESIRED, present))).toEqual([
      'msdyn_landingurl',
      'msdyn_clicktoact',
      'msdyn_customparams',
    ]);
  });

  it('is right once it is repaired, whatever it was', () => {
    const cell = fc.oneof(fc.string(), fc.boolean(), fc.integer(), fc.constant(null), fc.json());
    const columns = Object.fromEntries(Object.keys(channelProviderValues(DESIRED)).map((key) => [key, cell]));
    fc.assert(
      fc.property(fc.record(columns, { requiredKeys: [] }), (present) => {
        const repaired = channelProviderValues(DESIRED, present);
        expect(channelProviderGaps(repaired, channelProviderValues(DESIRED, repaired))).toEqual([]);
      }),
    );
  });

  it('gives its apps and roles, however their ids are written', () => {
    const row = { msdyn_appselector: `{${APPS[0]?.toUpperCase() ?? ''}};${APPS[1] ?? ''};` };
    expect(idsIn(row, 'msdyn_appselector')).toEqual(APPS);
    expect(idsIn(row, 'msdyn_roleselector')).toEqual([]);
  });
});
