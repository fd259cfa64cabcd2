import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { parsePhoneNumberFromString } from 'libphonenumber-js/core';
import allPlans from 'libphonenumber-js/metadata.min.json';
import {
  METADATA_FILE,
  metadataText,
  pickCountries,
  SHIPPED_COUNTRIES,
} from '../../scripts/phone-metadata.js';

describe('The shipped numbering plans', () => {
  it('are those of the installed library (npx tsx scripts/phone-metadata.ts writes them anew)', () => {
    assert.equal(readFileSync(METADATA_FILE, 'utf8'), metadataText());
  });

  it('read numbers of the shipped countries as the whole library does, and leave others alone', () => {
    const shipped = pickCountries(allPlans, SHIPPED_COUNTRIES);
    const numbers = [
      '+61412345678',
      '+6421345678',
      '+12125550100',
      '+442079460958',
      '+6561234567',
      '+639171234567',
      '+60123456789',
      '+628123456789',
    ];
    for (const number of numbers) {
      const [ours, whole] = [shipped, allPlans].map((plans) =>
        parsePhoneNumberFromString(number, plans)?.formatNational(),
      );
      assert.ok(ours);
      assert.equal(ours, whole);
    }
    assert.equal(parsePhoneNumberFromString('+33142685300', shipped), undefined);
  });
});
