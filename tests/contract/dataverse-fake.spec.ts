import { dataverseFake } from '../support/dataverse-fake';
import { dataverseContract } from './dataverse-contract';

dataverseContract('the fake', async () => {
  const dataverse = dataverseFake();
  const contact = {
    contactid: '11111111-0000-4000-8000-000000000001',
    fullname: 'Jane Citizen',
    mobilephone: '+61412345678',
  };
  const other = {
    contactid: '11111111-0000-4000-8000-000000000002',
    fullname: 'Sam Nguyen',
    mobilephone: '',
  };
  dataverse.info(await dataverse.tableInfo('contact'), Object.keys(contact));
  dataverse.has('contact', contact, other);
  return { dataverse, contact };
});
