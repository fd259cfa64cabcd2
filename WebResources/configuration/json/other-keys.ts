import type { Json, JsonObject } from '../../ports/toolbar';

/** What the export writes: JSON in which the items of some lists have names. */
export type Draft = Json | Named | { readonly [key: string]: Draft };

/**
 * A list, or an object, whose items are found by name wherever they have moved. What is known of an item that is no
 * longer there goes with it.
 */
export class Named {
  constructor(
    readonly as: 'list' | 'object',
    readonly items: readonly (readonly [name: string, item: Draft])[],
  ) {}
}

/** `others` with a value at a place, whose parents are made where they are missing. */
export function keepAt(others: JsonObject, [key, ...rest]: readonly string[], value: Json): JsonObject {
  if (key === undefined) return others;
  const inner = memberOf(others, key);
  return withMember(others, key, rest.length > 0 ? keepAt(isObject(inner) ? inner : {}, rest, value) : value);
}

/** The draft as JSON, with the keys nobody knows back at their places. Where both say something, the draft wins. */
export function fillDraft(draft: Draft, others: Json | undefined): Json {
  const below = isObject(others) ? others : {};
  if (draft instanceof Named) {
    const items = draft.items.map(([name, item]) => [name, fillDraft(item, memberOf(below, name))] as const);
    return draft.as === 'object' ? Object.fromEntries(items) : items.map(([, item]) => item);
  }
  if (!isMembers(draft)) return draft;
  const known = Object.entries(draft).map(
    ([key, inner]) => [key, fillDraft(inner, memberOf(below, key))] as const,
  );
  const unknown = Object.entries(below).filter(([key]) => !Object.hasOwn(draft, key));
  return Object.fromEntries([...known, ...unknown]);
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isMembers(draft: Exclude<Draft, Named>): draft is { readonly [key: string]: Draft } {
  return typeof draft === 'object' && draft !== null && !Array.isArray(draft);
}

/** Own members only: a key may be called `__proto__`. */
export function memberOf(object: Json | undefined, key: string): Json | undefined {
  return isObject(object) && Object.hasOwn(object, key) ? object[key] : undefined;
}

function withMember(object: JsonObject, key: string, value: Json): JsonObject {
  const others = Object.entries(object).filter(([other]) => other !== key);
  return Object.fromEntries([...others, [key, value]]);
}
