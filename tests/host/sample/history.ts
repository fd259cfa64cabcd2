import { COLLEAGUE } from '../organisation/users';
import type { Customers } from './customers';
import type { RowMaker } from './row-maker';

/** A few cases, opportunities and calls of the past, all a colleague's. */
export function addHistory(make: RowMaker, { accounts, contacts }: Customers): void {
  const colleague = { table: 'systemuser', id: COLLEAGUE.id };
  CASES.forEach((title, index) => {
    const customer = contacts[index];
    const ticketnumber = `CAS-0${1001 + index}-LOCAL`;
    make.add('incident', title, { title, ticketnumber, ...(customer && { customerid: customer }) });
  });
  OPPORTUNITIES.forEach((name, index) => {
    const account = accounts[index];
    make.add('opportunity', name, {
      name,
      ...(account && { parentaccountid: account, customerid: account }),
    });
  });
  contacts.slice(0, 4).forEach((contact, index) => {
    make.addActivity(
      'phonecall',
      String(index),
      {
        subject: 'Question about the invoice',
        directioncode: false,
        phonenumber: '+61412345678',
        description: 'Wanted to know when it is due.',
        regardingobjectid: contact,
        actualstart: '2025-10-01T01:00:00Z',
        actualend: '2025-10-01T01:06:00Z',
        actualdurationminutes: 6,
        statecode: 1,
        statuscode: 4,
      },
      { 1: contact, 2: colleague },
    );
  });
}

const CASES = [
  'Meter reading is wrong',
  'Cannot log in to the portal',
  'Delivery is late',
  'Change of address',
];
const OPPORTUNITIES = ['Solar roof for the depot', 'Fleet renewal', 'New phone system'];
