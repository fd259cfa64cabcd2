import { promisifyRequest } from 'idb-keyval';
import type { OutboxStore } from '../../ports/outbox-store';

const ROWS = 'outbox';
/** About 60 bytes a call, never removed: an id may be met again after years. */
const SENT_IDS = 'sent-ids';
const VERSION = 2;

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
  async function write(table: string, change: (rows: IDBObjectStore) => void): Promise<void> {
    const transaction = (await open()).transaction(table, 'readwrite', { durability: 'strict' });
    change(transaction.objectStore(table));
    // A page that is left in the next moment takes with it what it has not committed by then.
    transaction.commit();
    await promisifyRequest(transaction);
  }

  return {
    async all() {
      const rows = (await open()).transaction(ROWS).objectStore(ROWS);
      return promisifyRequest<unknown[]>(rows.getAll());
    },
    put: (key, row) => write(ROWS, (rows) => rows.put(row, key)),
    remove: (key) => write(ROWS, (rows) => rows.delete(key)),
    async wasSent(id) {
      const ids = (await open()).transaction(SENT_IDS).objectStore(SENT_IDS);
      return (await promisifyRequest(ids.count(id))) > 0;
    },
    rememberSent: (id) => write(SENT_IDS, (ids) => ids.put(true, id)),
  };
}

/** @param onClose the browser has closed the database, or it could not be opened: the next use opens it again */
async function openDatabase(name: string, onClose: () => void): Promise<IDBDatabase> {
  const request = indexedDB.open(name, VERSION);
  request.onupgradeneeded = () => {
    for (const table of [ROWS, SENT_IDS])
      if (!request.result.objectStoreNames.contains(table)) request.result.createObjectStore(table);
  };
  try {
    const database = await promisifyRequest(request);
    database.onclose = onClose;
    // A tab of a newer release waits for this one before it can add a table.
    database.onversionchange = () => {
      database.close();
      onClose();
    };
    return database;
  } catch (thrown) {
    onClose();
    throw thrown;
  }
}
