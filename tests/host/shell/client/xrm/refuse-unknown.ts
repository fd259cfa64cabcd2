/** Names that language, test tools and promises ask of any object. */
const ASKED_OF_ANYTHING = new Set([
  'then',
  'toJSON',
  'constructor',
  'nodeType',
  'tagName',
  '$$typeof',
  'asymmetricMatch',
]);

/**
 * An object that names what it does not imitate: a member that is not there throws in place of being `undefined`.
 * @param name how a script reaches the object, for the message
 */
export function refuseUnknown<T extends object>(name: string, members: T): T {
  return new Proxy(members, {
    get(target, key, receiver) {
      if (typeof key === 'string' && !(key in target) && !ASKED_OF_ANYTHING.has(key)) {
        throw new Error(`The local Dynamics does not imitate ${name}.${key}`);
      }
      return Reflect.get(target, key, receiver);
    },
  });
}

/** A member of @types/xrm with its promises as plain ones. */
export type Imitated<T, Key extends keyof T> = {
  readonly [Name in Key]: T[Name] extends (...args: infer Args) => Xrm.Async.PromiseLike<infer Result>
    ? (...args: Args) => Promise<Result>
    : T[Name];
};
