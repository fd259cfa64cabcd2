import type { OutboxStore } from '../../ports/outbox-store';

/** An outbox's rows for as long as the page lives. Two stores over the same collections are a page before and after its reload. */
export function outboxInMemory(rows = new Map<string, object>(), sentIds = new Set<string>()): OutboxStore {
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
