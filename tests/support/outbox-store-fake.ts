import type { OutboxStore } from '../../WebResources/ports/outbox-store';

/** The browser's storage in a Map. Two stores over one Map are a page before and after its reload. */
export function outboxStoreFake(rows = new Map<string, object>(), sentIds = new Set<string>()): OutboxStore {
  return {
    all: () => Promise.resolve([...rows.values()].map((row) => structuredClone(row))),
    put(key, row) {
      rows.set(key, structuredClone(row));
      return Promise.resolve();
    },
    remove(key) {
      rows.delete(key);
      return Promise.resolve();
    },
    wasSent: (id) => Promise.resolve(sentIds.has(id)),
    rememberSent(id) {
      sentIds.add(id);
      return Promise.resolve();
    },
  };
}
