import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { standardMetadata } from '../../standard/standard-metadata';
import { describeChart } from './chart';

const CONTACT = standardMetadata().tables.get('contact');
const USER = '00000000-0000-0000-0000-0000000000aa';
const DATA =
  '<datadefinition><fetchcollection><fetch mapping="logical" aggregate="true"><entity name="contact">' +
  '<attribute groupby="true" alias="group" name="parentcustomerid" />' +
  '<attribute alias="people" name="contactid" aggregate="count" />' +
  '<order alias="people" descending="true" />' +
  '<filter type="and"><condition attribute="statecode" operator="eq" value="0" /></filter>' +
  '</entity></fetch></fetchcollection><categorycollection><category alias="group">' +
  '<measurecollection><measure alias="people" /></measurecollection></category></categorycollection></datadefinition>';
const LOOKS = '<Chart><Series><Series ChartType="Bar" /></Series></Chart>';

function described(dataXml = DATA, presentationXml = LOOKS) {
  assert.ok(CONTACT);
  const chart = { id: 'c', table: 'contact', name: 'By company', dataXml, presentationXml };
  return describeChart(chart, CONTACT, USER);
}

describe('a chart', () => {
  it('counts the rows of a view by the values of a column', () => {
    assert.deepEqual(described(), {
      id: 'c',
      name: 'By company',
      groupBy: '_parentcustomerid_value',
      label: 'Company Name',
      filter: 'statecode eq 0',
      isMostFirst: true,
    });
  });

  it('may leave out the category’s alias, and the order', () => {
    const plain = DATA.replace('category alias="group"', 'category').replace(/<order [^>]*>/, '');
    assert.equal(described(plain).isMostFirst, false);
  });

  for (const [from, to, what] of [
    ['aggregate="count"', 'aggregate="sum"', /other than one count/],
    ['<filter', '<link-entity name="account" /><filter', /several tables/],
    ['groupby="true"', 'groupby="true" dategrouping="day"', /grouping by other than one column/],
    ['<order alias="people"', '<order alias="group"', /order by other than the count/],
    ['<measure alias="people"', '<measure alias="sum"', /drawing what is not read/],
    ['name="parentcustomerid"', 'name="nonsense"', /nonsense/],
  ] as const) {
    it(`names what it does not understand: ${to}`, () => {
      assert.throws(() => described(DATA.replace(from, to)), what);
    });
  }

  it('is of bars alone', () => {
    assert.throws(
      () => described(DATA, LOOKS.replace('Bar', 'Pie')),
      /"By company": a chart of other than bars/,
    );
  });
});
