import { ownWebApi } from '../../WebResources/platform/dataverse/web-api-request';
import { privilegesByFetch } from '../../WebResources/platform/dataverse/fetch-privileges';
import { control, resetHost } from './local-host';
import { privilegesContract } from './privileges-contract';

privilegesContract('fetch', async () => {
  await resetHost();
  const answer = await fetch('/api/data/v9.2/WhoAmI');
  const { UserId: userId } = (await answer.json()) as { UserId: string };
  return {
    privileges: privilegesByFetch(ownWebApi()),
    userId,
    takeAway: (...without) => control('user', { name: 'agent', without }),
    beBusyOnce: () => control('faults', { path: 'EntityDefinitions', status: 503, times: 1 }),
  };
});
