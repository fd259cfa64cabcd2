import type { Json, JsonObject } from '../ports/toolbar';

/**
 * What two payloads of one call say together. The later one wins, but what it leaves out or empty stays as it was
 * before: the event that closes a call may carry its id alone. Lists are taken whole.
 */
export function mergeData(old: JsonObject, young: JsonObject): JsonObject {
  const merged = Object.entries(young).map(([key, value]): [string, Json] => [
    key,
    Object.hasOwn(old, key) ? mergeValue(old[key], value) : value,
  ]);
  return Object.fromEntries([...Object.entries(old), ...merged]);
}

function mergeValue(old: Json | undefined, young: Json): Json {
  if (old !== undefined && (young === null || young === '')) return old;
  return isObject(old) && isObject(young) ? mergeData(old, young) : young;
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
