import {
  ANY_VALUE,
  checkWrittenColumn,
  INTERACTION_ID,
  WRAP_CODE,
} from '../../../../WebResources/configuration/check/check-written-column';
import type { ColumnInfo } from '../../../../WebResources/ports/metadata';
import { byName } from '../../../support/some-tables';

const text = (name: string, part: Partial<ColumnInfo> = {}): ColumnInfo => ({
  name,
  displayName: name,
  type: 'text',
  writable: true,
  maxLength: 100,
  ...part,
});
const COLUMNS = byName([
  text('ips_wrapcode'),
  text('category', { maxLength: 20 }),
  text('new_secret', { secured: true }),
  text('createdbytext', { writable: false }),
  text('new_disposition', { type: 'choice' }),
  text('regardingobjectid', { type: 'lookup' }),
]);
const textsOf = (name: string, value = WRAP_CODE): readonly string[] =>
  checkWrittenColumn(name, value, COLUMNS).map(({ level, text: key }) => `${level} ${key}`);

describe('checkWrittenColumn', () => {
  it('has nothing to say of a column that takes the value, and of none', () => {
    expect([...textsOf('IPS_WrapCode '), ...textsOf('')]).toEqual([]);
  });

  it('refuses what is not there, and knows what was meant', () => {
    expect(checkWrittenColumn('ips_wrapcod', WRAP_CODE, COLUMNS)).toEqual([
      jasmine.objectContaining({ level: 'error', text: 'unknown_column', instead: 'ips_wrapcode' }),
    ]);
  });

  it('refuses what nobody can write, and what takes no text', () => {
    expect(textsOf('createdbytext')).toEqual(['error column_not_writable']);
    expect(textsOf('regardingobjectid', ANY_VALUE)).toEqual(['error column_unfit']);
    expect(textsOf('new_disposition', INTERACTION_ID)).toEqual(['error column_unfit']);
  });

  it('warns of what may not work for every agent or every value', () => {
    expect(textsOf('new_secret')).toEqual(['warning column_secured']);
    expect(textsOf('category')).toEqual(['warning column_short']);
    expect(textsOf('new_disposition')).toEqual(['warning column_choice']);
  });
});
