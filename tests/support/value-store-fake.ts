import type { ValueStore } from '../../WebResources/ports/value-store';

/** The browser's storage in a Map. Two stores over one Map are a page before and after its reload. */
export function valueStoreFake(values = new Map<string, unknown>()): ValueStore {
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
