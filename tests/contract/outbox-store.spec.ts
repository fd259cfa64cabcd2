import { outboxStore } from '../../WebResources/platform/outbox-store';
import { outboxStoreFake } from '../support/outbox-store-fake';
import { outboxStoreContract } from './outbox-store-contract';

outboxStoreContract('a Map (fake)', () => {
  const rows = new Map<string, object>();
  const sentIds = new Set<string>();
  return () => outboxStoreFake(rows, sentIds);
});

outboxStoreContract('IndexedDB', () => {
  const database = `outbox-${crypto.randomUUID()}`;
  return () => outboxStore(database);
});
