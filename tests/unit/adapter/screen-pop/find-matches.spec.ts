import { parseFilter } from '../../../../WebResources/configuration/expressions/filter';
import { findMatches } from '../../../../WebResources/adapter/screen-pop/find-matches';
import type { TraceStep } from '../../../../WebResources/adapter/trace';
import type { ScreenPopRule } from '../../../../WebResources/configuration/configuration';
import { AdapterError } from '../../../../WebResources/ports/adapter-error';
import type { Row } from '../../../../WebResources/ports/records';
import { dataverseFake, type DataverseFake } from '../../../support/dataverse-fake';
import { sampleRule } from '../../../support/sample-configuration';

const NUMBER = '+61412345678';
const FILTERS = [`telephone1 eq '${NUMBER}'`, `mobilephone eq '${NUMBER}'`];

const contact = (id: number, part: Row = {}): Row => ({
  contactid: `11111111-0000-4000-8000-00000000000${String(id)}`,
  fullname: `Contact ${String(id)}`,
  telephone1: NUMBER,
  modifiedon: `2026-11-0${String(id)}T00:00:00Z`,
  ...part,
});

describe('findMatches', () => {
  let dataverse: DataverseFake;
  let noted: [TraceStep, Readonly<Record<string, string>>][];
  beforeEach(() => {
    dataverse = dataverseFake();
    noted = [];
  });
  const find = (filters: readonly string[] = FILTERS, rule: Partial<ScreenPopRule> = {}) =>
    findMatches(
      { rule: sampleRule(rule), caller: NUMBER },
      filters.map((filter) => parseFilter(filter)!),
      dataverse,
      (step, values = {}) => noted.push([step, values]),
    );
  const names = async (...args: Parameters<typeof find>): Promise<string[]> =>
    (await find(...args)).map(({ match }) => match.name);

  it('gives each record once, though both of its numbers fit', async () => {
    dataverse.has('contact', contact(1, { mobilephone: NUMBER }));

    expect(await names()).toEqual(['Contact 1']);
  });

  it('puts the newest change first, whichever request found it', async () => {
    dataverse.has('contact', contact(1), contact(3, { telephone1: '', mobilephone: NUMBER }), contact(2));

    expect(await names()).toEqual(['Contact 3', 'Contact 2', 'Contact 1']);
  });

  it('gives one more than are shown, so that it is known that there are more', async () => {
    dataverse.has('contact', ...[1, 2, 3, 4, 5, 6, 7, 8].map((id) => contact(id)));

    expect((await find()).length).toBe(6);
  });

  it('distinguishes records of one name by company and city', async () => {
    dataverse.has(
      'contact',
      contact(1, {
        _parentcustomerid_value: '22222222-0000-4000-8000-000000000001',
        '_parentcustomerid_value@OData.Community.Display.V1.FormattedValue': 'Contoso',
        address1_city: 'Sydney',
      }),
      contact(2, { _parentcustomerid_value: '22222222-0000-4000-8000-000000000001' }),
    );

    expect((await find()).map(({ match }) => match.detail)).toEqual(['', 'Contoso, Sydney']);
  });

  it('calls a record without a name by the number that calls', async () => {
    dataverse.has('contact', contact(1, { fullname: null }));

    expect(await names()).toEqual([NUMBER]);
  });

  it('asks for active rows, six at most, with the values encoded', async () => {
    await find([FILTERS[0] ?? '']);

    expect(dataverse.queries).toEqual([
      {
        table: 'contact',
        query:
          '?$select=contactid,fullname,modifiedon,_parentcustomerid_value,address1_city' +
          `&$filter=${encodeURIComponent(`(telephone1 eq '${NUMBER}') and statecode eq 0`)}` +
          '&$orderby=modifiedon desc&$top=6',
      },
    ]);
    expect(dataverse.queries[0]?.query).not.toContain('+');
  });

  it('leaves the state alone where the rule says so or speaks of it itself', async () => {
    await find(['telephone1 eq 1'], { activeRecordsOnly: false });
    await find(['telephone1 eq 1'], { query: '?$filter=telephone1 eq 1 and statecode eq 1' });

    for (const { query } of dataverse.queries) expect(query).not.toContain('statecode%20eq%200');
  });

  it('asks nothing at all without a filter', async () => {
    expect(await find([])).toEqual([]);
    expect(dataverse.queries).toEqual([]);
  });

  it('passes the rule’s own columns and expansion on', async () => {
    const query = '?$select=donotphone,fullname&$expand=owninguser($select=fullname)&$filter=x eq 1';
    await find(['x eq 1'], { query });

    expect(dataverse.queries[0]?.query).toContain(
      '?$select=contactid,fullname,modifiedon,_parentcustomerid_value,address1_city,donotphone&',
    );
    expect(dataverse.queries[0]?.query).toMatch(/&\$expand=owninguser\(\$select=fullname\)$/);
  });

  it('notes each request with what it found', async () => {
    dataverse.has('contact', contact(1));

    await find();

    expect(noted.map(([step, { rows }]) => [step, rows])).toEqual([
      ['query', '1'],
      ['query', '0'],
    ]);
  });

  it('fails whole where one request fails: half an answer could name the wrong person', async () => {
    dataverse.has('contact', contact(1));
    const denied = new AdapterError('MISSING_PRIVILEGE', { table: 'contact' });
    const one = dataverse.retrieveMultiple;
    dataverse.retrieveMultiple = (table, query) =>
      query.includes('mobilephone') ? Promise.reject(denied) : one(table, query);

    await expectAsync(find()).toBeRejectedWith(denied);
  });
});
