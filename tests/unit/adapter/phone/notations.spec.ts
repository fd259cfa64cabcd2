import fc from 'fast-check';
import { notationsOf, withExtensionOf } from '../../../../WebResources/adapter/phone/notations';
import { parsePhone } from '../../../../WebResources/adapter/phone/number';
import { COUNTRIES, existingNumber } from '../../../support/existing-numbers';

describe('notationsOf', () => {
  it('writes a number of the own country in every way people store it', () => {
    expect(notationsOf('02 9999 0000', 'AU')).toEqual([
      '+61299990000',
      '+61 2 9999 0000',
      '61299990000',
      '+61-2-9999-0000',
      '+61 (0)2 9999 0000',
      '0299990000',
      '02 9999 0000',
      '02-9999-0000',
      '(02) 9999 0000',
      '(02) 9999-0000',
      '299990000',
      '001161299990000',
    ]);
    expect(notationsOf('+1 212 555 0123', 'US')).toEqual([
      '+12125550123',
      '+1 212 555 0123',
      '12125550123',
      '+1-212-555-0123',
      '+1 212-555-0123',
      '+1 (212) 555-0123',
      '2125550123',
      '212 555 0123',
      '212-555-0123',
      '(212) 555 0123',
      '(212) 555-0123',
      '01112125550123',
    ]);
  });

  it('writes a number abroad only in ways that name its country: the rest would be another number at home', () => {
    expect(notationsOf('+44 20 7946 0123', 'AU')).toEqual([
      '+442079460123',
      '+44 20 7946 0123',
      '442079460123',
      '+44-20-7946-0123',
      '+44 (0)20 7946 0123',
      '0011442079460123',
    ]);
    expect(notationsOf('+1 646 555 0123', 'AU')).toEqual([
      '+16465550123',
      '+1 646 555 0123',
      '16465550123',
      '+1-646-555-0123',
      '+1 646-555-0123',
      '+1 (646) 555-0123',
      '001116465550123',
    ]);
    expect(notationsOf('+61 412 345 678', 'GB')).toContain('0061412345678');
    expect(notationsOf('+61 412 345 678', 'GB')).not.toContain('0412345678');
  });

  it('leaves an extension out', () => {
    expect(notationsOf('(02) 9999 0000 ext 12', 'AU')).toEqual(notationsOf('+61299990000', 'AU'));
  });

  it('keeps text and digits of what it cannot read, and has nothing where there is no digit', () => {
    expect(notationsOf(' 12-34 ', 'AU')).toEqual(['1234', '12-34']);
    for (const raw of ['', '  ', 'anonymous', '+']) expect(notationsOf(raw, 'AU')).toEqual([]);
  });

  it('reads back as the same number, whatever country and number: twelve at most, each once, none empty', () => {
    const numbers = fc.oneof(
      fc
        .constantFrom(...COUNTRIES)
        .chain(existingNumber)
        .map(({ number }) => number),
      fc.stringMatching(/^(\+|0|00)?\d{5,13}$/),
    );
    fc.assert(
      fc.property(numbers, fc.constantFrom(...COUNTRIES, 'XX'), (raw, country) => {
        const notations = notationsOf(raw, country);
        throwUnless(notations.length).toBeLessThanOrEqual(12);
        throwUnless([...new Set(notations)]).toEqual([...notations]);
        throwUnless(notations).not.toContain('');
        const number = parsePhone(raw, country)?.number;
        if (number === undefined) return;
        throwUnless(notations[0]).toBe(number);
        const read = (text: string): string | undefined => {
          const phone = parsePhone(text, country);
          return phone?.isValid() ? phone.number : undefined;
        };
        for (const text of notations.slice(1)) throwUnless([number, undefined]).toContain(read(text));
      }),
      { numRuns: 500 },
    );
    expect().nothing();
  });
});

describe('withExtensionOf', () => {
  it('begins with the number in E.164, or typed with blanks, and ends with what separates an extension', () => {
    expect(withExtensionOf('02 9999 0000 x12', 'AU')).toEqual([
      '+61299990000 ',
      '+61299990000x',
      '+61299990000;',
      '+61299990000,',
      '+61299990000#',
      '+61 2 9999 0000 x',
      '+61 2 9999 0000 e',
      '+61 (0)2 9999 0000 x',
      '+61 (0)2 9999 0000 e',
      '02 9999 0000 x',
      '02 9999 0000 e',
      '(02) 9999 0000 x',
      '(02) 9999 0000 e',
      '(02) 9999-0000 x',
      '(02) 9999-0000 e',
    ]);
  });

  it('does not take a longer number, written in groups, for an extension', () => {
    const starts = withExtensionOf('+62 21 55501', 'ID');
    expect(starts).toContain('+62 21 55501 x');
    for (const start of starts) expect('+62 21 55501 234'.startsWith(start)).toBeFalse();
  });

  it('has none for what is no number', () => {
    expect(withExtensionOf('1234', 'AU')).toEqual([]);
  });
});
