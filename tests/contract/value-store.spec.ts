import { valueStore } from '../../WebResources/platform/value-store';
import { valueStoreFake } from '../support/value-store-fake';
import { valueStoreContract } from './value-store-contract';

valueStoreContract('a Map (fake)', () => {
  const values = new Map<string, unknown>();
  return () => valueStoreFake(values);
});

valueStoreContract('IndexedDB', () => {
  const database = `values-${crypto.randomUUID()}`;
  return () => valueStore(database);
});
