import { administrationFake } from '../support/administration-fake';
import { administrationContract } from './administration-contract';

administrationContract('the fake', () => {
  const administration = administrationFake(['contact', 'lead']);
  return Promise.resolve({
    administration,
    userId: 'u1',
    signInAsAgent: () => {
      administration.mayChange = false;
      return Promise.resolve();
    },
  });
});
