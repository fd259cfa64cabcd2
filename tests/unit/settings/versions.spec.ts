import { readPresentConfiguration } from '../../../WebResources/configuration/present-configuration';
import { AdapterError } from '../../../WebResources/ports/adapter-error';
import { readPresentDocument } from '../../../WebResources/settings/versions';
import { settingsFake } from '../../support/settings-fake';

const ID = '11111111-0000-4000-8000-000000000001';
const SALES = '22222222-0000-4000-8000-000000000001';
const GONE = '22222222-0000-4000-8000-000000000002';

describe('The present configuration as a document', () => {
  it('names its roles; one that is gone keeps its id', async () => {
    const dataverse = settingsFake({
      ips_cticonfigurationid: ID,
      ips_roles: `{${SALES.toUpperCase()}};${GONE}`,
    });
    dataverse.has('role', { roleid: SALES, name: 'Salesperson' });
    const present = await readPresentConfiguration(dataverse, ID);

    expect((await readPresentDocument(dataverse, present)).roles).toEqual([
      { id: SALES, name: 'Salesperson' },
      { id: GONE, name: '' },
    ]);
  });

  it('does without the names of roles the user may not read', async () => {
    const dataverse = settingsFake({ ips_cticonfigurationid: ID, ips_roles: SALES });
    const present = await readPresentConfiguration(dataverse, ID);
    dataverse.failNext(new AdapterError('MISSING_PRIVILEGE', { table: 'role' }));

    expect((await readPresentDocument(dataverse, present)).roles).toEqual([{ id: SALES, name: '' }]);
  });
});
