import { AdapterError } from '../../../WebResources/ports/adapter-error';
import { versionName, withRoleNames } from '../../../WebResources/configuration/versions';
import { sampleConfiguration } from '../../support/sample-configuration';
import { settingsFake } from '../../support/settings-fake';

const SALES = '22222222-0000-4000-8000-000000000001';
const GONE = '22222222-0000-4000-8000-000000000002';
const configuration = sampleConfiguration({
  roles: [
    { id: SALES, name: '' },
    { id: GONE, name: '' },
  ],
});

describe('The roles of a configuration', () => {
  it('get their names; one that is gone keeps its id', async () => {
    const dataverse = settingsFake();
    dataverse.has('role', { roleid: SALES, name: 'Salesperson' });

    expect((await withRoleNames(dataverse, configuration)).roles).toEqual([
      { id: SALES, name: 'Salesperson' },
      { id: GONE, name: '' },
    ]);
  });

  it('go without names where the user may not read roles', async () => {
    const dataverse = settingsFake();
    dataverse.failNext(new AdapterError('MISSING_PRIVILEGE', { table: 'role' }));

    expect(await withRoleNames(dataverse, configuration)).toEqual(configuration);
  });
});

describe('The name of a version', () => {
  it('says when and who, in at most 100 characters', () => {
    const when = new Date(2026, 2, 5, 9, 7);
    expect(versionName(when, 'Morgan Administrator')).toBe('2026-03-05 09:07 Morgan Administrator');
    expect(versionName(when, '')).toBe('2026-03-05 09:07');
    expect(versionName(when, 'x'.repeat(200)).length).toBe(100);
  });
});
