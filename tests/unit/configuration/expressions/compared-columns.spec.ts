import { comparedColumns } from '../../../../WebResources/configuration/expressions/compared-columns';

describe('comparedColumns', () => {
  it('names each column once, in order', () => {
    const filter = "(telephone1 eq '1' or telephone1 eq '2' or mobilephone eq '1') and statecode eq 0";
    expect(comparedColumns(filter)).toEqual([
      { column: 'telephone1', isIndexable: true },
      { column: 'mobilephone', isIndexable: true },
      { column: 'statecode', isIndexable: true },
    ]);
  });

  it('says which comparisons no index can help', () => {
    const filter = "contains(telephone1,'99') or startswith(mobilephone,'04') or not (fax ne '3')";
    expect(comparedColumns(filter)).toEqual([
      { column: 'telephone1', isIndexable: false },
      { column: 'mobilephone', isIndexable: true },
      { column: 'fax', isIndexable: false },
    ]);
  });

  it('counts a column as not helped where one of its comparisons is not', () => {
    expect(comparedColumns("telephone1 eq '1' or endswith(telephone1, '9')")).toEqual([
      { column: 'telephone1', isIndexable: false },
    ]);
  });

  it('names none of a filter that cannot be read', () => {
    expect(comparedColumns("telephone1 eq '1")).toEqual([]);
  });
});
