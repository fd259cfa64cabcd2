import { sensibleColumns, sensibleQuery } from '../../../WebResources/configuration/sensible-columns';
import { byName, CONTACT, CONTACT_COLUMNS } from '../../support/some-tables';

const COLUMNS = byName(CONTACT_COLUMNS);

describe('sensibleColumns', () => {
  it('are name, telephone numbers, mail and whether one may phone; an address’s number is none of them', () => {
    expect(sensibleColumns(CONTACT, COLUMNS)).toEqual([
      'fullname',
      'telephone1',
      'mobilephone',
      'telephone2',
      'emailaddress1',
      'donotphone',
    ]);
  });

  it('are the name alone where a table has nothing else', () => {
    const columns = byName(CONTACT_COLUMNS.filter(({ name }) => name === 'fullname'));
    expect(sensibleColumns(CONTACT, columns)).toEqual(['fullname']);
  });
});

describe('sensibleQuery', () => {
  it('looks for the number in the columns that most likely have it', () => {
    expect(sensibleQuery(CONTACT, COLUMNS, 'number')).toBe(
      "?$select=fullname,telephone1,mobilephone&$filter=telephone1 eq '{{number}}' or mobilephone eq '{{number}}'",
    );
  });

  it('is none where no column has numbers', () => {
    expect(sensibleQuery(CONTACT, new Map(), 'number')).toBe('');
  });
});
