import * as v from 'valibot';
import type { OutboxStore } from '../../ports/outbox-store';
import type { ValueStore } from '../../ports/value-store';
import { accept } from '../../schemas/accept';
import { outboxInMemory } from './outbox-in-memory';
import type { StorageGuard } from './storage-guard';
import { valuesInMemory } from './values-in-memory';

const nothing = (): Promise<void> => Promise.resolve();

/** Every answer comes in time: what the browser does not store is kept for as long as the page lives. */
export function guardedOutboxStore(store: OutboxStore, guard: StorageGuard): OutboxStore {
  const memory = outboxInMemory();
  return {
    async all() {
      const stored = await guard(
        () => store.all(),
        () => Promise.resolve([]),
        true,
      );
      // What this page has put last may not be among the stored ones.
      const own = await memory.all();
      const keys = own.map(keyOf);
      return [...stored.filter((row) => !keys.includes(keyOf(row))), ...own];
    },
    async put(key, row) {
      await memory.put(key, row);
      await guard(() => store.put(key, row), nothing);
    },
    async remove(key) {
      await memory.remove(key);
      await guard(() => store.remove(key), nothing);
    },
    async wasSent(id) {
      if (await memory.wasSent(id)) return true;
      return guard(
        () => store.wasSent(id),
        () => Promise.resolve(false),
      );
    },
    async rememberSent(id) {
      await memory.rememberSent(id);
      await guard(() => store.rememberSent(id), nothing);
    },
  };
}

const row = v.object({ key: v.string() });
const keyOf = (stored: unknown): string | undefined => accept(row, stored)?.key;

export function guardedValueStore(store: ValueStore, guard: StorageGuard): ValueStore {
  const memory = valuesInMemory();
  return {
    get: (key) =>
      guard(
        () => store.get(key),
        () => memory.get(key),
      ),
    async put(key, value) {
      await memory.put(key, value);
      await guard(() => store.put(key, value), nothing);
    },
    async remove(key) {
      await memory.remove(key);
      await guard(() => store.remove(key), nothing);
    },
  };
}
