import fc from 'fast-check';
import { parseFilter } from '../../../../WebResources/adapter/screen-pop/filter';
import {
  encodeFilter,
  fillFilter,
  fillSearch,
  parseQuery,
} from '../../../../WebResources/adapter/screen-pop/query';
import { AdapterError } from '../../../../WebResources/ports/adapter-error';

const values = (record: Record<string, string>): ReadonlyMap<string, string> =>
  new Map(Object.entries(record));
const fill = (template: string, record: Record<string, string>): readonly string[] =>
  fillFilter(template, values(record), 'contact');

describe('parseQuery', () => {
  it('takes ipSCAPE’s documented query apart', () => {
    const query =
      "?$select=fullname,Telephone1&$filter=telephone1 eq '{{telephone1}}'&$search={{telephone1}} or {{mobilephone}}";

    expect(parseQuery(query)).toEqual({
      select: ['fullname', 'telephone1'],
      expand: '',
      filter: "telephone1 eq '{{telephone1}}'",
      search: '{{telephone1}} or {{mobilephone}}',
    });
  });

  it('does not mind order, capitals, blanks, a missing question mark or options of others', () => {
    expect(parseQuery(" $FILTER = a eq 'b=c&d' & $top=3&$Expand=parent($select=name) ")).toEqual({
      select: [],
      expand: 'parent($select=name)',
      filter: "a eq 'b=c&d'",
      search: '',
    });
  });

  it('finds nothing in an empty query', () => {
    expect(parseQuery('')).toEqual({ select: [], expand: '', filter: '', search: '' });
  });
});

describe('fillFilter', () => {
  it('asks once per operand of an outermost or, so that each can use an index', () => {
    expect(fill("telephone1 eq '{{n}}' or mobilephone eq '{{n}}'", { n: '+61412345678' })).toEqual([
      "telephone1 eq '+61412345678'",
      "mobilephone eq '+61412345678'",
    ]);
    expect(fill("(a eq '{{n}}' or b eq '{{n}}') or c eq '{{n}}'", { n: '1' }).length).toBe(3);
  });

  it('leaves an or below an and in its request', () => {
    expect(fill("(a eq '{{n}}' or b eq '{{n}}') and c eq 0", { n: '1' })).toEqual([
      "(a eq '1' or b eq '1') and c eq 0",
    ]);
  });

  it('leaves out what asks for an empty parameter, and asks nothing where nothing is left', () => {
    expect(fill("a eq '{{x}}' or b eq '{{y}}'", { x: '', y: '1' })).toEqual(["b eq '1'"]);
    expect(fill("a eq '{{x}}' and c eq 0", { x: '' })).toEqual([]);
    expect(fill("a eq '{{x}}'", {})).toEqual([]);
    expect(fill("fullname eq '{{first}} {{last}}'", { first: 'Jane', last: '' })).toEqual([]);
  });

  it('counts blanks as empty: SQL Server compares without trailing ones', () => {
    expect(fill("a eq '{{x}}'", { x: '  \t' })).toEqual([]);
  });

  it('doubles quotes and takes the rest of a value as it is', () => {
    expect(fill("name eq '{{n}}'", { n: "O'Brien & {{n}} $1 $&" })).toEqual([
      "name eq 'O''Brien & {{n}} $1 $&'",
    ]);
  });

  it('fills functions, and names whatever their blanks and capitals', () => {
    expect(fill("contains(fullname,'{{ Name }}')", { name: 'Jane' })).toEqual(["contains(fullname,'Jane')"]);
    expect(fill("a eq '{{Name}}'", { name: 'no', Name: 'yes' })).toEqual(["a eq 'yes'"]);
  });

  const plain = ['1', '-3.5', '+61', '2026-11-21T09:00:00Z', 'true', '3f1c7a52-6a0e-4d0b-9b7e-0c1d2e3f4a5b'];
  for (const value of plain) {
    it(`lets ${value} stand without quotes`, () => {
      expect(fill('a eq {{x}}', { x: value })).toEqual([`a eq ${value}`]);
    });
  }
  for (const value of ['null', 'accountid', '1 or 1 eq 1', "1'", 'a)', '1,2', 'now()', '']) {
    it(`leaves the comparison out where “${value}” would stand without quotes`, () => {
      expect(fill('a eq {{x}}', { x: value })).toEqual([]);
    });
  }

  it('says so where the template is no filter, since "found nothing" would be a guess', () => {
    for (const template of ['', "a eq '{{x}}", '(a eq 1', 'a eq 1 or'])
      expect(() => fill(template, { x: '1' })).toThrow(
        new AdapterError('BAD_QUERY', { table: 'contact', message: `$filter=${template}` }),
      );
  });
});

describe('a filled filter, whatever the caller is called', () => {
  const nasty = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({
      unit: fc.constantFrom("'", '"', '(', ')', ' or ', ' and ', 'eq', '&$top=1', '{{', '}}', 'x', '%27'),
    }),
  );
  const template = "telephone1 eq '{{n}}' or contains(fullname,'{{m}}') and statecode eq {{s}}";

  /** Operators, names and brackets, without what stands between quotes and without unquoted values. */
  const skeleton = (filter: string): string =>
    filter.replace(/'(?:[^']|'')*'/g, '“”').replace(/(?<=statecode eq )\S+/, '?');

  it('has the operators of its template and no others', () => {
    const allowed = ['telephone1 eq “”', 'contains(fullname,“”) and statecode eq ?'];
    fc.assert(
      fc.property(nasty, nasty, nasty, (n, m, s) => {
        for (const filter of fill(template, { n, m, s })) {
          throwUnless(allowed).toContain(skeleton(filter));
          throwUnless(parseFilter(filter)).toBeDefined();
          throwUnless(filter).not.toMatch(/eq ''(?!')/);
        }
      }),
    );
    expect().nothing();
  });

  it('says the value again when its quotes are undone', () => {
    fc.assert(
      fc.property(nasty, (n) => {
        const [filter] = fill("a eq '{{n}}'", { n });
        throwUnless(filter?.slice("a eq '".length, -1).replace(/''/g, "'") ?? '').toBe(n.trim() ? n : '');
      }),
    );
    expect().nothing();
  });

  it('stays one option of the address, and is what Dataverse decodes', () => {
    fc.assert(
      fc.property(nasty, (n) => {
        for (const filter of fill("a eq '{{n}}'", { n })) {
          const options = new URL(`https://host/contacts?$filter=${encodeFilter(filter)}&$top=6`)
            .searchParams;
          throwUnless([...options.keys()]).toEqual(['$filter', '$top']);
          throwUnless(options.get('$filter')).toBe(filter);
        }
      }),
    );
    expect().nothing();
  });
});

describe('fillSearch', () => {
  it('leaves out operands without a value', () => {
    const template = '{{telephone1}} or {{mobilephone}}';

    expect(fillSearch(template, values({ telephone1: '0412', mobilephone: '+61412' }))).toBe(
      '0412 or +61412',
    );
    expect(fillSearch(template, values({ telephone1: '', mobilephone: '+61412' }))).toBe('+61412');
    expect(fillSearch(template, values({}))).toBe('');
  });
});
