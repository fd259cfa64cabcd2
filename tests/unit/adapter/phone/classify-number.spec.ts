import fc from 'fast-check';
import { classifyNumber, type NumberKind } from '../../../../WebResources/adapter/phone/classify-number';
import { notationsOf } from '../../../../WebResources/adapter/phone/notations';

const OWN = ['(02) 9999 0000', '1300 123 456', '7100'];

describe('classifyNumber', () => {
  const cases: Readonly<Record<NumberKind, readonly string[]>> = {
    withheld: ['-1', '', '   ', '+', 'tel:', 'sip:', '-'],
    anonymous: [
      'anonymous',
      'Anonymous',
      'PRIVATE',
      'Private Number',
      'unknown',
      'Restricted',
      'unavailable',
      'Blocked',
      '+266696687',
      '+7378742833',
      '7378742833',
      '+86282452253',
      '86282452253',
      '(Restricted)',
      'sip:anonymous@anonymous.invalid',
      'sip:anonymous@10.0.0.1',
      '0',
      '0000000000',
      '+00000',
    ],
    'too-short': ['12', '1234', '54321', 'ext 123', 'sip:1234@10.0.0.1'],
    own: ['+61299990000', '02 9999 0000 ext 5', '0011 61 2 9999 0000', '1300123456', '7100', 'tel:7100'],
    number: [
      '+17378742833',
      '+61412345678',
      '0412 345 678',
      'sip:+61412345678@10.0.0.1',
      '131213',
      '+33142685300',
      '0266696687',
      '123456789012345',
    ],
  };
  for (const [kind, raws] of Object.entries(cases)) {
    for (const raw of raws) {
      it(`calls “${raw}” ${kind}`, () => {
        expect(classifyNumber(raw, 'AU', OWN)).toBe(kind as NumberKind);
      });
    }
  }

  it('goes by length alone where the country is not known', () => {
    expect(classifyNumber('12345', 'XX', [])).toBe('too-short');
    expect(classifyNumber('123456', 'XX', [])).toBe('number');
  });

  it('knows an own number in whatever notation either is written', () => {
    const notations = fc.constantFrom(...notationsOf('0299990000', 'AU'));
    fc.assert(
      fc.property(notations, notations, (called, own) => {
        throwUnless(classifyNumber(called, 'AU', ['', own])).toBe('own');
        throwUnless(classifyNumber('+61299990001', 'AU', [own])).toBe('number');
      }),
    );
    expect().nothing();
  });

  it('never throws, and takes an empty own number for nobody’s', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (raw) => {
        throwUnless(classifyNumber(raw, 'AU', ['', ' '])).not.toBe('own');
      }),
    );
    expect().nothing();
  });
});
