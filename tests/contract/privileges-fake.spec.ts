import { AdapterError } from '../../WebResources/ports/adapter-error';
import { privilegesFake } from '../support/privileges-fake';
import { privilegesContract } from './privileges-contract';

privilegesContract('the fake', () => {
  const privileges = privilegesFake();
  return Promise.resolve({
    privileges,
    userId: 'agent',
    takeAway(...names) {
      for (const name of names) privileges.lacks(name);
      return Promise.resolve();
    },
    beBusyOnce() {
      privileges.failNext(new AdapterError('DATAVERSE_BUSY'));
      return Promise.resolve();
    },
  });
});
