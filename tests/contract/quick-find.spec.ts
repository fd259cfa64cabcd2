import { ownWebApi } from '../../WebResources/platform/dataverse/web-api-request';
import { dataverseByFetch } from '../../WebResources/platform/dataverse/fetch-web-api';
import { readQuickFindView } from '../../WebResources/platform/dataverse/quick-find-view';
import { resetHost } from './local-host';

describe('The default Quick Find view in the local Dynamics', () => {
  const api = ownWebApi();
  beforeEach(resetHost);

  it('is that of a standard table, and of one of our own', async () => {
    const dataverse = dataverseByFetch(api);
    const contacts = await readQuickFindView(dataverse, 'contact');
    expect(contacts?.name).toBe('Quick Find Active Contacts');
    expect(contacts?.columns).toEqual(['fullname', 'emailaddress1', 'telephone1', 'mobilephone']);
    expect((await readQuickFindView(dataverse, 'ips_cticonfiguration'))?.columns).toContain('ips_name');
  });

  it('is none for a table without views', async () => {
    expect(await readQuickFindView(dataverseByFetch(api), 'ips_nosuchtable')).toBeUndefined();
  });
});
