import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { asText, isReference } from '../dataverse/values';
import type { StoredRow } from '../organisation/model';
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
    assert.ok(people.length >= 200 && people.length <= 240, String(people.length));
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

  it('has callers with one peculiarity each, and nobody else with their number', () => {
    const numbers = ['491570156', '491570157', '255500101', '25550010212', '255500103', '491570158'];
    for (const number of numbers) assert.equal(withNumber(number).length, 1, number);
    for (const number of ['491570159', '255500111', '491570162', '491570163'])
      assert.equal(withNumber(number).length, 1, number);
    assert.deepEqual(withNumber('255500110'), ['Wendy Wombat', 'Wombat Bakery']);
    assert.deepEqual(withNumber('491570160'), ['Quentin Qualified', 'Quentin Qualified']);
    assert.deepEqual(withNumber('491570161'), ['Petra Promoted', 'Petra Promoted']);
    assert.equal(withNumber('255500120').length, 3);
  });

  it('has a qualified lead that names its contact, and one that does not', () => {
    const qualified = organisation.rows('lead').filter((row) => row['statecode'] === 1);
    assert.deepEqual(
      qualified.map((row) => [row['lastname'], row['parentcontactid'] !== undefined]),
      [
        ['Qualified', true],
        ['Promoted', false],
      ],
    );
  });

  it('has a contact with an open case and one with an opportunity', () => {
    const of = (table: string, lastName: string): string[] => {
      const contact = organisation.rows('contact').find((row) => row['lastname'] === lastName);
      const isOpenOfContact = ({ customerid, statecode }: StoredRow): boolean =>
        isReference(customerid) && customerid.id === contact?.['contactid'] && statecode === 0;
      return organisation
        .rows(table)
        .filter(isOpenOfContact)
        .map((row) => asText(row['title'] ?? row['name']));
    };
    assert.deepEqual(of('incident', 'Case'), ['Heating does not start']);
    assert.deepEqual(of('opportunity', 'Opportunity'), ['Heat pump for the house']);
  });

  it('is the same on every start', () => {
    const again = createApiClient().organisation;
    for (const table of ['contact', 'account', 'lead', 'phonecall']) {
      assert.deepEqual(again.rows(table), organisation.rows(table));
    }
  });
});
