import fc from 'fast-check';
import {
  fillFilter,
  fillSearch,
  type StoredNumbers,
} from '../../../../WebResources/adapter/screen-pop/fill-query';
import { parseFilter, writeFilter } from '../../../../WebResources/configuration/expressions/filter';
import { encodeFilter } from '../../../../WebResources/configuration/expressions/query';
import { AdapterError } from '../../../../WebResources/ports/adapter-error';

const values = (record: Record<string, string>): ReadonlyMap<string, string> =>
  new Map(Object.entries(record));
const fill = (template: string, record: Record<string, string>): readonly string[] =>
  fillFilter(template, values(record), 'contact').map(writeFilter);

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

describe('fillFilter, with the forms a number may be stored in', () => {
  const NUMBER = { whole: ['+612', '02'], starts: ['+612 '] };
  const stored: StoredNumbers = new Map([['n', NUMBER]]);
  const fillStored = (template: string, numbers = stored): readonly string[] =>
    fillFilter(template, values({ n: '+612', s: 'x' }), 'contact', numbers).map(writeFilter);
  const forms = (column: string): string =>
    `${column} eq '+612' or ${column} eq '02' or startswith(${column},'+612 ')`;

  it('asks for all of them, each column in one request', () => {
    expect(fillStored("telephone1 eq '{{n}}' or mobilephone EQ '{{ N }}'")).toEqual([
      forms('telephone1'),
      forms('mobilephone'),
    ]);
  });

  it('keeps them together below an and, a not, and an or in brackets', () => {
    expect(fillStored("telephone1 eq '{{n}}' and donotphone eq false")).toEqual([
      `(${forms('telephone1')}) and donotphone eq false`,
    ]);
    expect(fillStored("not (a eq '{{n}}')")).toEqual([`not (${forms('a')})`]);
    expect(fillStored("(a eq '{{n}}' or b eq '{{n}}') and c eq 0")).toEqual([
      `((${forms('a')}) or (${forms('b')})) and c eq 0`,
    ]);
  });

  it('searches a column once that is compared with two notations of the same number', () => {
    const both = new Map([...stored, ['local', { whole: ['02', '2'], starts: ['+612 '] }]]);

    expect(fillStored("a eq '{{n}}' or a eq '{{local}}' or b eq '{{n}}'", both)).toEqual([
      `${forms('a')} or a eq '2'`,
      forms('b'),
    ]);
  });

  it('leaves every other comparison as the administrator wrote it', () => {
    for (const template of [
      "contains(telephone1,'{{n}}')",
      "endswith(telephone1,'{{n}}')",
      "telephone1 ne '{{n}}'",
      "telephone1 eq '0{{n}}'",
      "telephone1 eq '{{n}}{{s}}'",
      "telephone1 eq '{{s}}'",
    ])
      expect(fillStored(template)).toEqual([template.replace('{{n}}', '+612').replace('{{s}}', 'x')]);
  });

  it('leaves the comparison out where there is no number', () => {
    const none = new Map([['n', { whole: [], starts: [] }]]);

    const filled = fillFilter("a eq '{{n}}' or b eq 1", values({ n: '' }), 'contact', none);
    expect(filled.map(writeFilter)).toEqual(['b eq 1']);
  });

  it('asks as often as there are columns, never for nothing, and with no value able to leave its quotes', () => {
    const columns = fc.uniqueArray(fc.constantFrom('telephone1', 'telephone2', 'mobilephone', 'fax'), {
      minLength: 1,
    });
    const texts = fc.array(fc.string({ unit: fc.constantFrom('0', '+', ' ', "'", ')', ' or ', '{{n}}') }), {
      minLength: 1,
    });
    fc.assert(
      fc.property(columns, texts, texts, (names, whole, starts) => {
        const template = names.map((name) => `${name} eq '{{n}}'`).join(' or ');
        const filled = fillStored(template, new Map([['n', { whole, starts }]]));
        throwUnless(filled.length).toBe(names.length);
        for (const [index, filter] of filled.entries()) {
          throwUnless(parseFilter(filter)).toBeDefined();
          const skeleton = filter.replace(/'(?:[^']|'')*'/g, '“”');
          for (const part of skeleton.split(' or '))
            throwUnless([`${names[index] ?? ''} eq “”`, `startswith(${names[index] ?? ''},“”)`]).toContain(
              part,
            );
        }
      }),
    );
    expect().nothing();
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
