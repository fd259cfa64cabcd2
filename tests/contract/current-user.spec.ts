import { ownWebApi } from '../../WebResources/platform/dataverse/web-api-request';
import { currentUserByFetch } from '../../WebResources/platform/dataverse/fetch-current-user';
import { currentUserFake } from '../support/current-user-fake';
import { currentUserContract } from './current-user-contract';
import { control, resetHost } from './local-host';

const IDS = {
  agent: '00000000-0000-4000-8000-000000000001',
  administrator: '00000000-0000-4000-8000-000000000002',
  nobody: undefined,
};

currentUserContract('a variable (fake)', () => {
  const currentUser = currentUserFake(
    { [IDS.agent]: ['agents'], [IDS.administrator]: ['administrators'] },
    IDS.agent,
  );
  return Promise.resolve({
    currentUser,
    signIn: (name) => {
      currentUser.signIn(IDS[name]);
      return Promise.resolve();
    },
  });
});

currentUserContract('WhoAmI', async () => {
  await resetHost();
  return {
    currentUser: currentUserByFetch(ownWebApi()),
    signIn: (name) =>
      name === 'nobody' ? control('modes', { sessionExpired: true }) : control('user', { name }),
  };
});
