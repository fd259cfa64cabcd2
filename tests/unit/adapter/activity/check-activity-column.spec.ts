import { checkActivityColumn } from '../../../../WebResources/adapter/activity/check-activity-column';
import { SAMPLE_CALL } from '../../../../WebResources/adapter/screen-pop/sample-call';
import type { ColumnInfo } from '../../../../WebResources/ports/metadata';
import { byName } from '../../../support/some-tables';

const PRIORITY: ColumnInfo = {
  name: 'prioritycode',
  displayName: 'Priority',
  type: 'choice',
  writable: true,
  options: [
    { value: 0, label: 'Low' },
    { value: 1, label: 'Normal' },
  ],
};
const SUBJECT: ColumnInfo = { name: 'category', displayName: 'Category', type: 'text', writable: true };
const COLUMNS = byName([PRIORITY, SUBJECT]);
const PATH = 'interaction.campaignName';

const check = (column: string, path: string, constant: string) =>
  checkActivityColumn({ column, path, constant }, COLUMNS, SAMPLE_CALL);

describe('checkActivityColumn', () => {
  it('has nothing to refuse where column and value fit', () => {
    expect(check('category', PATH, '').path).toEqual([
      { level: 'note', text: 'sample', values: { value: 'Support Inbound' } },
    ]);
    expect(check('prioritycode', '', 'normal').constant).toEqual([]);
  });

  it('wants a path or a constant, as soon as there is a column', () => {
    expect(check('category', '', '').path).toEqual([{ level: 'error', text: 'value_missing' }]);
    expect(check('', '', '').path).toEqual([]);
  });

  it('says that a constant beside a path is not used', () => {
    expect(check('category', PATH, 'Telephone').constant).toEqual([
      { level: 'warning', text: 'constant_unused' },
    ]);
  });

  it('refuses a constant the column cannot take, and names what it takes', () => {
    expect(check('prioritycode', '', 'Urgent').constant).toEqual([
      {
        level: 'error',
        text: 'constant_unfit',
        values: { column: 'Priority', fits: 'Low, Normal' },
      },
    ]);
  });

  it('reports a column that is not there at its own field only', () => {
    const findings = check('categry', '', 'x');
    expect(findings.column).toEqual([
      jasmine.objectContaining({ text: 'unknown_column', instead: 'category' }),
    ]);
    expect(findings.constant).toEqual([]);
  });
});
