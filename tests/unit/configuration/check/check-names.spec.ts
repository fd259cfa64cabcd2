import { checkColumnList, checkTable } from '../../../../WebResources/configuration/check/check-names';
import { byName, CONTACT, CONTACT_COLUMNS } from '../../../support/some-tables';

const TABLES = new Map([['contact', CONTACT]]);
const COLUMNS = byName(CONTACT_COLUMNS);

describe('checkTable', () => {
  it('has nothing to say of a table that is there, whatever its case, and of none', () => {
    expect([...checkTable(' Contact', TABLES), ...checkTable('', TABLES)]).toEqual([]);
  });

  it('names a table that is not there, and the one that was meant', () => {
    expect(checkTable('contcat', TABLES)).toEqual([
      { level: 'error', text: 'unknown_table', values: { table: 'contcat' }, instead: 'contact' },
    ]);
    expect(checkTable('new_machine', TABLES)).toEqual([
      { level: 'error', text: 'unknown_table', values: { table: 'new_machine' } },
    ]);
  });
});

describe('checkColumnList', () => {
  it('has nothing to say of columns that can be read', () => {
    expect(checkColumnList('fullname, Telephone1;_parentcustomerid_value', 'contact', COLUMNS)).toEqual([]);
  });

  it('proposes the whole list with the right column in it', () => {
    const [finding] = checkColumnList('fullname,telefone1,donotphone', 'contact', COLUMNS);
    expect(finding).toEqual({
      level: 'error',
      text: 'unknown_column',
      values: { column: 'telefone1', table: 'contact' },
      instead: 'fullname,telephone1,donotphone',
    });
  });

  it('knows how the Web API reads a lookup', () => {
    const [finding] = checkColumnList('fullname,parentcustomerid', 'contact', COLUMNS);
    expect(finding).toEqual(
      jasmine.objectContaining({ text: 'lookup_column', instead: 'fullname,_parentcustomerid_value' }),
    );
  });

  it('replaces the word, not a part of another one', () => {
    const [finding] = checkColumnList('mobilephone,mobile', 'contact', COLUMNS);
    expect(finding?.text).toBe('unknown_column');
    expect(finding?.instead ?? 'mobilephone,').toMatch(/^mobilephone,/);
  });
});
