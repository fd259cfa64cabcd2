import { createStore, del, promisifyRequest, values } from 'idb-keyval';
import type { OutboxStore } from '../ports/outbox-store';

/** IndexedDB of the organisation's origin: shared by all its tabs, survives reloads and crashes. */
export function outboxStore(database = 'ipscape-cti'): OutboxStore {
  // idb-keyval allows one store per database.
  const store = createStore(database, 'outbox');
  return {
    all: () => values<unknown>(store),
    put: (key, row) =>
      store('readwrite', (rows) => {
        rows.put(row, key);
        // A page that is left in the next moment takes with it what it has not committed by then.
        rows.transaction.commit();
        return promisifyRequest(rows.transaction);
      }),
    remove: (key) => del(key, store),
  };
}
