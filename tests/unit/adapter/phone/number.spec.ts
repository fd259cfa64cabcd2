import fc from 'fast-check';
import { formatPhone, parsePhone } from '../../../../WebResources/adapter/phone/number';
import { PHONE_FORMAT, wordsOf } from '../../../../WebResources/configuration/catalogue/choices';
import type { PhoneFormat } from '../../../../WebResources/configuration/configuration';

type Row = readonly [raw: string, local: string, e164: string, international: string, digits: string];

describe('formatPhone, for an organisation in Australia', () => {
  const table: readonly Row[] = [
    ['0412 345 678', '0412345678', '+61412345678', '+61 412 345 678', '61412345678'],
    ['+61412345678', '0412345678', '+61412345678', '+61 412 345 678', '61412345678'],
    ['tel:+61-2-9999-9999;ext=5', '0299999999', '+61299999999', '+61 2 9999 9999', '61299999999'],
    ['(02) 9999 9999 ext 12', '0299999999', '+61299999999', '+61 2 9999 9999', '61299999999'],
    ['0011 61 2 9999 9999', '0299999999', '+61299999999', '+61 2 9999 9999', '61299999999'],
    ['+61 (0)2 9999 9999', '0299999999', '+61299999999', '+61 2 9999 9999', '61299999999'],
    ['61299999999', '0299999999', '+61299999999', '+61 2 9999 9999', '61299999999'],
    ['13 12 13', '131213', '+61131213', '+61 131213', '61131213'],
    ['+1 212 555 0123', '2125550123', '+12125550123', '+1 212 555 0123', '12125550123'],
  ];
  for (const [raw, ...expected] of table) {
    it(`writes “${raw}” in each notation`, () => {
      const formats: readonly PhoneFormat[] = ['local', 'e164', 'international', 'digits'];

      expect(formats.map((format) => formatPhone(raw, 'AU', format))).toEqual(expected);
    });
  }

  it('leaves a raw number as ipSCAPE wrote it', () => {
    expect(formatPhone(' (02) 9999 9999 ', 'AU', 'raw')).toBe('(02) 9999 9999');
  });

  it('has nothing to say of a withheld number', () => {
    for (const raw of ['', '   ', 'anonymous', 'Private', '+', 'tel:'])
      for (const format of wordsOf(PHONE_FORMAT)) expect(formatPhone(raw, 'AU', format)).toBe('');
  });

  it('reads a number of any country', () => {
    expect(formatPhone('tel:+33-1-42-68-53-00', 'AU', 'e164')).toBe('+33142685300');
    expect(formatPhone('+33 1 42 68 53 00', 'AU', 'local')).toBe('0142685300');
  });

  it('keeps the digits of a number too short to be one', () => {
    expect(formatPhone('000', 'AU', 'e164')).toBe('000');
  });
});

describe('formatPhone, where the country is', () => {
  it('another one, reads local numbers by its rules', () => {
    expect(formatPhone('020 7946 0123', 'GB', 'e164')).toBe('+442079460123');
    expect(formatPhone('09 123 4567', 'NZ', 'e164')).toBe('+6491234567');
  });

  it('unknown, still reads numbers with a country code', () => {
    for (const country of ['', 'XX', 'toString'])
      expect(formatPhone('+61 412 345 678', country, 'local')).toBe('0412345678');
    expect(formatPhone('0412 345 678', 'XX', 'e164')).toBe('0412345678');
  });
});

describe('formatPhone, of any text', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({
      unit: fc.constantFrom(
        '0',
        '1',
        '2',
        '4',
        '6',
        '9',
        '+',
        '(',
        ')',
        '-',
        ' ',
        '.',
        'x',
        'ext',
        ';',
        'tel:',
      ),
    }),
  );

  it('never throws, and machine notations are nothing but digits after at most one plus', () => {
    fc.assert(
      fc.property(text, (raw) => {
        throwUnless(formatPhone(raw, 'AU', 'e164')).toMatch(/^(\+?\d+)?$/);
        throwUnless(formatPhone(raw, 'AU', 'digits')).toMatch(/^\d*$/);
        throwUnless(formatPhone(raw, 'AU', 'local')).toMatch(/^(\+?\d+)?$/);
      }),
    );
    expect().nothing();
  });

  const mobile = fc.stringMatching(/^4\d{8}$/);

  it('gives every notation of one number the same E.164', () => {
    fc.assert(
      fc.property(mobile, (number) => {
        const groups = `${number.slice(0, 3)} ${number.slice(3, 6)} ${number.slice(6)}`;
        const notations = [`0${number}`, `0${groups}`, `+61${number}`, `+61 (0)${groups}`, `61${number}`];
        for (const raw of notations) throwUnless(formatPhone(raw, 'AU', 'e164')).toBe(`+61${number}`);
      }),
    );
    expect().nothing();
  });

  it('comes back from each notation it writes', () => {
    fc.assert(
      fc.property(mobile, fc.constantFrom(...wordsOf(PHONE_FORMAT)), (number, format) => {
        const written = formatPhone(`+61${number}`, 'AU', format);
        throwUnless(formatPhone(written, 'AU', 'e164')).toBe(`+61${number}`);
      }),
    );
    expect().nothing();
  });
});

describe('parsePhone', () => {
  it('distinguishes a number that can be dialled from one that cannot', () => {
    expect(parsePhone('0412 345 678', 'AU')?.number).toBe('+61412345678');
    expect(parsePhone('000', 'AU')).toBeUndefined();
    expect(parsePhone('Jane Citizen', 'AU')).toBeUndefined();
  });
});
