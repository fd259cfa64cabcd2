import type { Reference } from '../organisation/model';
import { userCalled } from '../organisation/users';
import { ACCOUNT_NAMES, CITIES, FIRST_NAMES, KNOWN_CONTACTS, LAST_NAMES } from './people';
import { phoneNumber } from './phone-numbers';
import { createRandom, type Random } from './random';
import type { RowMaker, Values } from './row-maker';

const CONTACTS = 120;
const LEADS = 40;

export interface Customers {
  readonly accounts: readonly Reference[];
  readonly contacts: readonly Reference[];
  readonly leads: readonly Reference[];
}

/** About 200 accounts, contacts and leads; the known ones first, the rest drawn from lists. */
export function addCustomers(make: RowMaker): Customers {
  const random = createRandom(61);
  const accounts = new Map(
    ACCOUNT_NAMES.map((name) => [name, make.add('account', name, account(name, random))]),
  );
  const known = KNOWN_CONTACTS.map(({ account: accountName = '', inactive = false, ...values }) =>
    make.add('contact', values.lastname, {
      ...values,
      ...employer(accounts.get(accountName)),
      ...(inactive && INACTIVE),
    }),
  );
  const agent = userCalled('agent', make.metadata);
  const contacts = Array.from({ length: CONTACTS }, (_, index) => {
    const values = {
      ...person(random),
      ...(index % 2 === 0 ? employer([...accounts.values()][random.below(accounts.size)]) : {}),
      ...(index % 12 === 0 && INACTIVE),
    };
    return make.add('contact', String(index), values, ...(index % 5 === 0 ? [agent] : []));
  });
  const leads = Array.from({ length: LEADS }, (_, index) =>
    make.add('lead', String(index), {
      ...person(random),
      subject: random.pick(['Price request', 'Call back wanted', 'Trade fair', 'Web form']),
      companyname: random.pick(['Acacia Group', 'Boomerang Books', 'Clancy & Co', 'Dingo Logistics']),
    }),
  );
  return { accounts: [...accounts.values()], contacts: [...known, ...contacts], leads };
}

const INACTIVE = { statecode: 1, statuscode: 2 };

function employer(account: Reference | undefined): Values {
  return account ? { parentcustomerid: account } : {};
}

function account(name: string, random: Random): Values {
  const domain = name
    .toLowerCase()
    .replace(/[^a-z]+/g, '-')
    .replace(/^-|-$/g, '');
  return {
    name,
    telephone1: phoneNumber(random),
    websiteurl: `https://${domain}.example.com`,
    emailaddress1: `hello@${domain}.example.com`,
    ...address(random),
  };
}

function person(random: Random): Values {
  const [firstname, lastname] = [random.pick(FIRST_NAMES), random.pick(LAST_NAMES)];
  const mailbox = `${firstname}.${lastname}`.toLowerCase().replace(/[^a-z.]/g, '');
  return {
    firstname,
    lastname,
    emailaddress1: `${mailbox}@example.com`,
    jobtitle: random.pick(['Owner', 'Manager', 'Accountant', 'Receptionist', 'Engineer']),
    ...(random.below(4) > 0 && { telephone1: phoneNumber(random) }),
    ...(random.below(3) > 0 && { mobilephone: phoneNumber(random) }),
    ...(random.below(15) === 0 && { donotphone: true }),
    ...address(random),
  };
}

function address(random: Random): Values {
  const [city, state] = random.pick(CITIES);
  return {
    address1_line1: `${1 + random.below(200)} ${random.pick(['George', 'King', 'Elizabeth', 'Collins'])} Street`,
    address1_city: city,
    address1_stateorprovince: state,
    address1_postalcode: String(2000 + random.below(6000)),
    address1_country: 'Australia',
  };
}
