import type { Json, JsonObject } from '../../ports/toolbar';

/**
 * One step of a path. ipSCAPE's documentation shows `interaction.activity.customerCli` and
 * `interaction.leadData.phones.index=1[phone]`; the grammar is read from those two:
 *
 *   path    = "interaction" { "." segment }
 *   segment = ( name | key "=" value ) { "[" name-or-position "]" }
 */
export type PathStep =
  | { readonly kind: 'property'; readonly name: string }
  /** The first element whose property `key` equals `value`, compared as text. */
  | { readonly kind: 'select'; readonly key: string; readonly value: string };

const SEGMENT = /^(?:([^.[\]=]+)=([^.[\]]*)|([^.[\]=]+))((?:\[[^[\]]+\])*)$/;

/** The steps after the root word, or `undefined` where the text is not a path. */
export function parsePath(text: string): readonly PathStep[] | undefined {
  const [root, ...segments] = text.trim().split('.');
  if (root !== 'interaction' || segments.length === 0) return undefined;
  const steps: PathStep[] = [];
  for (const segment of segments) {
    const [, key, value, name, brackets = ''] = SEGMENT.exec(segment) ?? [];
    if (key !== undefined && value !== undefined) steps.push({ kind: 'select', key, value });
    else if (name !== undefined) steps.push({ kind: 'property', name });
    else return undefined;
    for (const [, inner = ''] of brackets.matchAll(/\[([^[\]]+)\]/g)) {
      steps.push({ kind: 'property', name: inner });
    }
  }
  return steps;
}

/**
 * The value at `path` in ipSCAPE's payload as text. Whatever is missing on the way, is no path at all, or ends in an
 * object gives the empty string: a screen pop must never fail because a lead has no second number.
 */
export function valueAt(data: JsonObject, path: string): string {
  const steps = parsePath(path);
  if (!steps) return '';
  let value: Json | undefined = data['interaction'];
  for (const step of steps) value = walk(value, step);
  return textOf(value) ?? '';
}

function textOf(value: Json | undefined): string | undefined {
  return typeof value === 'object' || value === undefined ? undefined : String(value);
}

function walk(value: Json | undefined, step: PathStep): Json | undefined {
  if (step.kind === 'property') return member(value, step.name);
  if (!isList(value)) return undefined;

  const owners = value.filter((element) => member(element, step.key) !== undefined);
  if (owners.length > 0) return owners.find((element) => textOf(member(element, step.key)) === step.value);
  // Nothing owns the key: lists that carry no index of their own are meant by position, counted from 1.
  return step.key === 'index' ? value[Number(step.value) - 1] : undefined;
}

function member(value: Json | undefined, name: string): Json | undefined {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  return isList(value) ? value[Number(name)] : value[name];
}

function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}
