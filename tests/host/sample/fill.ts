import type { Store } from '../dataverse/store';
import type { Metadata } from '../model';
import { addConfiguration, type Addresses } from './configuration';
import { addCustomers } from './customers';
import { addHistory } from './history';
import { addPlatformRows } from './platform-rows';
import { SET_UP_ROLES } from '../standard/standard-roles';
import { createRowMaker } from './row-maker';
import { addSpecialCases } from './special-cases';

/** Every sample row was made then, a minute after the one before. */
const BEGINNING = Date.parse('2025-09-01T00:00:00Z');

/** Fills an empty store: the same rows on every start. */
export function fillWithSampleData(
  store: Store,
  metadata: Metadata,
  addresses: Addresses,
  { isSetUp }: { readonly isSetUp: boolean },
): void {
  let minutes = 0;
  const make = createRowMaker(
    store,
    isSetUp ? metadata : withoutSetUpRoles(metadata),
    () => new Date(BEGINNING + 60_000 * minutes++),
  );
  addPlatformRows(make);
  addHistory(make, addCustomers(make));
  if (isSetUp) addConfiguration(make, addresses);
  addSpecialCases(make);
}

function withoutSetUpRoles(metadata: Metadata): Metadata {
  return { ...metadata, roles: metadata.roles.filter(({ id }) => !SET_UP_ROLES.includes(id)) };
}
