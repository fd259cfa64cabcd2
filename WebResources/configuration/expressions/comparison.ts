import { PLACEHOLDER } from './placeholders';

const WORDS = ['eq', 'ne', 'gt', 'ge', 'lt', 'le', 'in'] as const;
const FUNCTIONS = ['contains', 'startswith', 'endswith'] as const;
export type Operator = (typeof WORDS)[number] | (typeof FUNCTIONS)[number];

/** A column compared with a value, by a word or by a function: `telephone1 eq '1'`, `startswith(telephone1,'04')`. */
export interface Comparison {
  /** As it is written: `telephone1`, `parentcustomerid_account/telephone1`. */
  readonly column: string;
  readonly operator: Operator;
  /** As it is written, with its quotes: `'{{number}}'`, `null`, `(1, 2)`. */
  readonly value: string;
}

const COLUMN = String.raw`[a-z_][\w./]*`;
const BY_WORD = new RegExp(String.raw`^(${COLUMN})\s+(${WORDS.join('|')})\s+(.+)$`, 'is');
const BY_FUNCTION = new RegExp(
  String.raw`^(${FUNCTIONS.join('|')})\(\s*(${COLUMN})\s*,\s*(.+?)\s*\)(?:\s+eq\s+true)?$`,
  'is',
);

/**
 * The one reading of a comparison, for all that look into filters. An operator may be written in capitals, as `and`
 * and `or` may; a column may be of a related row. Whether the organisation has the column is for others to say.
 *
 * @returns `undefined` for Dataverse's own functions, conditions on related rows (`any`, `all`) and mistakes
 */
export function parseComparison(text: string): Comparison | undefined {
  const [, column = '', word = '', value = ''] = BY_WORD.exec(text) ?? [];
  if (column) return { column, operator: word.toLowerCase() as Operator, value };
  const [, name = '', searched = '', part = ''] = BY_FUNCTION.exec(text) ?? [];
  return name ? { column: searched, operator: name.toLowerCase() as Operator, value: part } : undefined;
}

export function writeComparison({ column, operator, value }: Comparison): string {
  return isFunction(operator) ? `${operator}(${column},${value})` : `${column} ${operator} ${value}`;
}

function isFunction(operator: Operator): boolean {
  return FUNCTIONS.some((name) => name === operator);
}

/** The comparison fixes how the value begins; with `contains`, `endswith` and `ne` no index can help. */
export function isIndexable({ operator }: Comparison): boolean {
  return !['contains', 'endswith', 'ne'].includes(operator);
}

/** The parameter whose value is the whole text that the column is compared with: `'{{number}}'`. */
export function parameterOf({ value }: Comparison): string | undefined {
  const [placeholder] = value.slice(1, -1).matchAll(PLACEHOLDER);
  return placeholder && value === `'${placeholder[0]}'` ? placeholder[1] : undefined;
}

/** Signs of other languages, and OData's words for them. */
const WORD_OF: Readonly<Record<string, Operator>> = {
  '=': 'eq',
  '==': 'eq',
  '!=': 'ne',
  '<>': 'ne',
  '>': 'gt',
  '>=': 'ge',
  '<': 'lt',
  '<=': 'le',
};
const BY_SIGN = new RegExp(String.raw`^(${COLUMN})\s*(==?|!=|<>|>=|<=|>|<)\s*(.+)$`, 'is');

/** What a comparison with a sign of another language means: `telephone1 = '1'`. */
export function parseSign(text: string): Comparison | undefined {
  const [, column = '', sign = '', value = ''] = BY_SIGN.exec(text) ?? [];
  const operator = WORD_OF[sign];
  return operator && { column, operator, value };
}
