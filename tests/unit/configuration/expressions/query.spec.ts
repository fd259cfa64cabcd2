import { parseQuery } from '../../../../WebResources/configuration/expressions/query';

describe('parseQuery', () => {
  it('takes ipSCAPE’s documented query apart', () => {
    const query =
      "?$select=fullname,Telephone1&$filter=telephone1 eq '{{telephone1}}'&$search={{telephone1}} or {{mobilephone}}";

    expect(parseQuery(query)).toEqual({
      select: ['fullname', 'telephone1'],
      expand: '',
      filter: "telephone1 eq '{{telephone1}}'",
      search: '{{telephone1}} or {{mobilephone}}',
      others: [],
    });
  });

  it('does not mind order, capitals, blanks, a missing question mark or options of others', () => {
    expect(parseQuery(" $FILTER = a eq 'b=c&d' & $top=3&$Expand=parent($select=name) ")).toEqual({
      select: [],
      expand: 'parent($select=name)',
      filter: "a eq 'b=c&d'",
      search: '',
      others: ['$top'],
    });
  });

  it('finds nothing in an empty query', () => {
    expect(parseQuery('')).toEqual({ select: [], expand: '', filter: '', search: '', others: [] });
  });
});
