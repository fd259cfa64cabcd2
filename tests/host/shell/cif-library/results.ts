import { isWireMap, WireFailure, type WireMap } from '../cif/wire';

/**
 * How the library hands a call's answer on. Observed in the shipped library, down to its traps:
 *
 * - `json`  Map or array -> object -> JSON string; so rows come as `{"0":{…},"1":{…}}`
 * - `text`  JSON string of the value as it is
 * - `raw`   the value, or null where there is none (an unknown call looks like an empty success)
 */
export type ResultKind = 'json' | 'text' | 'raw';

export function successOf(kind: ResultKind, answer: WireMap): unknown {
  const value = answer.get('value');
  if (kind === 'raw') return value ?? null;
  return JSON.stringify(kind === 'json' && value !== undefined ? plainObject(value) : (value ?? null));
}

/**
 * What the caller's promise is rejected with: JSON text of the JSON calls, the Map itself of the others. A host's own
 * report of a failure is handed on as it is: `{value: {errorMsg, …}}`.
 * @throws TypeError for a failure that is no Map: the caller's promise then never settles, as in the shipped library
 */
export function failureOf(kind: ResultKind, thrown: unknown, apiName: string): unknown {
  const data = thrown instanceof WireFailure ? thrown.data : thrown;
  if (isWireMap(data) && data.has('message') && !data.has('msdyn_name')) data.set('msdyn_name', apiName);
  if (kind === 'raw') return data;
  if (!isWireMap(data)) throw new TypeError('the failure is not a Map');
  return JSON.stringify(plainObject(data));
}

/** A bad argument never reaches the host. */
export function badArgument(apiName: string, problem: string): string {
  return JSON.stringify({ message: `${apiName}: ${problem}` });
}

/** JSON text of a record as the Map that goes over the wire. A key `message` makes the library take it for an error. */
export function mapOfJson(json: string): WireMap {
  const record: unknown = JSON.parse(json);
  if (typeof record !== 'object' || record === null) return new Map();
  if ('message' in record) return new Map([['message', record.message]]);
  return new Map(Object.entries(record));
}

function plainObject(value: unknown): unknown {
  if (value instanceof Map)
    return Object.fromEntries([...value].map(([key, item]) => [key, plainObject(item)]));
  if (Array.isArray(value)) return Object.fromEntries(value.map((item, index) => [index, plainObject(item)]));
  return value;
}
