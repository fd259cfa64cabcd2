import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import fc from 'fast-check';
import { parsePhoneNumberFromString, type CountryCode, type MetadataJson } from 'libphonenumber-js/core';
import allPlans from 'libphonenumber-js/metadata.min.json';
import {
  OTHER_PLANS_FILE,
  otherPlansText,
  plansText,
  PLANS_FILE,
  SHIPPED_COUNTRIES,
} from '../../scripts/phone-plans.js';
import { formatPhone } from '../../WebResources/adapter/phone/number.js';
import { openPlans, SHIPPED_PLANS } from '../../WebResources/adapter/phone/plans.js';
import type { PhoneFormat } from '../../WebResources/configuration/configuration.js';

const isShipped = (country: CountryCode): boolean => SHIPPED_COUNTRIES.includes(country);

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

const FORMATS = ['e164', 'international', 'digits', 'local'] as const;

/** What libphonenumber-js makes of a number: without rules for it, its own digits, as we do. */
function formatByLibrary(
  raw: string,
  defaultCountry: CountryCode,
  format: PhoneFormat,
  metadata: MetadataJson,
): string {
  const number = parsePhoneNumberFromString(raw, { defaultCountry }, metadata);
  const formatExtension = (written: string): string => written;
  const digits = raw.replace(/\D/g, '');
  if (!number?.isPossible()) return format === 'digits' || !/^\D*\+/.test(raw) ? digits : `+${digits}`;
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

/** Numbers as people may write them, beginning with one of `starts`. */
function written(starts: readonly string[]): fc.Arbitrary<string> {
  const separators = fc.array(fc.tuple(fc.nat(18), fc.constantFrom(' ', '-', '(', ')', '.')), {
    maxLength: 4,
  });
  const extensions = ['', ' ext 12', ' ext. 123', ' x5', '#12', ',,9', ';ext=5', '-910#', ' int 2', ' abc'];
  return fc
    .tuple(
      fc.constantFrom('', 'tel:', '(', ' ', 'Tel. '),
      fc.constantFrom(...starts),
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
}

describe('The shipped numbering plans', () => {
  it('are those of the installed library (npx tsx scripts/phone-plans.ts writes them anew)', () => {
    assert.equal(readFileSync(PLANS_FILE, 'utf8'), plansText());
  });

  const starts = ['', '0', '00', '0011', '011', '001', '1', '13', '1300', '1831', '8', '+', '+61 (0)', '+33'];
  const codes = ['1', '44', '60', '61', '62', '63', '64', '65'].flatMap((code) => [code, `+${code}`]);

  for (const format of FORMATS) {
    it(`read numbers and write them as ${format} as libphonenumber-js does`, () => {
      fc.assert(
        fc.property(written([...starts, ...codes]), fc.constantFrom(...SHIPPED_COUNTRIES), (raw, country) => {
          assert.equal(
            formatPhone(raw, country, format),
            formatByLibrary(raw, country, format, eightCountries),
          );
        }),
        { numRuns: 3000 },
      );
    });
  }
});

describe('The numbering plans of all countries', () => {
  const plans = openPlans(() => Promise.resolve(JSON.parse(otherPlansText())));
  before(() => plans.loadOthers());
  const countries = Object.values(allPlans.country_calling_codes);

  it('are those of the installed library', () => {
    assert.equal(readFileSync(OTHER_PLANS_FILE, 'utf8'), otherPlansText());
  });

  it('hold every country there is, and the numbers of none', () => {
    for (const country of countries.flat()) assert.ok(plans.of(country), country);
    assert.deepEqual(
      ['800', '870', '881', '979'].filter((code) => !plans.ofAbroad(`${code}12345678`)),
      [],
    );
    assert.equal(SHIPPED_PLANS.of('FR'), undefined);
  });

  /**
   * What is read otherwise than the library reads it: numbers without a `+` in small countries that share a calling
   * code with a larger one (it asks that one's plan in places), and an Argentine mobile number within the country,
   * which moves its area code before `15`.
   */
  const mainCountries = countries
    .flatMap(([main]) => main ?? [])
    .filter((country) => country !== 'CW' && country !== 'SH');
  const codes = Object.keys(allPlans.country_calling_codes).filter(
    (code) => code !== '290' && code !== '599',
  );

  for (const format of FORMATS) {
    it(`read numbers and write them as ${format} as libphonenumber-js does, in every country with a code of its own`, () => {
      const raws = written(['', '', '0', '00', '011', '8', ...codes, ...codes.map((code) => `+${code}`)]);
      fc.assert(
        fc.property(raws, fc.constantFrom(...mainCountries), (raw, country) => {
          fc.pre(format !== 'local' || !formatByLibrary(raw, country, 'e164', allPlans).startsWith('+549'));
          assert.equal(
            formatPhone(raw, country, format, plans),
            formatByLibrary(raw, country, format, allPlans),
          );
        }),
        { numRuns: 6000 },
      );
    });
  }

  it('read every number that exists in any country, dialled at home or abroad, as libphonenumber-js does', () => {
    const inUse = fc.constantFrom(...countries.flat()).chain((country) => {
      const plan = plans.of(country);
      assert.ok(plan);
      const number = fc.stringMatching(new RegExp(`^(?:${plan.numbers})$`));
      return number.map((national) => ({ country, national, code: plan.callingCode }));
    });
    fc.assert(
      fc.property(inUse, ({ country, national, code }) => {
        // Shorter ones (Canada's 310 xxxx) are possible in one country and not in the next with the same code.
        fc.pre(!['1', '44'].includes(code) || national.length === 10);
        for (const raw of [`+${code}${national}`, `+${code} ${national} ext 5`, national]) {
          assert.equal(
            formatPhone(raw, country, 'e164', plans),
            formatByLibrary(raw, country, 'e164', allPlans),
            `${raw} in ${country}`,
          );
        }
      }),
      { numRuns: 6000 },
    );
  });
});
