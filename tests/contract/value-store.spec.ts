import { browserClock } from '../../WebResources/platform/browser-clock';
import { guardedValueStore } from '../../WebResources/platform/storage/guarded-stores';
import { storageGuard } from '../../WebResources/platform/storage/storage-guard';
import { valueStore } from '../../WebResources/platform/storage/value-store';
import { valuesInMemory } from '../../WebResources/platform/storage/values-in-memory';
import { valueStoreContract } from './value-store-contract';

valueStoreContract('a Map', () => {
  const values = new Map<string, unknown>();
  return () => valuesInMemory(values);
});

valueStoreContract('IndexedDB', () => {
  const database = `values-${crypto.randomUUID()}`;
  return () => valueStore(database);
});

valueStoreContract('IndexedDB behind the guard', () => {
  const database = `values-${crypto.randomUUID()}`;
  const guard = storageGuard({ clock: browserClock, onTrouble: () => undefined });
  return () => guardedValueStore(valueStore(database), guard);
});
