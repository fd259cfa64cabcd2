import {
  dialledNumber,
  isSameNumber,
  type DialledNumber,
} from '../../../../WebResources/adapter/phone/dialled-number';

const one = (number: string): DialledNumber => ({ kind: 'one', number });
const UNREADABLE: DialledNumber = { kind: 'unreadable' };

describe('dialledNumber', () => {
  const cases: readonly (readonly [text: string, country: string, dialled: DialledNumber])[] = [
    ['02 5550 0134 Local 212', 'AU', one('+61255500134')],
    ['(530) 583-6985 x302/x2303', 'US', one('+15305836985')],
    ['+14382663913*227', 'AU', one('+14382663913')],
    ['0491 570 006 - not after 5pm', 'AU', one('+61491570006')],
    ['02 5550 0134p212', 'AU', one('+61255500134')],
    ['1300 FLOWERS', 'AU', one('+611300356937')],
    ['800-44-STERN', 'US', one('+18004478376')],
    ['1300 ASK', 'AU', UNREADABLE],
    ['02 5550 0000 / 0491 570 006', 'AU', { kind: 'several', numbers: ['+61255500000', '+61491570006'] }],
    ['911 or 000', 'AU', UNREADABLE],
    ['+0491570006', 'AU', UNREADABLE],
    ['12345678901234567890', 'AU', UNREADABLE],
    ['ask reception', 'AU', UNREADABLE],
    ['', 'AU', UNREADABLE],
    ['6002', 'AU', one('6002')],
    ['54321', 'AU', one('54321')],
    ['000', 'AU', one('000')],
    ['911', 'US', one('911')],
    ['5550 0138', 'AU', one('55500138')],
    ['555-0123', 'US', one('5550123')],
    ['0061 2 5550 0137', 'AU', one('+61255500137')],
    ['131114', 'AU', one('+61131114')],
  ];
  for (const [text, country, dialled] of cases) {
    const words = dialled.kind === 'one' ? dialled.number : dialled.kind;
    it(`makes ${words} of “${text}” (${country})`, () => {
      expect(dialledNumber(text, country)).toEqual(dialled);
    });
  }
});

describe('isSameNumber', () => {
  it('goes by the number, however either is written', () => {
    expect(isSameNumber('+61255500101', '02 5550 0101', 'AU')).toBeTrue();
    expect(isSameNumber('+61255500101', '61255500101', 'AU')).toBeTrue();
    expect(isSameNumber('55500138', '+61255500138', 'AU')).toBeTrue();
    expect(isSameNumber('6002', '6002', 'AU')).toBeTrue();
    expect(isSameNumber('6002', '0255506002', 'AU')).toBeFalse();
    expect(isSameNumber('+61255500101', '+61255500102', 'AU')).toBeFalse();
  });
});
