/** Known rows, for demonstrations and tests; the README of this folder lists them. */
export const JANE_NUMBER = '+61412345678';
export const SHARED_NUMBER = '+61298765432';

export interface KnownContact {
  readonly firstname?: string;
  readonly lastname: string;
  readonly telephone1?: string;
  readonly mobilephone?: string;
  readonly emailaddress1?: string;
  readonly account?: string;
  readonly donotphone?: boolean;
  readonly inactive?: boolean;
}

export const KNOWN_CONTACTS: readonly KnownContact[] = [
  {
    firstname: 'Jane',
    lastname: 'Citizen',
    mobilephone: JANE_NUMBER,
    emailaddress1: 'jane.citizen@example.com',
    account: 'Northern Lights Energy',
  },
  { firstname: 'Sam', lastname: 'Nguyen', telephone1: SHARED_NUMBER, account: 'Harbour Bridge Dental' },
  { firstname: 'Priya', lastname: 'Nair', telephone1: SHARED_NUMBER, account: 'Harbour Bridge Dental' },
  { firstname: 'Tom', lastname: 'Baker', mobilephone: SHARED_NUMBER, account: 'Harbour Bridge Dental' },
  {
    firstname: 'John',
    lastname: "O'Brien & Sons",
    telephone1: '+61255500042',
    account: "O'Brien & Sons Pty Ltd",
  },
  { firstname: 'Curly', lastname: '{{Braces}}', telephone1: '+61255500043' },
  { firstname: 'Ian', lastname: 'Inactive', mobilephone: '+61491570110', inactive: true },
  { firstname: 'Dora', lastname: 'Donotcall', mobilephone: '+61491570111', donotphone: true },
];

export const FIRST_NAMES: readonly [string, ...string[]] = [
  'Aisha',
  'Ben',
  'Chloe',
  'Daniel',
  'Emily',
  'Farid',
  'Grace',
  'Hamish',
  'Isla',
  'Jack',
  'Kiri',
  'Liam',
  'Mei',
  'Noah',
  'Olivia',
  'Peter',
  'Quinn',
  'Ruby',
  'Sione',
  'Tessa',
  'Uma',
  'Vikram',
  'William',
  'Xanthe',
  'Yusuf',
  'Zoe',
];

export const LAST_NAMES: readonly [string, ...string[]] = [
  'Anderson',
  'Brown',
  'Chen',
  "D'Souza",
  'Evans',
  'Fitzgerald',
  'Georgiou',
  'Haddad',
  'Ivanov',
  'Jones',
  'Kelly',
  'Lee',
  'MacDonald',
  'Ngata',
  "O'Connor",
  'Papadopoulos',
  'Quirk',
  'Robinson',
  'Smith',
  'Tran',
  'Usman',
  'van der Berg',
  'Walker',
  'Xu',
  'Young',
  'Zammit',
];

export const ACCOUNT_NAMES: readonly string[] = [
  'Northern Lights Energy',
  'Harbour Bridge Dental',
  "O'Brien & Sons Pty Ltd",
  'Blue Gum Timber',
  'Bass Strait Freight',
  'Kookaburra Kitchens',
  'Outback Solar',
  'Yarra Valley Wines',
  'Reef & Rainforest Tours',
  'Swan River Legal',
  'Coral Sea Insurance',
  'Snowy Plumbing',
  'Wattle Finance',
  'Capital City Couriers',
  'Pacific Print "Express"',
  'Tasman Telecoms',
  'Barossa Bakery',
  'Great Ocean Road Motors',
  'Red Centre Mining',
  'Southern Cross Schools',
  'Banksia Aged Care',
  'Jacaranda Homes',
  'Murray Irrigation',
  'Platypus Software',
  'Emu Plains Nursery',
  'Fremantle Fisheries',
  'Gold Coast Glass',
  'Hunter Coal & Steel',
  'Illawarra Optics',
  'Kimberley Pearls',
  'Launceston Wool',
  'Magpie Media',
  'Newcastle Steelworks',
  'Orana Hospitals',
  'Parramatta Motors',
  'Quokka Travel',
  'Riverina Rice',
  'Sunshine Coast Surf',
  'Torrens Trains',
  'Upper Hunter Horses',
];

export const CITIES: readonly [readonly [string, string], ...(readonly [string, string])[]] = [
  ['Sydney', 'NSW'],
  ['Melbourne', 'VIC'],
  ['Brisbane', 'QLD'],
  ['Perth', 'WA'],
  ['Adelaide', 'SA'],
  ['Hobart', 'TAS'],
  ['Darwin', 'NT'],
  ['Canberra', 'ACT'],
  ['Newcastle', 'NSW'],
  ['Geelong', 'VIC'],
];
