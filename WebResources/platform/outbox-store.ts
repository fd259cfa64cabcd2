import { promisifyRequest } from 'idb-keyval';
import type { OutboxStore } from '../ports/outbox-store';

const TABLE = 'outbox';

/** IndexedDB of the organisation's origin: shared by all its tabs, survives reloads and crashes. */
export function outboxStore(database = 'ipscape-cti'): OutboxStore {
  let opening: Promise<IDBDatabase> | undefined;

  function open(): Promise<IDBDatabase> {
    opening ??= openDatabase(database, () => (opening = undefined));
    return opening;
  }

  /**
   * idb-keyval writes with the browser's default durability: Chrome then reports a row as written that only the
   * operating system's cache holds, and a computer that loses its power loses the row.
   */
  async function write(change: (rows: IDBObjectStore) => void): Promise<void> {
    const transaction = (await open()).transaction(TABLE, 'readwrite', { durability: 'strict' });
    change(transaction.objectStore(TABLE));
    // A page that is left in the next moment takes with it what it has not committed by then.
    transaction.commit();
    await promisifyRequest(transaction);
  }

  return {
    async all() {
      const rows = (await open()).transaction(TABLE).objectStore(TABLE);
      return promisifyRequest<unknown[]>(rows.getAll());
    },
    put: (key, row) => write((rows) => rows.put(row, key)),
    remove: (key) => write((rows) => rows.delete(key)),
  };
}

/** @param onClose the browser has closed the database, or it could not be opened: the next use opens it again */
async function openDatabase(name: string, onClose: () => void): Promise<IDBDatabase> {
  const request = indexedDB.open(name);
  request.onupgradeneeded = () => request.result.createObjectStore(TABLE);
  try {
    const database = await promisifyRequest(request);
    database.onclose = onClose;
    return database;
  } catch (thrown) {
    onClose();
    throw thrown;
  }
}
