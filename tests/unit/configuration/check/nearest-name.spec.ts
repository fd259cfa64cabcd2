import fc from 'fast-check';
import { nearestName } from '../../../../WebResources/configuration/check/nearest-name';
import { CONTACT_COLUMNS } from '../../../support/some-tables';

describe('nearestName', () => {
  it('finds what was misspelt', () => {
    expect(nearestName('telefone1', CONTACT_COLUMNS)).toBe('telephone1');
    expect(nearestName('moblephone', CONTACT_COLUMNS)).toBe('mobilephone');
    expect(nearestName('fulname', CONTACT_COLUMNS)).toBe('fullname');
  });

  it('finds what people call by another name', () => {
    expect(nearestName('mobile phone', CONTACT_COLUMNS)).toBe('mobilephone');
    expect(nearestName('Company Name', CONTACT_COLUMNS)).toBe('parentcustomerid');
  });

  it('finds nothing that is too far away to be meant', () => {
    expect(nearestName('ips_wrapcode', CONTACT_COLUMNS)).toBeUndefined();
    expect(nearestName('x', CONTACT_COLUMNS)).toBeUndefined();
    expect(nearestName('', CONTACT_COLUMNS)).toBeUndefined();
  });

  it('finds a name again in which one letter was changed, whatever the letter (property)', () => {
    const column = fc.constantFrom(...CONTACT_COLUMNS.filter(({ name }) => !/telephone\d/.test(name)));
    const letter = fc.constantFrom('a', 'e', 'p', 'x', '0');
    fc.assert(
      fc.property(column, fc.nat(), letter, ({ name }, at, other) => {
        const place = at % name.length;
        const typed = name.slice(0, place) + other + name.slice(place + 1);
        expect(nearestName(typed, CONTACT_COLUMNS)).toBe(name);
      }),
    );
  });
});
