import { readVersions } from '../../../../WebResources/settings/history/read-versions';
import { settingsFake } from '../../../support/settings-fake';

const ID = '11111111-0000-4000-8000-000000000001';

describe('The versions of a configuration', () => {
  it('are listed newest first, also those that were kept within one second', async () => {
    const dataverse = settingsFake({ ips_cticonfigurationid: ID });
    const version = (name: string, createdon: string, etag: string) => ({
      ips_configurationversionid: name,
      _ips_configurationid_value: ID,
      createdon,
      '@odata.etag': `W/"${etag}"`,
    });
    dataverse.has(
      'ips_configurationversion',
      version('second', '2026-03-02T09:30:00Z', '999'),
      version('third', '2026-03-02T09:30:00Z', '1002'),
      version('first', '2026-03-02T09:29:59Z', '2000'),
    );
    const { versions } = await readVersions(dataverse, ID);
    expect(versions.map(({ id }) => id)).toEqual(['third', 'second', 'first']);
  });
});
