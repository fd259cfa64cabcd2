import fc from 'fast-check';
import { typedValue } from '../../../../WebResources/adapter/activity/typed-value';
import type { ColumnInfo, ColumnType } from '../../../../WebResources/ports/metadata';

const column = (type: ColumnType, part: Partial<ColumnInfo> = {}): ColumnInfo => ({
  name: 'new_column',
  displayName: 'Column',
  type,
  writable: true,
  ...part,
});
const outcome = column('choice', {
  options: [
    { value: 100000000, label: 'Sale' },
    { value: 100000001, label: 'No answer' },
  ],
});

describe('a value for a column of the phone call', () => {
  it('is text as it is, cut to what the column holds', () => {
    expect(typedValue('Sale', column('text', { maxLength: 200 }))).toBe('Sale');
    expect(typedValue('😀😀', column('text', { maxLength: 3 }))).toBe('😀');
  });

  it('is a number where the column counts', () => {
    expect(typedValue('42', column('integer'))).toBe(42);
    expect(typedValue('4.5', column('decimal'))).toBe(4.5);
    for (const text of ['4.5', 'many', '', '99999999999'])
      expect(typedValue(text, column('integer'))).toBeUndefined();
    expect(typedValue('4,5', column('decimal'))).toBeUndefined();
  });

  it('is a choice by its label, whatever its case, else by its number', () => {
    expect(typedValue('no ANSWER', outcome)).toBe(100000001);
    expect(typedValue('100000000', outcome)).toBe(100000000);
    expect(typedValue('Call back', outcome)).toBeUndefined();
  });

  it('is several choices by their labels, or none where one is unknown', () => {
    const several = { ...outcome, type: 'choices' } as const;
    expect(typedValue('Sale; No answer', several)).toBe('100000000,100000001');
    expect(typedValue('Sale, Perhaps', several)).toBeUndefined();
  });

  it('is yes or no as people and JSON write them', () => {
    expect(['true', 'Yes', '1'].map((text) => typedValue(text, column('boolean')))).toEqual([
      true,
      true,
      true,
    ]);
    expect(['false', 'no', '0'].map((text) => typedValue(text, column('boolean')))).toEqual([
      false,
      false,
      false,
    ]);
    expect(typedValue('perhaps', column('boolean'))).toBeUndefined();
  });

  it('is a moment where the column holds one, also with ipSCAPE’s offset without a colon', () => {
    expect(typedValue('2020-07-06T13:11:06+1000', column('date'))).toBe('2020-07-06T03:11:06.000Z');
    expect(typedValue('2020-07-06 03:11:06Z', column('date'))).toBe('2020-07-06T03:11:06.000Z');
    expect(typedValue('2020-02-29', column('date'))).toBe('2020-02-29T00:00:00.000Z');
  });

  it('is no date where the text is none of ISO 8601, or of a day that is not on the calendar', () => {
    for (const text of [
      'soon',
      '05/10/2025',
      'Call back after 3',
      '2025',
      '10 May 2025',
      '2025-02-30',
      '2025-13-01',
      '2025-05-10T25:00',
      '2025-05-10 at noon',
      '1',
    ])
      expect(typedValue(text, column('date')))
        .withContext(text)
        .toBeUndefined();
  });

  it('is never given to a column that nobody may write, or of a kind we cannot fill', () => {
    expect(typedValue('x', column('text', { writable: false }))).toBeUndefined();
    expect(typedValue('x', column('lookup'))).toBeUndefined();
    expect(typedValue('x', column('other'))).toBeUndefined();
  });

  it('is of the column’s own type or none, whatever ipSCAPE reports', () => {
    const types = {
      text: 'string',
      integer: 'number',
      decimal: 'number',
      boolean: 'boolean',
      date: 'string',
    };
    fc.assert(
      fc.property(
        fc.string(),
        fc.constantFrom('text', 'integer', 'decimal', 'boolean', 'date'),
        (text, type) => {
          const value = typedValue(text, column(type, { maxLength: 10 }));
          return value === undefined || typeof value === types[type];
        },
      ),
    );
    expect().nothing();
  });
});
