import * as v from 'valibot';
import { isMap, type UnknownMembers } from '../../schemas/plain-object';

/** An event's argument or a call's result as an object: it comes as JSON string, Map or object, by build and call. */
export function toldObject(told: unknown): UnknownMembers {
  const value = v.is(v.string(), told) ? parseJson(told) : told;
  if (isMap(value)) return Object.fromEntries(value) as UnknownMembers;
  return v.is(v.looseObject({}), value) ? value : {};
}

/** What is asked for in it; each member has to say what it is where it is missing. */
export function told<const Entries extends v.ObjectEntries>(entries: Entries) {
  return v.pipe(v.unknown(), v.transform(toldObject), v.object(entries));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
