import {
  isPossible,
  notationOf,
  withoutCallingCode,
  withoutTrunk,
  type NumberingPlan,
} from '../../../../WebResources/adapter/phone/numbering-plan';

/** A small country: seven digits that begin with 2, and short ones that begin with 0. */
const PLAN: NumberingPlan = {
  callingCode: '99',
  exit: '00',
  numbers: '2\\d{6}|0[45]\\d{2}',
  lengths: [4, 7],
  trunk: '0',
  notations: [
    { begins: '21', groups: '(\\d{2})(\\d{5})', trunk: '0' },
    { groups: '(\\d{3})(\\d{4})', trunk: '0' },
  ],
};

describe('withoutTrunk', () => {
  const cases: readonly (readonly [dialled: string, number: string, why: string])[] = [
    ['02345678', '2345678', 'the prefix is dialled before a number'],
    ['2345678', '2345678', 'there is no prefix'],
    ['0412', '0412', 'the zero belongs to a number that exists'],
    ['01234567', '1234567', 'neither exists: possible by its length'],
    ['0999', '0999', 'what is left would be too short'],
  ];
  for (const [dialled, number, why] of cases) {
    it(`makes ${number} of ${dialled}: ${why}`, () => {
      expect(withoutTrunk(PLAN, dialled)).toBe(number);
    });
  }

  it('keeps a zero where the country has no trunk prefix', () => {
    expect(withoutTrunk({ ...PLAN, trunk: undefined }, '02345678')).toBe('02345678');
  });

  it('turns the prefix into what the plan says', () => {
    const plan = { ...PLAN, numbers: '9\\d{6}', trunk: '0(\\d\\d)15', trunkBecomes: '9$1' };

    expect(withoutTrunk(plan, '011151234')).toBe('9111234');
  });
});

describe('withoutCallingCode', () => {
  it('takes the code off what is no number within the country', () => {
    expect(withoutCallingCode(PLAN, '992345678')).toBe('2345678');
    expect(withoutCallingCode(PLAN, '9902345678')).toBe('02345678');
  });

  it('leaves a number alone that does not begin with it, or is one as it stands', () => {
    expect(withoutCallingCode(PLAN, '2345678')).toBeUndefined();
    expect(withoutCallingCode({ ...PLAN, callingCode: '23' }, '2345678')).toBeUndefined();
    expect(withoutCallingCode({ ...PLAN, callingCode: '23' }, '232345678')).toBe('2345678');
  });
});

describe('notationOf', () => {
  it('is the first one that fits, else one group', () => {
    expect(notationOf(PLAN, '2145678')).toEqual({ groups: ['21', '45678'], trunk: '0' });
    expect(notationOf(PLAN, '2345678')).toEqual({ groups: ['234', '5678'], trunk: '0' });
    expect(notationOf(PLAN, '0412')).toEqual({ groups: ['0412'], trunk: '' });
  });
});

describe('isPossible', () => {
  it('goes by the length of a number', () => {
    expect([4, 6, 7, 8].map((length) => isPossible(PLAN, '1'.repeat(length)))).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });
});
