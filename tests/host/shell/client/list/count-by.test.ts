import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { countBy } from './count-by';

const NAME = '_ownerid_value@OData.Community.Display.V1.FormattedValue';
const rows = [
  { _ownerid_value: 'a', [NAME]: 'Alex' },
  { _ownerid_value: 'b', [NAME]: 'Alex' },
  { _ownerid_value: 'b', [NAME]: 'Alex' },
  { _ownerid_value: null },
];

describe('the bars of a chart', () => {
  it('count rows by value, under the name people read', () => {
    assert.deepEqual(countBy({ groupBy: '_ownerid_value', isMostFirst: false }, rows), [
      { category: 'Alex', count: 1 },
      { category: 'Alex', count: 2 },
      { category: '(blank)', count: 1 },
    ]);
  });

  it('begin with the longest where the chart says so', () => {
    const [first] = countBy({ groupBy: '_ownerid_value', isMostFirst: true }, rows);
    assert.deepEqual(first, { category: 'Alex', count: 2 });
  });
});
