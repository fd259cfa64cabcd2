import fc from 'fast-check';
import { checkQuery } from '../../../../WebResources/configuration/check/check-query';
import { fillFilter } from '../../../../WebResources/adapter/screen-pop/fill-query';
import { parseQuery } from '../../../../WebResources/configuration/expressions/query';
import { byName, CONTACT_COLUMNS } from '../../../support/some-tables';

const CONTEXT = { table: 'contact', columns: byName(CONTACT_COLUMNS), parameters: ['number', 'lead'] };
const GOOD = "?$select=fullname,telephone1&$filter=telephone1 eq '{{number}}' or mobilephone eq '{{number}}'";

const said = (query: string, context: Parameters<typeof checkQuery>[1] = CONTEXT): readonly string[] =>
  checkQuery(query, context).map(({ level, text }) => `${level} ${text}`);
const instead = (query: string): string | undefined => checkQuery(query, CONTEXT)[0]?.instead;

describe('checkQuery', () => {
  it('has nothing to say of a good query, and of none', () => {
    expect([...said(GOOD), ...said(''), ...said('?$search={{number}}')]).toEqual([]);
  });

  it('has nothing to say of what it cannot judge: related rows, functions of Dataverse', () => {
    for (const filter of [
      "parentcustomerid_account/telephone1 eq '{{number}}'",
      "Microsoft.Dynamics.CRM.In(PropertyName='telephone1',PropertyValues=['{{number}}'])",
      "contact_customer_contacts/any(o:o/telephone1 eq '{{number}}')",
      'statecode eq 0 and not (numberofchildren gt 3)',
      '_parentcustomerid_value eq {{lead}}',
      'telephone1 eq null',
    ])
      expect(said(`?$filter=${filter}`))
        .withContext(filter)
        .toEqual([]);
  });

  it('names the column that is not there, in $select and in $filter, and proposes the query with the right one', () => {
    expect(instead(GOOD.replace('$filter=telephone1', '$filter=telefone1'))).toBe(GOOD);
    expect(said("?$select=fullnames&$filter=telephone1 eq '{{number}}'")).toEqual(['error unknown_column']);
    expect(said("?$filter=startswith(telefone1,'{{number}}')")).toEqual(['error unknown_column']);
    expect(said("?$filter=parentcustomerid eq '{{lead}}'")).toEqual(['error lookup_column']);
  });

  it('knows that a name in a filter is in lower case', () => {
    expect(instead("?$filter=Telephone1 eq '{{number}}'")).toBe("?$filter=telephone1 eq '{{number}}'");
  });

  it('refuses what it cannot read', () => {
    for (const filter of ["telephone1 eq '{{number}}", "(telephone1 eq '1'", "telephone1 eq '1' and"])
      expect(said(`?$filter=${filter}`))
        .withContext(filter)
        .toEqual(['error filter_unreadable']);
    expect(said('?$select=fullname')).toEqual(['error query_empty']);
  });

  it('knows what was meant where $filter itself is missing', () => {
    expect(instead("telephone1 eq '{{number}}'")).toBe("?$filter=telephone1 eq '{{number}}'");
    expect(instead("startswith(fullname,'A') or telephone1 eq '1'")).toBe(
      "?$filter=startswith(fullname,'A') or telephone1 eq '1'",
    );
    for (const query of ["$fliter=telephone1 eq '1'", '?$select=fullname', 'Jane Citizen'])
      expect(instead(query)).withContext(query).toBeUndefined();
  });

  it('refuses an operator of another language, and knows OData’s', () => {
    expect(instead("?$filter=telephone1 = '{{number}}'")).toBe("?$filter=telephone1 eq '{{number}}'");
    expect(instead("?$filter=statecode <> 1 and telephone1 eq '1'")).toBe(
      "?$filter=statecode ne 1 and telephone1 eq '1'",
    );
    expect(said("?$filter=telephone1 like '{{number}}'")).toEqual(['error operator_unknown']);
  });

  it('takes an operator in capitals, which the panel writes in lower case', () => {
    for (const filter of ["telephone1 EQ '{{number}}'", "StartsWith(telephone1,'{{number}}')"])
      expect(said(`?$filter=${filter}`))
        .withContext(filter)
        .toEqual([]);
  });

  it('names a column with a dot as one that is not there', () => {
    expect(said("?$filter=parent.telephone1 eq '{{number}}'")).toEqual(['error unknown_column']);
  });

  it('refuses a text without quotes, and puts them', () => {
    expect(instead('?$filter=telephone1 eq {{number}}')).toBe("?$filter=telephone1 eq '{{number}}'");
    expect(instead('?$filter=telephone1 eq "{{number}}"')).toBe("?$filter=telephone1 eq '{{number}}'");
  });

  it('warns of what no index can serve', () => {
    for (const filter of [
      "contains(telephone1,'{{number}}')",
      "endswith(telephone1, '{{number}}')",
      "startswith(telephone1,'%{{number}}')",
      "contains(telephone1,'{{number}}') eq true",
      "contains(telephone1,'{{number}}') eq false",
    ])
      expect(said(`?$filter=${filter}`))
        .withContext(filter)
        .toEqual(['warning leading_wildcard']);
    expect(said("?$filter=startswith(telephone1,'{{number}}')")).toEqual([]);
  });

  it('warns of a parameter the rule does not have, and knows the one that was meant', () => {
    expect(checkQuery("?$filter=telephone1 eq '{{nummber}}'", CONTEXT)).toEqual([
      {
        level: 'warning',
        text: 'parameter_unknown',
        values: { parameter: 'nummber' },
        instead: "?$filter=telephone1 eq '{{number}}'",
      },
    ]);
    expect(said('?$search={{NUMBER}} or {{other}}')).toEqual(['warning parameter_unknown']);
  });

  it('only says which parameters will be needed while the rule cannot have any', () => {
    const { parameters, ...unsaved } = CONTEXT;
    expect(parameters.length).toBe(2);
    expect(said(GOOD, unsaved)).toEqual(['note parameters_later']);
  });

  it('refuses a placeholder that is not closed', () => {
    expect(said("?$filter=telephone1 eq '{{number}'")).toContain('error placeholder_open');
  });

  it('warns of options that have no effect', () => {
    expect(said(`${GOOD}&$top=3`)).toEqual(['warning query_option']);
  });

  it('does not check columns of a table nobody knows', () => {
    expect(said("?$filter=whatever eq '{{number}}'", { table: '', parameters: ['number'] })).toEqual([]);
  });

  it('calls no filter unreadable that the panel can fill, and the reverse (property)', () => {
    const piece = fc.constantFrom("a eq '1'", ' and ', ' or ', 'not ', '(', ')', "'", ' ', '{{number}}', '$');
    const values = new Map([['number', '1']]);
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 9 }), (pieces) => {
        const query = `?$filter=${pieces.join('')}`;
        const { filter } = parseQuery(query);
        fc.pre(filter !== '');
        let isFilled = true;
        try {
          fillFilter(filter, values, 'contact');
        } catch {
          isFilled = false;
        }
        expect(said(query, { table: '' }).includes('error filter_unreadable')).toBe(!isFilled);
      }),
    );
  });
});
