export type UnknownMembers = Readonly<Record<string, unknown>>;

/**
 * Whether a value is an object as JSON has it. Not `instanceof Object`: what is posted to Dynamics' main window is made
 * of that window's objects, whose `Object.prototype` is not ours. So the prototype is none, or one that has none itself.
 */
export function isPlainObject(value: unknown): value is UnknownMembers {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/** A Map of any window: `instanceof` knows the Maps of our own alone. */
export function isMap(value: unknown): value is ReadonlyMap<unknown, unknown> {
  return Object.prototype.toString.call(value) === '[object Map]';
}
