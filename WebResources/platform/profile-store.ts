import { createStore, del, get, set } from 'idb-keyval';
import type { ProfileStore } from '../ports/profile-store';

/** IndexedDB of the organisation's origin, shared by all its tabs. */
export function profileStore(database = 'ipscape-cti-profiles'): ProfileStore {
  // idb-keyval allows one store per database.
  const store = createStore(database, 'profiles');
  return {
    get: (key) => get<unknown>(key, store),
    put: (key, value) => set(key, value, store),
    remove: (key) => del(key, store),
  };
}
