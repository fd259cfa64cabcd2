import fc from 'fast-check';
import { maskNumbers } from '../../../WebResources/adapter/trace';

describe('maskNumbers', () => {
  const cases: readonly (readonly [text: string, masked: string])[] = [
    ['+61412345678', '+61…678'],
    ['0412 345 678', '…678'],
    ['(02) 9999 9912', '(…912'],
    ["telephone1 eq '+61 2 9999 9912' or x", "telephone1 eq '+61…912' or x"],
    ['9999 9912', '…912'],
    ['1234567', '…567'],
    ['12345', '12345'],
    ['429, 12 s', '429, 12 s'],
    ['Jane Citizen', 'Jane Citizen'],
  ];
  for (const [text, masked] of cases) {
    it(`makes “${masked}” of “${text}”`, () => {
      expect(maskNumbers(text)).toBe(masked);
    });
  }

  it('masks every number of a text', () => {
    expect(maskNumbers('+61412345678 and 0412345679')).toBe('+61…678 and …679');
  });

  it('never leaves a telephone number readable', () => {
    const digits = fc.stringMatching(/^\d{8,15}$/);
    fc.assert(
      fc.property(digits, fc.constantFrom('', '+'), (number, plus) => {
        throwUnless(maskNumbers(`from ${plus}${number}.`)).not.toContain(number.slice(2, -3));
      }),
    );
    expect().nothing();
  });
});
