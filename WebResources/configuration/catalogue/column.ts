import type { Json } from '../../ports/toolbar';
import type { JsonNode } from '../json/json-node';
import type { Choice } from './choices';

/** Takes what is wrong with a value, or with what stands at a place in it, `[1].name`. */
export type Report = (problem: string, place?: string) => void;

/** How Dataverse stores a column; the solution check compares it with Entity.xml. */
export type StoredAs =
  /** @param length in characters */
  | { readonly type: 'text' | 'url' | 'memo'; readonly length: number }
  | { readonly type: 'yes-no'; readonly default: boolean }
  | { readonly type: 'whole-number'; readonly min: number; readonly max: number }
  /** @param default the word that a new row has; `undefined`: none */
  | { readonly type: 'choice'; readonly choice: Choice; readonly default: string | undefined }
  | { readonly type: 'choices'; readonly choice: Choice };

/**
 * One line of the catalogue: a column of a configuration table, and all that is known of its values. They are the same
 * in a row, in a configuration file and in ipSCAPE's JSON; only their notations differ.
 */
export interface Column<Value> {
  /** Logical name. */
  readonly name: string;
  readonly stored: StoredAs;
  /** An empty value cannot be stored. */
  readonly isRequired: boolean;
  /** Where ipSCAPE's JSON has it, `fields.callDispositionField`; `undefined` where it cannot say it. */
  readonly json: string | undefined;
  /** The value of a new row, where the JSON does not mention it. */
  readonly silent: Value;
  /** What an unset row or a file without it means, as documentation says it. */
  readonly unset: Value;
  /** @param stored as the Web API gives it: an unset column is `null`, a multi-select choice a list of numbers as text */
  read(stored: unknown, report: Report): Value;
  /** As the Web API takes it. */
  write(value: Value): unknown;
  /** @param json a member of a configuration file; `undefined` where it is not mentioned */
  readFile(json: unknown, report: Report): Value;
  /** @returns `undefined` where the JSON does not say it; what cannot be honoured is a remark */
  readJson(node: JsonNode, key: string): Value | undefined;
  /** @returns `undefined` where there is nothing to say */
  writeJson(value: Value): Json | undefined;
  /** What two values have in common that mean the same. */
  compared(value: Value): unknown;
  /** As people read it: a word, a text, a list of them. */
  shown(value: Value): unknown;
}

/** What the values of columns are called together. */
export type Values<Columns> = {
  readonly [Key in keyof Columns]: Columns[Key] extends Column<infer Value> ? Value : never;
};

export function isMissing(value: unknown): value is undefined | null {
  return value === undefined || value === null;
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Nothing that could be stored: an empty text, list or object. */
export function isEmpty(value: unknown): boolean {
  if (isMissing(value) || value === '') return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}

/** Trimmed; empty where there is none. */
export function textOf(value: unknown, report: Report): string {
  if (isMissing(value)) return '';
  if (typeof value === 'string') return value.trim();
  report('is not of the kind string');
  return '';
}

/** The items of a list in a configuration file, each with its place. */
export function itemsOf<Item>(
  value: unknown,
  report: Report,
  read: (item: unknown, report: Report) => Item,
): Item[] {
  if (isMissing(value)) return [];
  if (Array.isArray(value))
    return value.map((item: unknown, index) => read(item, placed(report, `[${String(index)}]`)));
  report('is no list');
  return [];
}

/** @param place of the value within the one that `report` is about */
export function placed(report: Report, place: string): Report {
  return (problem, below = '') =>
    report(problem, /^(?:\[|$)/.test(below) ? place + below : `${place}.${below}`);
}
