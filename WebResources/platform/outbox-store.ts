import { createStore, del, set, values } from 'idb-keyval';
import type { OutboxStore } from '../ports/outbox-store';

/** IndexedDB of the organisation's origin: shared by all its tabs, survives reloads and crashes. */
export function outboxStore(database = 'ipscape-cti'): OutboxStore {
  // idb-keyval allows one store per database.
  const store = createStore(database, 'outbox');
  return {
    all: () => values<unknown>(store),
    put: (key, row) => set(key, row, store),
    remove: (key) => del(key, store),
  };
}
