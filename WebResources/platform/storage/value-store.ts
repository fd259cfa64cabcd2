import { createStore, del, get, set } from 'idb-keyval';
import type { ValueStore } from '../../ports/value-store';

/** IndexedDB of the organisation's origin, shared by all its tabs. */
export function valueStore(database = 'ipscape-cti-values'): ValueStore {
  // idb-keyval allows one store per database.
  const store = createStore(database, 'values');
  return {
    get: (key) => get<unknown>(key, store),
    put: (key, value) => set(key, value, store),
    remove: (key) => del(key, store),
  };
}
