import { profileStore } from '../../WebResources/platform/profile-store';
import { profileStoreFake } from '../support/profile-store-fake';
import { profileStoreContract } from './profile-store-contract';

profileStoreContract('a Map (fake)', () => {
  const values = new Map<string, unknown>();
  return () => profileStoreFake(values);
});

profileStoreContract('IndexedDB', () => {
  const database = `profiles-${crypto.randomUUID()}`;
  return () => profileStore(database);
});
