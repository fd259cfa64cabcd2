import * as v from 'valibot';
import type { Json, JsonObject } from '../../ports/toolbar';
import { isPlainObject } from '../../schemas/plain-object';

/** Deeper than any payload; a value that contains itself ends here. */
const MAX_DEPTH = 32;

const scalar = v.union([v.null(), v.string(), v.boolean(), v.pipe(v.number(), v.finite())]);

/** Whether `value` is JSON all the way down, made in this window or another. */
export function isJson(value: unknown, depth = 0): value is Json {
  if (v.is(scalar, value)) return true;
  if (depth > MAX_DEPTH || !(Array.isArray(value) || isPlainObject(value))) return false;
  return Object.values(value).every((part) => isJson(part, depth + 1));
}

export function isJsonObject(value: unknown): value is JsonObject {
  return isPlainObject(value) && isJson(value);
}

/** The same as schemas, for what messages carry. */
export const json = v.custom<Json>((value) => isJson(value));
export const jsonObject = v.custom<JsonObject>(isJsonObject);

/** The first of `names` that `objects` have, in order of names; `undefined` where none has any. */
export function firstOf(objects: readonly JsonObject[], names: readonly string[]): Json | undefined {
  for (const name of names) {
    for (const object of objects) {
      const value = ownValue(object, name);
      if (value !== undefined && value !== null) return value;
    }
  }
  return undefined;
}

/** A property of the object itself: payloads may name one `constructor`. */
export function ownValue(object: JsonObject, name: string): Json | undefined {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

/** Part `name` of an object, or an empty object where there is no such part. */
export function partOf(object: JsonObject, name: string): JsonObject {
  const part = ownValue(object, name);
  return isJsonObject(part) ? part : {};
}

/** Texts and numbers as text; ipSCAPE sends ids as either. */
export function textOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}
