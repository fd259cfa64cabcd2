import fc from 'fast-check';
import {
  isIndexable,
  parameterOf,
  parseComparison,
  writeComparison,
  type Comparison,
  type Operator,
} from '../../../../WebResources/configuration/expressions/comparison';
import { comparedColumns } from '../../../../WebResources/configuration/expressions/compared-columns';
import { comparisonsIn } from '../../../../WebResources/configuration/expressions/filter';

describe('A comparison', () => {
  const cases: readonly (readonly [text: string, column: string, operator: Operator, value: string])[] = [
    ["telephone1 eq '{{number}}'", 'telephone1', 'eq', "'{{number}}'"],
    ["telephone1  EQ\t'1'", 'telephone1', 'eq', "'1'"],
    ["parentcustomerid_account/telephone1 eq '1'", 'parentcustomerid_account/telephone1', 'eq', "'1'"],
    ["parent.telephone1 eq '1'", 'parent.telephone1', 'eq', "'1'"],
    ['statecode ne 0', 'statecode', 'ne', '0'],
    ['status in (1, 2)', 'status', 'in', '(1, 2)'],
    ["contains( name , 'a)b' )", 'name', 'contains', "'a)b'"],
    ["StartsWith(name,'a') eq true", 'name', 'startswith', "'a'"],
    ["name eq 'x eq y'", 'name', 'eq', "'x eq y'"],
  ];
  for (const [text, column, operator, value] of cases) {
    it(`is read from ${text}`, () => {
      expect(parseComparison(text)).toEqual({ column, operator, value });
    });
  }

  for (const text of [
    "telephone1 = '1'",
    "telephone1 like '1'",
    "Microsoft.Dynamics.CRM.In(PropertyName='a',PropertyValues=['1'])",
    "accounts/any(o:o/name eq 'x')",
    "contains(name,'a') eq 'b'",
    "contains(name,'a') eq false",
    '{{column}} eq 1',
    'telephone1',
    '',
  ]) {
    it(`is not ${text || 'an empty text'}`, () => {
      expect(parseComparison(text)).toBeUndefined();
    });
  }

  const column = fc
    .tuple(fc.constantFrom('telephone1', '_parent_value', 'x'), fc.constantFrom('', '/name', '/a/b'))
    .map((parts) => parts.join(''));
  const quoted = fc.string().map((text) => `'${text.replace(/'/g, "''")}'`);
  const comparisons: fc.Arbitrary<Comparison> = fc.record({
    column,
    operator: fc.constantFrom<Operator[]>('eq', 'ne', 'gt', 'le', 'contains', 'startswith', 'endswith'),
    value: fc.oneof(quoted, fc.constantFrom('null', '0', "'{{number}}'", '{{lead}}')),
  });

  it('is read from what it is written as, whatever it compares', () => {
    fc.assert(
      fc.property(comparisons, (comparison) => {
        const text = writeComparison(comparison);
        throwUnless(parseComparison(text)).toEqual(comparison);
        throwUnless(comparisonsIn(text)).toEqual([comparison]);
        throwUnless(comparisonsIn(`not (${text}) and (${text} or a eq 1)`)).toEqual([
          comparison,
          comparison,
          { column: 'a', operator: 'eq', value: '1' },
        ]);
      }),
    );
    expect().nothing();
  });

  it('is the same for all that look into a filter', () => {
    const filter = "telephone1 EQ '{{ number }}' or parent.telephone1 eq '1'";
    expect(comparedColumns(filter).map((one) => one.column)).toEqual(['telephone1', 'parent.telephone1']);
    expect(comparisonsIn(filter).map(parameterOf)).toEqual(['number', undefined]);
    expect(comparisonsIn(filter).every(isIndexable)).toBeTrue();
  });
});

describe('The parameter of a comparison', () => {
  const parameter = (value: string): string | undefined =>
    parameterOf({ column: 'a', operator: 'eq', value });

  it('is the one whose value is the whole text', () => {
    expect(parameter("'{{number}}'")).toBe('number');
    expect(parameter("'{{ my number }}'")).toBe('my number');
  });

  it('is none where anything stands beside it, or there are no quotes', () => {
    for (const value of ["'0{{number}}'", "'{{a}}{{b}}'", '{{number}}', "'x'", "''", "'"])
      expect(parameter(value)).withContext(value).toBeUndefined();
  });
});
