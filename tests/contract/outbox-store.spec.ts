import { browserClock } from '../../WebResources/platform/browser-clock';
import { guardedOutboxStore } from '../../WebResources/platform/storage/guarded-stores';
import { storageGuard } from '../../WebResources/platform/storage/storage-guard';
import { outboxStore } from '../../WebResources/platform/storage/outbox-store';
import { outboxInMemory } from '../../WebResources/platform/storage/outbox-in-memory';
import { outboxStoreContract } from './outbox-store-contract';

outboxStoreContract('a Map', () => {
  const rows = new Map<string, object>();
  const sentIds = new Set<string>();
  return () => outboxInMemory(rows, sentIds);
});

outboxStoreContract('IndexedDB', () => {
  const database = `outbox-${crypto.randomUUID()}`;
  return () => outboxStore(database);
});

outboxStoreContract('IndexedDB behind the guard', () => {
  const database = `outbox-${crypto.randomUUID()}`;
  const guard = storageGuard({ clock: browserClock, onTrouble: () => undefined });
  return () => guardedOutboxStore(outboxStore(database), guard);
});
