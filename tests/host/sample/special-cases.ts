import type { Reference } from '../organisation/model';
import { userCalled } from '../organisation/users';
import { stableId } from '../stable-id';
import type { RowMaker, Values } from './row-maker';

/**
 * Callers with one peculiarity each; the README of this folder lists them. Each number is nobody else's, and all lie in
 * ranges set aside for fiction.
 */
export function addSpecialCases(make: RowMaker): void {
  for (const [index, contact] of NOTATIONS.entries()) make.add('contact', `notation ${index}`, contact);
  addSharedWithCompany(make);
  addDoNotPhone(make);
  addQualifiedLeads(make);
  addCustomersOfBusiness(make);
  addRecentActivities(make);
}

/** The same kinds of numbers, as people write them. */
const NOTATIONS: readonly Values[] = [
  { firstname: 'Nora', lastname: 'National', mobilephone: '0491 570 156' },
  { firstname: 'Ivan', lastname: 'International', mobilephone: '+61 491 570 157' },
  { firstname: 'Brenda', lastname: 'Brackets', telephone1: '(02) 5550 0101' },
  { firstname: 'Xavier', lastname: 'Extension', telephone1: '+61 2 5550 0102 x12' },
  { firstname: 'Dean', lastname: 'Digits', telephone1: '0255500103' },
  { firstname: 'Hugo', lastname: 'Hyphen', telephone1: '+1 646-555-0123' },
];

/** An account whose main contact has the account's number. */
function addSharedWithCompany(make: RowMaker): void {
  const primarycontactid = reference('contact', 'bakery');
  const parentcustomerid = make.add('account', 'bakery', {
    name: 'Wombat Bakery',
    telephone1: '+61 2 5550 0110',
    address1_city: 'Bathurst',
    primarycontactid,
  });
  make.add('contact', 'bakery', {
    firstname: 'Wendy',
    lastname: 'Wombat',
    telephone1: '+61255500110',
    address1_city: 'Bathurst',
    parentcustomerid,
  });
}

function addDoNotPhone(make: RowMaker): void {
  const donotphone = true;
  make.add('contact', 'nophone', {
    firstname: 'Nigel',
    lastname: 'Nophone',
    mobilephone: '+61491570158',
    donotphone,
  });
  make.add('account', 'nophone', { name: 'Quiet Library', telephone1: '+61255500111', donotphone });
  make.add('lead', 'nophone', {
    firstname: 'Lena',
    lastname: 'Letterplease',
    mobilephone: '+61491570159',
    subject: 'Brochure by post',
    donotphone,
  });
}

/** What Sales leaves behind: the lead as "Qualified", and a contact made of it. */
function addQualifiedLeads(make: RowMaker): void {
  const quentin = { firstname: 'Quentin', lastname: 'Qualified', mobilephone: '+61491570160' };
  const petra = { firstname: 'Petra', lastname: 'Promoted', mobilephone: '+61491570161' };
  const qualified = { subject: 'Trade fair', statecode: 1, statuscode: 3 };
  const parentcontactid = make.add('contact', 'quentin', {
    ...quentin,
    originatingleadid: reference('lead', 'quentin'),
  });
  make.add('lead', 'quentin', { ...quentin, ...qualified, parentcontactid });
  // Older leads do not say which contact they became.
  make.add('contact', 'petra', petra);
  make.add('lead', 'petra', { ...petra, ...qualified });
}

/** A contact with an open and a resolved case, another with an opportunity. */
function addCustomersOfBusiness(make: RowMaker): void {
  const carla = make.add('contact', 'carla', {
    firstname: 'Carla',
    lastname: 'Case',
    mobilephone: '+61491570162',
  });
  make.add('incident', 'open', {
    title: 'Heating does not start',
    ticketnumber: 'CAS-02001-LOCAL',
    customerid: carla,
  });
  make.add('incident', 'resolved', {
    title: 'Heating is noisy',
    ticketnumber: 'CAS-02002-LOCAL',
    customerid: carla,
    statecode: 1,
    statuscode: 5,
  });
  const oscar = make.add('contact', 'oscar', {
    firstname: 'Oscar',
    lastname: 'Opportunity',
    mobilephone: '+61491570163',
  });
  make.add('opportunity', 'heat pump', {
    name: 'Heat pump for the house',
    parentcontactid: oscar,
    customerid: oscar,
  });
}

/** Three share a number: with two the agent has had to do at different times, with the third never. */
function addRecentActivities(make: RowMaker): void {
  const agent = userCalled('agent', make.metadata);
  const family = (firstname: string, address1_city: string): Reference =>
    make.add('contact', `recent ${firstname}`, {
      firstname,
      lastname: 'Recent',
      telephone1: '+61255500120',
      address1_city,
    });
  const task = (subject: string, regardingobjectid: Reference, actualend: string): Reference =>
    make.add('task', subject, { subject, regardingobjectid, actualend, statecode: 1, statuscode: 5 }, agent);
  task('Change the delivery date', family('Ana', 'Orange'), '2025-10-20T01:04:00Z');
  task('Send the price list', family('Ben', 'Dubbo'), '2025-11-02T03:30:00Z');
  family('Cleo', 'Cowra');
}

/** To a row that is added later. */
function reference(table: string, key: string): Reference {
  return { table, id: stableId(`${table}:${key}`) };
}
