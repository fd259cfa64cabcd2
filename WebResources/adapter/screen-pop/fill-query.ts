import { AdapterError } from '../../ports/adapter-error';
import { parameterOf, writeComparison } from '../../configuration/expressions/comparison';
import {
  compare,
  mapConditions,
  parseFilter,
  writeFilter,
  type Condition,
  type Filter,
} from '../../configuration/expressions/filter';
import { PLACEHOLDER } from '../../configuration/expressions/placeholders';

/** Parameters by name; empty text means "ipSCAPE did not say". */
export type ParameterValues = ReadonlyMap<string, string>;

/** How the number of a phone parameter may be stored. */
export interface StoredForms {
  /** Whole, in each notation. */
  readonly whole: readonly string[];
  /** What it begins with, where an extension follows. */
  readonly starts: readonly string[];
}

/** By parameter name. */
export type StoredNumbers = ReadonlyMap<string, StoredForms>;

/**
 * The filters to run, one per operand of an outermost `or`: single comparisons can use an index, an `or` over columns
 * cannot. A comparison with an empty parameter is left out, so that nothing ever asks for `eq ''`.
 *
 * @param stored `column eq '{{p}}'` of these parameters asks for every form in one filter
 * @returns empty where nothing is left to ask
 * @throws AdapterError BAD_QUERY, naming `table`, when the template is no filter: to find nothing would be a guess
 */
export function fillFilter(
  template: string,
  values: ParameterValues,
  table: string,
  stored: StoredNumbers = new Map(),
): readonly string[] {
  const filter = parseFilter(template);
  if (!filter) throw new AdapterError('BAD_QUERY', { table, message: `$filter=${template}` });
  const filled = mapConditions(filter, (one) => anyForm(one, stored) ?? fillCondition(one, values));
  return filled ? oncePerColumn(branches(filled)).map(writeFilter) : [];
}

/** The text for Dynamics' search page; operands of `or` without a value are left out. */
export function fillSearch(template: string, values: ParameterValues): string {
  return template
    .split(/\s+or\s+/i)
    .map((operand) => fill(operand, values, (value) => value))
    .filter((operand) => operand !== undefined && operand.trim() !== '')
    .join(' or ');
}

function branches(filter: Filter): readonly Filter[] {
  return filter.kind === 'or' ? filter.parts.flatMap(branches) : [filter];
}

/** A column compared with two parameters (one number, two formats) is searched once for both. */
function oncePerColumn(filters: readonly Filter[]): readonly Filter[] {
  const byColumn = new Map<string, Filter>();
  for (const filter of filters) {
    const key = filter.kind === 'any' ? columnOf(filter) : writeFilter(filter);
    const before = byColumn.get(key);
    const merged =
      filter.kind === 'any' && before?.kind === 'any'
        ? { ...filter, comparisons: eachOnce([...before.comparisons, ...filter.comparisons]) }
        : filter;
    byColumn.set(key, merged);
  }
  return [...byColumn.values()];
}

type AnyOf = Extract<Filter, { kind: 'any' }>;

function columnOf({ comparisons }: AnyOf): string {
  return comparisons[0]?.column ?? '';
}

function eachOnce(comparisons: AnyOf['comparisons']): AnyOf['comparisons'] {
  return [...new Map(comparisons.map((one) => [writeComparison(one), one])).values()];
}

/** `column eq '{{p}}'` and nothing beside it; what an administrator wrote otherwise is left as it is. */
function anyForm(condition: Condition, stored: StoredNumbers): AnyOf | undefined {
  if (condition.kind !== 'comparison' || condition.comparison.operator !== 'eq') return undefined;
  const { comparison } = condition;
  const forms = lookUp(stored, parameterOf(comparison) ?? '');
  if (!forms || forms.whole.length === 0) return undefined;
  const { column } = comparison;
  const whole = forms.whole.map((form) => ({ ...comparison, value: `'${doubleQuotes(form)}'` }));
  const starts = forms.starts.map((start) => ({
    column,
    operator: 'startswith' as const,
    value: `'${doubleQuotes(start)}'`,
  }));
  return { kind: 'any', comparisons: [...whole, ...starts] };
}

function fillCondition(condition: Condition, values: ParameterValues): Condition | undefined {
  if (condition.kind === 'other') {
    const text = fillText(condition.text, values);
    return text === undefined ? undefined : { kind: 'other', text };
  }
  const value = fillText(condition.comparison.value, values);
  return value === undefined ? undefined : compare({ ...condition.comparison, value });
}

/** Within quotes any text, with its own quotes doubled; outside them a plain value alone. */
function fillText(text: string, values: ParameterValues): string | undefined {
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
    const value = lookUp(values, name) ?? '';
    // SQL Server compares without trailing blanks: `eq ' '` would find what `eq ''` does.
    const escaped = value.trim() ? escape(value) : undefined;
    if (escaped === undefined) missing.push(name);
    return escaped ?? '';
  });
  return missing.length === 0 ? filled : undefined;
}

/** Names are matched as written, else whatever their case: exports of ipSCAPE's options mix both. */
function lookUp<Value>(values: ReadonlyMap<string, Value>, name: string): Value | undefined {
  const exact = values.get(name);
  if (exact !== undefined) return exact;
  const wanted = name.toLowerCase();
  for (const [key, value] of values) if (key.toLowerCase() === wanted) return value;
  return undefined;
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
