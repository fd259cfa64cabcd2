import type { Json, JsonObject } from '../../ports/toolbar';

/** Deeper than any payload; a value that contains itself ends here. */
const MAX_DEPTH = 32;

/** Whether `value` is JSON all the way down. */
export function isJson(value: unknown, depth = 0): value is Json {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || depth > MAX_DEPTH) return false;
  if (!Array.isArray(value) && Object.getPrototypeOf(value) !== Object.prototype) return false;
  return Object.values(value).every((part) => isJson(part, depth + 1));
}

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && !Array.isArray(value) && value !== null && isJson(value);
}

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
  return Object.prototype.hasOwnProperty.call(object, name) ? object[name] : undefined;
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
