import { AdapterError } from '../../ports/adapter-error';
import { parameterOf, writeComparison, type Comparison } from '../../configuration/expressions/comparison';
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
  /** What it begins with: patterns of `startswith`. */
  readonly starts: readonly string[];
  /** What it has in it: patterns of `contains`. */
  readonly inside?: readonly string[];
  /** Only in comparisons with a column that holds telephone numbers. */
  readonly phoneColumnsAlone?: boolean;
  /** E.164, where the patterns find other numbers too. */
  readonly number?: string;
}

/** By parameter name. */
export type StoredNumbers = ReadonlyMap<string, StoredForms>;

/** The forms to ask a column for; nothing where the comparison stays as it is written. */
type FormsOf = (parameter: string, column: string) => StoredForms | undefined;

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
): readonly Filter[] {
  return fillBranches(template, values, table, (name) => lookUp(stored, name));
}

/**
 * The same for unusual spellings: of the filters only those that ask for one.
 *
 * @param unusual patterns that find other numbers too; what they find has to be read (`hasNumber`)
 * @param isAsked whether a column may be asked for them
 */
export function fillUnusual(
  template: string,
  values: ParameterValues,
  table: string,
  { exact, unusual, isAsked }: UnusualForms,
): readonly Filter[] {
  const formsOf: FormsOf = (name, column) =>
    (isAsked(column) ? lookUp(unusual, name) : undefined) ?? lookUp(exact, name);
  return fillBranches(template, values, table, formsOf).filter(isUnusual);
}

export interface UnusualForms {
  readonly exact: StoredNumbers;
  readonly unusual: StoredNumbers;
  readonly isAsked: (column: string) => boolean;
}

/** Below a `not` nothing is asked otherwise than it is written. */
function isUnusual(filter: Filter): boolean {
  if (filter.kind === 'any') return filter.number !== undefined;
  return (filter.kind === 'and' || filter.kind === 'or') && filter.parts.some(isUnusual);
}

function fillBranches(
  template: string,
  values: ParameterValues,
  table: string,
  formsOf: FormsOf,
): readonly Filter[] {
  const filter = parseFilter(template);
  if (!filter) throw new AdapterError('BAD_QUERY', { table, message: `$filter=${template}` });
  const filled = mapConditions(filter, (one) => anyForm(one, formsOf) ?? fillCondition(one, values));
  return filled ? oncePerColumn(branches(filled)) : [];
}

/** The text for Dynamics' search page; operands of `or` without a value are left out. */
export function fillSearch(template: string, values: ParameterValues): string {
  const operands = template
    .split(/\s+or\s+/i)
    .map((operand) => fill(operand, values, (value) => value))
    .filter((operand) => operand !== undefined && operand.trim() !== '');
  return [...new Set(operands)].join(' or ');
}

function branches(filter: Filter): readonly Filter[] {
  return filter.kind === 'or' ? filter.parts.flatMap(branches) : [filter];
}

/** A column compared with two parameters (one number, two formats) is searched once for both. */
function oncePerColumn(filters: readonly Filter[]): readonly Filter[] {
  const byColumn = new Map<string, Filter>();
  for (const filter of filters) {
    const key = filter.kind === 'any' ? `${columnOf(filter)} ${filter.number ?? ''}` : writeFilter(filter);
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
function anyForm(condition: Condition, formsOf: FormsOf): AnyOf | undefined {
  if (condition.kind !== 'comparison' || condition.comparison.operator !== 'eq') return undefined;
  const { comparison } = condition;
  const { column } = comparison;
  const forms = formsOf(parameterOf(comparison) ?? '', column);
  if (!forms || (forms.phoneColumnsAlone && !isPhoneColumn(column))) return undefined;
  const { whole, starts, inside = [], number } = forms;
  const comparisons = [
    ...whole.map((form) => compareWith(column, 'eq', form)),
    ...starts.map((start) => compareWith(column, 'startswith', start)),
    ...inside.map((part) => compareWith(column, 'contains', part)),
  ];
  return comparisons.length > 0 ? { kind: 'any', comparisons, ...(number && { number }) } : undefined;
}

function compareWith(column: string, operator: Comparison['operator'], text: string): Comparison {
  return { column, operator, value: `'${doubleQuotes(text)}'` };
}

function fillCondition(condition: Condition, values: ParameterValues): Condition | undefined {
  if (condition.kind === 'other') {
    const text = fillText(condition.text, values, doubleQuotes);
    return text === undefined ? undefined : { kind: 'other', text };
  }
  const { comparison } = condition;
  const escape = isPattern(comparison) ? (text: string) => doubleQuotes(escapeWildcards(text)) : doubleQuotes;
  const value = fillText(comparison.value, values, escape);
  return value === undefined ? undefined : compare({ ...comparison, value });
}

/**
 * Within quotes any text; outside them a plain value alone.
 * @param escape what stands within quotes
 */
function fillText(
  text: string,
  values: ParameterValues,
  escape: (text: string) => string,
): string | undefined {
  let result = '';
  for (const [piece] of text.matchAll(/'(?:[^']|'')*'|[^']+/g)) {
    const quoted = piece.startsWith("'");
    const filled = fill(piece, values, quoted ? escape : onlyPlainValue);
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

/**
 * By name, as the standard tables and those made after them call them: asking Dataverse for a column's format would cost
 * each call a request.
 */
function isPhoneColumn(column: string): boolean {
  return /phone|mobile|(?:^|[_/])(?:home2|business2|callback|fax|pager|assistantphone|managerphone)$/i.test(
    column,
  );
}

function isPattern({ operator }: Comparison): boolean {
  return operator === 'contains' || operator === 'startswith' || operator === 'endswith';
}

/**
 * `%`, `_` and `[` of a value as the characters they are; `]` alone has no meaning of its own ("Use wildcard characters
 * in conditions for string values", learn.microsoft.com).
 */
function escapeWildcards(value: string): string {
  return value.replace(/[%_[]/g, '[$&]');
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
