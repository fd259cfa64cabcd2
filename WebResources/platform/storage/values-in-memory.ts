import type { ValueStore } from '../../ports/value-store';

/** Values for as long as the page lives. Two stores over one Map are a page before and after its reload. */
export function valuesInMemory(values = new Map<string, unknown>()): ValueStore {
  return {
    get: (key) => Promise.resolve(structuredClone(values.get(key))),
    put(key, value) {
      values.set(key, structuredClone(value));
      return Promise.resolve();
    },
    remove(key) {
      values.delete(key);
      return Promise.resolve();
    },
  };
}
