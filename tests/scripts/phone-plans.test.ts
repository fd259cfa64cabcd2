import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parsePhoneNumberFromString, type CountryCode, type MetadataJson } from 'libphonenumber-js/core';
import allPlans from 'libphonenumber-js/metadata.min.json';
import { plansText, PLANS_FILE, SHIPPED_COUNTRIES } from '../../scripts/phone-plans.js';
import { formatPhone } from '../../WebResources/adapter/phone/number.js';
import type { PhoneFormat } from '../../WebResources/options/options.js';

const isShipped = (country: CountryCode): boolean => SHIPPED_COUNTRIES.some((one) => one === country);

/** The library with the same eight countries, so that a number of any other is as unknown to it. */
const eightCountries: MetadataJson = {
  ...allPlans,
  nonGeographic: {},
  countries: Object.fromEntries(SHIPPED_COUNTRIES.map((country) => [country, allPlans.countries[country]])),
  country_calling_codes: Object.fromEntries(
    Object.entries(allPlans.country_calling_codes)
      .map(([code, countries]) => [code, countries.filter(isShipped)] as const)
      .filter(([, countries]) => countries.length > 0),
  ),
};

/** What libphonenumber-js makes of a number, `undefined` where it is none. */
function formatByLibrary(raw: string, defaultCountry: CountryCode, format: PhoneFormat): string | undefined {
  const number = parsePhoneNumberFromString(raw, { defaultCountry }, eightCountries);
  if (!number?.isPossible()) return undefined;
  const formatExtension = (written: string): string => written;
  switch (format) {
    case 'international':
      return number.format('INTERNATIONAL', { formatExtension });
    case 'local':
      return number.format('NATIONAL', { formatExtension }).replace(/\D/g, '');
    case 'digits':
      return number.number.slice(1);
    default:
      return number.number;
  }
}

describe('The shipped numbering plans', () => {
  it('are those of the installed library (npx tsx scripts/phone-plans.ts writes them anew)', () => {
    assert.equal(readFileSync(PLANS_FILE, 'utf8'), plansText());
  });

  const starts = ['', '0', '00', '0011', '011', '001', '1', '13', '1300', '1831', '8', '+', '+61 (0)', '+33'];
  const codes = ['1', '44', '60', '61', '62', '63', '64', '65'].flatMap((code) => [code, `+${code}`]);
  const separators = fc.array(fc.tuple(fc.nat(18), fc.constantFrom(' ', '-', '(', ')', '.')), {
    maxLength: 4,
  });
  const extensions = ['', ' ext 12', ' ext. 123', ' x5', '#12', ',,9', ';ext=5', '-910#', ' int 2', ' abc'];
  const written = fc
    .tuple(
      fc.constantFrom('', 'tel:', '(', ' ', 'Tel. '),
      fc.constantFrom(...starts, ...codes),
      fc.stringMatching(/^\d{2,13}$/),
      separators,
      fc.constantFrom(...extensions),
    )
    .map(([before, start, digits, cuts, extension]) => {
      const number = cuts.reduce(
        (text, [at, separator]) => text.slice(0, at) + separator + text.slice(at),
        start + digits,
      );
      return before + number + extension;
    });

  for (const format of ['e164', 'international', 'digits', 'local'] as const) {
    it(`read numbers and write them as ${format} as libphonenumber-js does`, () => {
      fc.assert(
        fc.property(written, fc.constantFrom(...SHIPPED_COUNTRIES), (raw, country) => {
          const digits = raw.replace(/\D/g, '');
          const unread = format === 'digits' || !/^\D*\+/.test(raw) ? digits : `+${digits}`;
          assert.equal(formatPhone(raw, country, format), formatByLibrary(raw, country, format) ?? unread);
        }),
        { numRuns: 3000 },
      );
    });
  }
});
