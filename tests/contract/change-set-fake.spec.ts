import { changeSetFake } from '../support/change-set-fake';
import { changeSetContract } from './change-set-contract';

changeSetContract('the fake', async () => {
  const changeSet = changeSetFake({ contacts: ['lastname', 'firstname', 'parentcustomerid_contact'] });
  return {
    changeSet,
    contacts: async (lastName) =>
      changeSet
        .rows('contacts')
        .filter((row) => row['lastname'] === lastName)
        .map((row) => ({
          ...row,
          contactid: row['id'],
          _parentcustomerid_value: row['parentcustomerid_contact'],
        })),
  };
});
