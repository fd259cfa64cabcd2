import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ViewMetadata } from '../../model';
import { standardMetadata } from '../../standard/standard-metadata';
import { describeView, quickFindColumns } from './list-query';

const CONTACT = standardMetadata().tables.get('contact');
const USER = '00000000-0000-0000-0000-0000000000aa';

function view(
  entity: string,
  layoutXml = '<grid><row id="contactid"><cell name="fullname" width="200" /></row></grid>',
) {
  return {
    id: 'v',
    table: 'contact',
    name: 'A view',
    queryType: 0,
    isDefault: true,
    fetchXml: `<fetch><entity name="contact">${entity}</entity></fetch>`,
    layoutXml,
  } satisfies ViewMetadata;
}

function described(entity: string, layoutXml?: string) {
  assert.ok(CONTACT);
  return describeView(view(entity, layoutXml), CONTACT, USER);
}

const filterOf = (conditions: string, type = 'and') =>
  described(`<filter type="${type}">${conditions}</filter>`).filter;

describe('a view as a Web API query', () => {
  it('selects and labels the columns of the layout, lookups by their value', () => {
    const layout =
      '<grid><row id="contactid"><cell name="fullname" width="200" /><cell name="parentcustomerid" width="100" /></row></grid>';
    const { columns, select } = described('', layout);
    assert.deepEqual(select, ['fullname', '_parentcustomerid_value']);
    assert.deepEqual(columns[0], { name: 'fullname', width: 200, label: 'Full Name' });
  });

  it('keeps the order', () => {
    const order = '<order attribute="createdon" descending="true" /><order attribute="fullname" />';
    assert.equal(described(order).orderBy, 'createdon desc,fullname');
  });

  for (const [conditions, filter] of [
    ['<condition attribute="statecode" operator="eq" value="0" />', 'statecode eq 0'],
    ['<condition attribute="donotphone" operator="ne" value="1" />', 'donotphone ne true'],
    ['<condition attribute="lastname" operator="eq" value="O\'Brien" />', "lastname eq 'O''Brien'"],
    ['<condition attribute="ownerid" operator="eq-userid" />', `_ownerid_value eq ${USER}`],
    ['<condition attribute="fax" operator="null" />', 'fax eq null'],
    ['<condition attribute="fax" operator="not-null" />', 'fax ne null'],
    ['<condition attribute="fax" operator="like" value="%1%" />', "contains(fax,'1')"],
    ['<condition attribute="fax" operator="like" value="1%" />', "startswith(fax,'1')"],
    ['<condition attribute="fax" operator="like" value="%1" />', "endswith(fax,'1')"],
    [
      '<condition attribute="statecode" operator="in"><value>0</value><value>1</value></condition>',
      '(statecode eq 0 or statecode eq 1)',
    ],
  ] as const) {
    it(`reads ${conditions}`, () => assert.equal(filterOf(conditions), filter));
  }

  it('reads "today" as this day, in UTC', () => {
    const days = [0, 1].map((offset) => {
      const now = new Date();
      return new Date(now.setUTCDate(now.getUTCDate() + offset)).toISOString().slice(0, 10);
    });
    assert.equal(
      filterOf('<condition attribute="createdon" operator="today" />'),
      `(createdon ge ${String(days[0])}T00:00:00Z and createdon lt ${String(days[1])}T00:00:00Z)`,
    );
  });

  it('joins conditions as their filter says', () => {
    const two =
      '<condition attribute="fax" operator="null" /><condition attribute="statecode" operator="eq" value="0" />';
    assert.equal(filterOf(two), '(fax eq null and statecode eq 0)');
    assert.equal(filterOf(two, 'or'), '(fax eq null or statecode eq 0)');
  });

  it('names an operator, a join or a column it does not understand', () => {
    assert.throws(
      () => filterOf('<condition attribute="fax" operator="last-x-days" value="3" />'),
      /last-x-days/,
    );
    assert.throws(() => described('<link-entity name="account" />'), /link-entity/);
    assert.throws(() => filterOf('<condition attribute="nonsense" operator="null" />'), /nonsense/);
  });

  it('searches the text columns of the quick find filter, which is no condition of the view', () => {
    const quickFind =
      '<filter type="or" isquickfindfields="1"><condition attribute="emailaddress1" operator="like" value="{0}" />' +
      '<condition attribute="parentcustomerid" operator="like" value="{0}" /></filter>';
    assert.ok(CONTACT);
    assert.deepEqual(quickFindColumns(view(quickFind), CONTACT), ['emailaddress1']);
    assert.deepEqual(quickFindColumns(undefined, CONTACT), ['fullname']);
    assert.equal(described(quickFind).filter, '');
  });
});
