import fc from 'fast-check';
import { parsePhoneNumberFromString, type CountryCode, type PhoneNumber } from 'libphonenumber-js/min';
import { numbersIn } from '../../../../WebResources/adapter/phone/numbers-in';
import { notationsOf } from '../../../../WebResources/adapter/phone/notations';
import { parsePhone } from '../../../../WebResources/adapter/phone/number';
import { insidePattern, spelledPrefixes } from '../../../../WebResources/adapter/phone/spelled-prefixes';
import { COUNTRIES, existingNumber } from '../../../support/existing-numbers';
import { BEGINNINGS, INSIDE } from '../../../support/spellings';

/** As `startswith` reads `%`. */
function begins(text: string, pattern: string): boolean {
  const plain = (piece: string): string => piece.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${pattern.split('%').map(plain).join('[^]*')}`).test(text);
}
const isFoundByPrefix = (text: string, number: string, country: string): boolean =>
  spelledPrefixes(parsePhone(number, country)!, country).some((pattern) => begins(text, pattern));
const isFoundInside = (text: string, number: string, country: string): boolean =>
  begins(text, `%${insidePattern(parsePhone(number, country)!, country)}`);
const numbers = (text: string, country: string): readonly string[] =>
  numbersIn(text, country).map(({ number }) => number);

describe('A number in an unusual spelling', () => {
  for (const { text, number, country } of BEGINNINGS) {
    it(`is found by its beginning and read: “${text}” (${country})`, () => {
      expect(isFoundByPrefix(text, number, country)).toBeTrue();
      expect(numbers(text, country)).toContain(number);
    });
  }
  for (const { text, number, country } of INSIDE) {
    it(`is found inside a text and read: “${text}” (${country})`, () => {
      expect(isFoundByPrefix(text, number, country)).toBeFalse();
      expect(isFoundInside(text, number, country)).toBeTrue();
      expect(numbers(text, country)).toContain(number);
    });
  }

  /**
   * Numbers of Indonesia and Japan whose national digits begin like the country's international prefix stay out: the
   * library itself reads them as numbers of another country.
   */
  const isReadAtHome = (phone: PhoneNumber, country: CountryCode): boolean =>
    parsePhoneNumberFromString(phone.formatNational().replace(/\D/g, ''), country)?.number === phone.number;
  const spelled = fc.constantFrom(...COUNTRIES).chain((country) =>
    fc.record({
      phone: existingNumber(country).filter((phone) => isReadAtHome(phone, country)),
      country: fc.constant(country),
      notation: fc.nat(),
      separator: fc.constantFrom(' ', '-', '.', '\u00a0', '\u2013', '  '),
      label: fc.constantFrom('', '', 'Ph: ', 'Mobile ', 'tel. '),
      words: fc.constantFrom('', ' (work)', ' ext 5', ' x12', ' after hours', ' - not after 5pm', '\u00a0'),
    }),
  );
  type Spelled = typeof spelled extends fc.Arbitrary<infer Value> ? Value : never;

  function spell({ phone, country, notation, separator, label, words }: Spelled): string {
    const notations = notationsOf(phone.number, country);
    const written = notations[notation % notations.length]!;
    return label + written.replaceAll(' ', separator) + words;
  }

  it('is found, whatever its separators, brackets, prefixes and the words beside it', () => {
    fc.assert(
      fc.property(spelled, (one) => {
        const text = spell(one);
        const { number } = one.phone;
        const found = isFoundByPrefix(text, number, one.country) || isFoundInside(text, number, one.country);
        throwUnless(found).withContext(`${text} (${number})`).toBeTrue();
        throwUnless(numbers(text, one.country)).withContext(`${text} (${number})`).toEqual([number]);
      }),
      { numRuns: 300 },
    );
    expect().nothing();
  });

  it('is never read as another number that exists', () => {
    fc.assert(
      fc.property(spelled, fc.constantFrom(...COUNTRIES).chain(existingNumber), (one, other) => {
        fc.pre(other.number !== one.phone.number);
        throwUnless(numbers(spell(one), one.country)).not.toContain(other.number);
      }),
      { numRuns: 200 },
    );
    expect().nothing();
  });
});

describe('spelledPrefixes', () => {
  it('spell out four digits of the number before the first wildcard, in 100 spellings at most', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...COUNTRIES).chain(existingNumber),
        fc.constantFrom(...COUNTRIES),
        (phone, country) => {
          const prefixes = spelledPrefixes(phone, country);
          throwUnless(prefixes.length).toBeLessThanOrEqual(100);
          throwUnless(new Set(prefixes).size).toBe(prefixes.length);
          const wanted = phone.nationalNumber.slice(0, 4);
          for (const prefix of prefixes) {
            const digits = prefix.split('%')[0]!.replace(/\D/g, '');
            throwUnless(digits.endsWith(wanted)).withContext(prefix).toBeTrue();
          }
        },
      ),
      { numRuns: 300 },
    );
    expect().nothing();
  });

  it('name the country of a number from abroad', () => {
    for (const prefix of spelledPrefixes(parsePhone('+441329222800', 'AU')!, 'AU'))
      expect(prefix).toMatch(/44/);
  });
});

describe('numbersIn', () => {
  const cases: readonly (readonly [text: string, country: string, ...numbers: string[]])[] = [
    ['0491 570 006 - 02 5550 0101', 'AU', '+61491570006', '+61255500101'],
    ['0491 570 006 02 5550 0101', 'AU', '+61491570006', '+61255500101'],
    ['0491570006,0255500101', 'AU', '+61491570006', '+61255500101'],
    ['0255500101,,0491', 'AU', '+61255500101'],
    ['0491 570 006 9-5', 'AU', '+61491570006'],
    ['02 5550 0101p123', 'AU', '+61255500101'],
    ['0061 2 5550 0137', 'AU', '+61255500137'],
    ['0044 1329 222800', 'AU', '+441329222800'],
    ['1300 001 234', 'AU', '+611300001234'],
    ['0234/123456, 0171 1234567', 'DE', '+49234123456', '+491711234567'],
    ['٠٤٩١٥٧٠٠٠٦', 'AU', '+61491570006'],
    ['＋６１２５５５００１０１', 'AU', '+61255500101'],
    ['02\t5550\t0101', 'AU', '+61255500101'],
    ['+0491570006', 'AU'],
    ['12345678901234567890', 'AU'],
    ['2025-10-30T23:57:53', 'AU'],
    ['911 or 000', 'AU'],
  ];
  for (const [text, country, ...expected] of cases) {
    it(`reads ${expected.join(' and ') || 'nothing'} in “${text}” (${country})`, () => {
      expect(numbers(text, country)).toEqual(expected);
    });
  }
});
