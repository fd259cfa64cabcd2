import { ownWebApi } from '../../WebResources/platform/dataverse/web-api-request';
import { administrationByFetch } from '../../WebResources/platform/dataverse/fetch-administration';
import { administrationContract } from './administration-contract';
import { control, firstRow, resetHost } from './local-host';

administrationContract('fetch', async () => {
  await resetHost();
  await control('user', { name: 'system administrator' });
  const { systemuserid } = await firstRow("systemusers?$filter=fullname eq 'Alex Agent'");
  return {
    administration: administrationByFetch(ownWebApi()),
    userId: String(systemuserid),
    signInAsAgent: () => control('user', { name: 'agent' }),
  };
});
