/** How people write numbers, each with the number that is meant: from public reports of users, numbers replaced. */
export interface Spelling {
  readonly text: string;
  readonly number: string;
  readonly country: string;
}

const LANDLINE = '+61255500101';
const MOBILE = '+61491570006';

const of = (number: string, country: string, ...texts: string[]): readonly Spelling[] =>
  texts.map((text) => ({ text, number, country }));

/** Found by the beginning of the value. */
export const BEGINNINGS: readonly Spelling[] = [
  ...of(
    LANDLINE,
    'AU',
    '(02)55500101',
    '(02)5550 0101',
    '02 55500101',
    '02.5550.0101',
    '+61 2 55500101',
    '+61 255500101',
    '+612 5550 0101',
    '61 2 5550 0101',
    '+61 (2) 5550 0101',
    '+61 (02) 5550 0101',
    '+61 (0) 2 5550 0101',
    '+61(0)255500101',
    '+610255500101',
    '+61 02 5550 0101',
    '0011 61 2 5550 0101',
    '0061 2 5550 0101',
    '02 5550 0101 (work)',
    'tel:+61-2-5550-0101',
    ' 02 5550 0101',
    '02\u00a05550\u00a00101',
    '02\u20135550\u20130101',
    '0255500101 ext 5',
    '0255500101x12',
    '02 5550 0101 / 0491 570 006',
  ),
  ...of(
    MOBILE,
    'AU',
    '0491.570.006',
    '0491  570  006',
    '+61 491570006',
    '+61 0491 570 006',
    '+61 (0) 491 570 006',
    '+61(491)570006',
    '491 570 006',
    '04 9157 0006',
    '04 91 57 00 06',
    '0491 570 006 - not after 5pm',
  ),
  ...of('+61131114', 'AU', '13 11 14'),
  ...of('+12035550184', 'US', '1-203-555-0184', '203.555.0184'),
  ...of('+13175550125', 'US', '1 (317) 555-0125'),
  ...of('+49234123456', 'DE', '0234/123456'),
  ...of('+493012345678', 'DE', '+49 (0) 30 12345678', '0049 30 12345678'),
  ...of('+441329222800', 'GB', '+44 (01329) 222800', '44-01329-222800'),
  ...of('+33601234567', 'FR', '+33 06 01 23 45 67'),
];

/** Found inside the text alone. */
export const INSIDE: readonly Spelling[] = [
  ...of(LANDLINE, 'AU', 'Ph: 02 5550 0101', 'Jane (02) 5550 0101'),
  ...of(MOBILE, 'AU', 'M: 0491 570 006', '02 5550 0101 / 0491 570 006', '02 5550 0101, 0491 570 006'),
];
