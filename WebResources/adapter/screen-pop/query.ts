import { AdapterError } from '../../ports/adapter-error';
import { mapComparisons, parseFilter, writeFilter, type Filter } from './filter';

/** A rule's query, taken apart before anything is filled in, so that no value can add an option of its own. */
export interface QueryTemplate {
  readonly select: readonly string[];
  readonly expand: string;
  readonly filter: string;
  readonly search: string;
}

/** `?$select=a,b&$filter=…&$search=…`; the leading `?` may be missing, other options are left out. */
export function parseQuery(query: string): QueryTemplate {
  const options = new Map(
    query
      .trim()
      .replace(/^\?/, '')
      .split(/&\s*(?=\$)/)
      .map((option): [string, string] => {
        const equals = option.indexOf('=');
        return [option.slice(0, equals).trim().toLowerCase(), option.slice(equals + 1).trim()];
      }),
  );
  return {
    select: (options.get('$select') ?? '')
      .toLowerCase()
      .split(/[,\s]+/)
      .filter(Boolean),
    expand: options.get('$expand') ?? '',
    filter: options.get('$filter') ?? '',
    search: options.get('$search') ?? '',
  };
}

/** Parameters by name; empty text means "ipSCAPE did not say". */
export type ParameterValues = ReadonlyMap<string, string>;

const PLACEHOLDER = /\{\{\s*([^{}]+?)\s*\}\}/g;

/**
 * The filters to run, one per operand of an outermost `or`: single comparisons can use an index, an `or` over columns
 * cannot. A comparison with an empty parameter is left out, so that nothing ever asks for `eq ''`.
 *
 * @returns empty where nothing is left to ask
 * @throws AdapterError BAD_QUERY, naming `table`, when the template is no filter: to find nothing would be a guess
 */
export function fillFilter(template: string, values: ParameterValues, table: string): readonly string[] {
  const filter = parseFilter(template);
  if (!filter) throw new AdapterError('BAD_QUERY', { table, message: `$filter=${template}` });
  const filled = mapComparisons(filter, (text) => fillComparison(text, values));
  return filled ? branches(filled).map(writeFilter) : [];
}

/** The text for Dynamics' search page; operands of `or` without a value are left out. */
export function fillSearch(template: string, values: ParameterValues): string {
  return template
    .split(/\s+or\s+/i)
    .map((operand) => fill(operand, values, (value) => value))
    .filter((operand) => operand !== undefined && operand.trim() !== '')
    .join(' or ');
}

/** Percent-encodes a finished filter: `+` of E.164, `&` and `#` of names would end or change the option. */
export function encodeFilter(filter: string): string {
  return encodeURIComponent(filter);
}

function branches(filter: Filter): readonly Filter[] {
  return filter.kind === 'or' ? filter.parts.flatMap(branches) : [filter];
}

function fillComparison(text: string, values: ParameterValues): string | undefined {
  let result = '';
  for (const [piece] of text.matchAll(/'(?:[^']|'')*'|[^']+/g)) {
    const quoted = piece.startsWith("'");
    const filled = fill(piece, values, quoted ? doubleQuotes : onlyPlainValue);
    if (filled === undefined) return undefined;
    result += filled;
  }
  return result;
}

/** `undefined` as soon as one placeholder has no value. */
function fill(
  text: string,
  values: ParameterValues,
  escape: (value: string) => string | undefined,
): string | undefined {
  const missing: string[] = [];
  const filled = text.replace(PLACEHOLDER, (_, name: string) => {
    const value = lookUp(values, name);
    // SQL Server compares without trailing blanks: `eq ' '` would find what `eq ''` does.
    const escaped = value.trim() ? escape(value) : undefined;
    if (escaped === undefined) missing.push(name);
    return escaped ?? '';
  });
  return missing.length === 0 ? filled : undefined;
}

/** Names are matched as written, else whatever their case: exports of ipSCAPE's options mix both. */
function lookUp(values: ParameterValues, name: string): string {
  const exact = values.get(name);
  if (exact !== undefined) return exact;
  const wanted = name.toLowerCase();
  for (const [key, value] of values) if (key.toLowerCase() === wanted) return value;
  return '';
}

function doubleQuotes(value: string): string {
  return value.replace(/'/g, "''");
}

/** A number, a date, a GUID, true or false. */
const PLAIN_VALUE = /^(?:true|false|[+-]?\d[\d.:TZ+-]*|[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/i;

/** Outside quotes anything else would be OData of its own: a column's name, `null`, an operator. */
function onlyPlainValue(value: string): string | undefined {
  return PLAIN_VALUE.test(value) ? value : undefined;
}
