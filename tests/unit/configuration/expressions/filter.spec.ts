import fc from 'fast-check';
import {
  compare,
  mapConditions,
  parseFilter,
  writeFilter,
  type Filter,
} from '../../../../WebResources/configuration/expressions/filter';

/** A filter as brackets show it: `or(a,and(b,not(c)))`. */
function shape(filter: Filter | undefined): string {
  if (!filter) return 'unreadable';
  switch (filter.kind) {
    case 'comparison':
    case 'other':
      return filter.text;
    case 'not':
      return `not[${shape(filter.part)}]`;
    case 'any':
      return `or[${filter.comparisons.map((one) => compare(one).text).join(' | ')}]`;
    default:
      return `${filter.kind}[${filter.parts.map(shape).join(' | ')}]`;
  }
}

describe('parseFilter', () => {
  const cases: readonly (readonly [text: string, shape: string])[] = [
    ['a eq 1', 'a eq 1'],
    ['a eq 1 or b eq 2 and c eq 3', 'or[a eq 1 | and[b eq 2 | c eq 3]]'],
    ['(a eq 1 or b eq 2) and c eq 3', 'and[or[a eq 1 | b eq 2] | c eq 3]'],
    ['a eq 1 OR b eq 2', 'or[a eq 1 | b eq 2]'],
    ["name eq 'salt and pepper or (both)'", "name eq 'salt and pepper or (both)'"],
    ["name eq 'O''Brien' or b eq 2", "or[name eq 'O''Brien' | b eq 2]"],
    ["contains(name,'x') and startswith(a,'(')", "and[contains(name,'x') | startswith(a,'(')]"],
    ['not contains(a,b) and c eq 3', 'and[not[contains(a,b)] | c eq 3]'],
    ['not (a eq 1 or b eq 2)', 'not[or[a eq 1 | b eq 2]]'],
    ["contains(a,'x') eq false and c eq 3", "and[not[contains(a,'x')] | c eq 3]"],
    ['status in (1, 2) or b eq 2', 'or[status in (1, 2) | b eq 2]'],
    [
      "Microsoft.Dynamics.CRM.In(PropertyName='a',PropertyValues=['1'])",
      "Microsoft.Dynamics.CRM.In(PropertyName='a',PropertyValues=['1'])",
    ],
    ["accounts/any(o:o/name eq 'x' or o/name eq 'y')", "accounts/any(o:o/name eq 'x' or o/name eq 'y')"],
    ["organdonor eq 'or' or android eq 'and'", "or[organdonor eq 'or' | android eq 'and']"],
  ];
  for (const [text, expected] of cases) {
    it(`reads ${text}`, () => {
      expect(shape(parseFilter(text))).toBe(expected);
    });
  }

  const unreadable = [
    '',
    ' ',
    'or',
    'a eq 1 or',
    'and a eq 1',
    '(a eq 1',
    'a eq 1)',
    "a eq 'x",
    'not',
    '()',
    'f(a',
    'a (b)',
  ];
  for (const text of unreadable) {
    it(`does not read “${text}”`, () => {
      expect(parseFilter(text)).toBeUndefined();
    });
  }

  it('never throws', () => {
    const unit = fc.constantFrom('a eq 1', ' and ', ' or ', 'not ', '(', ')', "'", ' ', 'f(');
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit })), (text) => {
        throwUnless(['object', 'undefined']).toContain(typeof parseFilter(text));
      }),
    );
    expect().nothing();
  });
});

const conditions = ["a eq '1'", 'b ne 2', "contains(c,'or')", "d eq 'x''y'", "e/any(o:o/f eq 'and')"];
const comparison = fc.constantFrom(...conditions);
const { filter: anyFilter } = fc.letrec<{ filter: Filter }>((tie) => ({
  filter: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    comparison.map((text): Filter => parseFilter(text)!),
    fc.record({ kind: fc.constant('not' as const), part: tie('filter') }),
    fc.record({
      kind: fc.constantFrom('and' as const, 'or' as const),
      parts: fc.array(tie('filter'), { minLength: 2, maxLength: 3 }),
    }),
  ),
}));

