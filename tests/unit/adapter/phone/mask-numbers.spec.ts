import fc from 'fast-check';
import { maskNumbers } from '../../../../WebResources/adapter/phone/mask-numbers';

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
    ['02\u00a05550\u00a00101', '…101'],
    ['02\u20135550\u20130101', '…101'],
    [
      '\uff0b\uff16\uff11\uff12\uff15\uff15\uff15\uff10\uff11\uff10\uff11',
      '+\uff16\uff11…\uff11\uff10\uff11',
    ],
    ['\u0660\u0664\u0669\u0661\u0665\u0667\u0660\u0660\u0660\u0666', '…\u0660\u0660\u0666'],
    ['2026-11-30T23:57:53.120Z Searched', '2026-11-30T23:57:53.120Z Searched'],
    ['0412 345 678 2026-11-30T23:57:53', '…678 2026-11-30T23:57:53'],
    ['contactid 11111111-0000-4000-8000-000000000001', 'contactid 11111111-0000-4000-8000-000000000001'],
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
        const start = plus && `+${number.slice(0, 2)}`;
        throwUnless(maskNumbers(`from ${plus}${number}.`)).toBe(`from ${start}…${number.slice(-3)}.`);
      }),
    );
    expect().nothing();
  });
});
