import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { asText } from '../dataverse/values';
import type { StoredRow } from '../model';
import { createApiClient } from '../testing/api-client';
import { JANE_NUMBER, SHARED_NUMBER } from './people';

const PHONE_COLUMNS = ['telephone1', 'telephone2', 'telephone3', 'mobilephone'];
const { organisation } = createApiClient();
const people = ['contact', 'account', 'lead'].flatMap((table) => organisation.rows(table));

function numbersOf(row: StoredRow): string[] {
  return PHONE_COLUMNS.flatMap((column) => (typeof row[column] === 'string' ? [row[column]] : []));
}

function withNumber(digits: string): string[] {
  return people
    .filter((row) => numbersOf(row).some((number) => number.replace(/\D/g, '').endsWith(digits)))
    .map((row) => asText(row['fullname'] ?? row['name']));
}

describe('the sample data', () => {
  it('holds about 200 contacts, accounts and leads', () => {
    assert.ok(people.length >= 200 && people.length <= 220, String(people.length));
  });

  it('has one record with the number of the demonstration, in any notation', () => {
    assert.deepEqual(withNumber(JANE_NUMBER.slice(-9)), ['Jane Citizen']);
  });

  it('has one number that three people share', () => {
    assert.equal(new Set(withNumber(SHARED_NUMBER.slice(-9))).size, 3);
  });

  it('writes numbers in many notations', () => {
    const shapes = new Set(people.flatMap(numbersOf).map((number) => number.replace(/\d/g, '9')));
    for (const shape of [
      '+99999999999',
      '(99) 9999 9999',
      '9999 999 999',
      '+99 99 9999 9999',
      '+9 (999) 999-9999',
    ]) {
      assert.ok(shapes.has(shape), `${shape} is not among ${[...shapes].join(' | ')}`);
    }
    assert.ok([...shapes].some((shape) => shape.includes('ext.')));
  });

  it('has inactive people, and some who must not be called', () => {
    assert.ok(people.some((row) => row['statecode'] === 1));
    assert.ok(people.some((row) => row['donotphone'] === true));
  });

  it('is the same on every start', () => {
    const again = createApiClient().organisation;
    for (const table of ['contact', 'account', 'lead', 'phonecall']) {
      assert.deepEqual(again.rows(table), organisation.rows(table));
    }
  });
});
