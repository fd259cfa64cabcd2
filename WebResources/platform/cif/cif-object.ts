import * as v from 'valibot';
import { isMap, type UnknownMembers } from '../../schemas/plain-object';

/** An event's argument or a call's result as an object: it comes as JSON string, Map or object, by build and call. */
export function asObject(value: unknown): UnknownMembers {
  const parsed = v.is(v.string(), value) ? parseJson(value) : value;
  if (isMap(parsed)) return Object.fromEntries(parsed) as UnknownMembers;
  return v.is(v.looseObject({}), parsed) ? parsed : {};
}

/** These members of it; each needs a value for where it is missing. */
export function cifObject<const Entries extends v.ObjectEntries>(entries: Entries) {
  return v.pipe(v.unknown(), v.transform(asObject), v.object(entries));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