/** What the filter says of a row, where `truth` knows each comparison. */
function holds(filter: Filter, truth: (text: string) => boolean): boolean {
  switch (filter.kind) {
    case 'comparison':
    case 'other':
      return truth(filter.text);
    case 'not':
      return !holds(filter.part, truth);
    case 'and':
      return filter.parts.every((part) => holds(part, truth));
    case 'or':
      return filter.parts.some((part) => holds(part, truth));
    case 'any':
      return filter.comparisons.some((one) => truth(compare(one).text));
  }
}

describe('writeFilter', () => {
  it('writes what parseFilter reads back as the same filter', () => {
    fc.assert(
      fc.property(anyFilter, (filter) => {
        const read = parseFilter(writeFilter(filter));
        throwUnless(read).toBeDefined();
        throwUnless(shape(read)).toBe(shape(filter));
      }),
    );
    expect().nothing();
  });
});

describe('writeFilter, of comparisons that stay together', () => {
  const equal = (column: string, value: string) => ({ column, operator: 'eq' as const, value });
  const any: Filter = { kind: 'any', comparisons: [equal('a', '1'), equal('a', '2')] };

  it('puts brackets round them where something stands beside them', () => {
    const other = compare(equal('b', '3'));

    expect(writeFilter(any)).toBe('a eq 1 or a eq 2');
    expect(writeFilter({ kind: 'and', parts: [any, other] })).toBe('(a eq 1 or a eq 2) and b eq 3');
    expect(writeFilter({ kind: 'not', part: any })).toBe('not (a eq 1 or a eq 2)');
  });
});

describe('mapConditions', () => {
  const without = (text: string, unknown: string): string => {
    const filter = parseFilter(text);
    const left = filter && mapConditions(filter, (one) => (one.text.includes(unknown) ? undefined : one));
    return left ? writeFilter(left) : '';
  };

  it('drops an unknown operand out of an or', () => {
    expect(without('a eq 1 or b eq 2 or c eq 3', 'b')).toBe('a eq 1 or c eq 3');
    expect(without('a eq 1 or b eq 2', 'b')).toBe('a eq 1');
  });

  it('lets an and go with its unknown operand, since less would find more', () => {
    expect(without('a eq 1 and b eq 2 or c eq 3', 'b')).toBe('c eq 3');
    expect(without('(a eq 1 or b eq 2) and c eq 3', 'b')).toBe('a eq 1 and c eq 3');
    expect(without('a eq 1 and b eq 2', 'b')).toBe('');
  });

  it('lets a not go with what it negates', () => {
    expect(without('not b eq 2', 'b')).toBe('');
    expect(without('not (a eq 1 or b eq 2)', 'b')).toBe('');
    expect(without('not (a eq 1 and b eq 2)', 'b')).toBe('not (a eq 1)');
  });

  it('never finds a row that the whole filter would not, whatever the unknown comparisons say', () => {
    const texts = fc.uniqueArray(comparison);
    fc.assert(
      fc.property(anyFilter, texts, texts, (filter, unknown, met) => {
        const left = mapConditions(filter, (one) => (unknown.includes(one.text) ? undefined : one));
        if (!left) return;
        // Every known comparison is met or not, the unknown ones take both extremes.
        const known = (text: string): boolean => met.includes(text);
        if (!holds(left, known)) return;
        for (const extreme of subsets(unknown)) {
          const isMet = (text: string): boolean =>
            unknown.includes(text) ? extreme.includes(text) : known(text);
          throwUnless(holds(filter, isMet)).toBe(true);
        }
      }),
    );
    expect().nothing();
  });
});

function subsets(texts: readonly string[]): readonly (readonly string[])[] {
  return texts.reduce<readonly (readonly string[])[]>(
    (all, text) => [...all, ...all.map((some) => [...some, text])],
    [[]],
  );
}
