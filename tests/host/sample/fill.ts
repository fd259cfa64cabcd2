import type { Store } from '../dataverse/store';
import type { Metadata } from '../model';
import type { Modes } from '../organisation/model';
import { placeProviders } from './channel-providers';
import { addConfiguration, type Addresses } from './configuration';
import { addCustomers } from './customers';
import { addHistory } from './history';
import { addPlatformRows } from './platform-rows';
import { SET_UP_ROLES } from '../standard/standard-roles';
import { createRowMaker, type RowMaker } from './row-maker';
import { addSpecialCases } from './special-cases';
import { addWorkspace } from './workspace';

/** Every sample row was made then, a minute after the one before. */
const BEGINNING = Date.parse('2025-09-01T00:00:00Z');

/** Fills an empty store: the same rows on every start. */
export function fillWithSampleData(
  store: Store,
  metadata: Metadata,
  addresses: Addresses,
  modes: Modes,
): void {
  const isSetUp = !modes.fresh;
  const make = rowMaker(store, isSetUp ? metadata : withoutSetUpRoles(metadata));
  addPlatformRows(make);
  addHistory(make, addCustomers(make));
  if (isSetUp) addConfiguration(make, addresses);
  addSpecialCases(make);
  addWorkspace(make);
  placeProviders(make, store, addresses.url, modes);
}

/** Changed modes have other channel providers. */
export function refillProviders(store: Store, metadata: Metadata, { url }: Addresses, modes: Modes): void {
  placeProviders(rowMaker(store, metadata), store, url, modes);
}

function rowMaker(store: Store, metadata: Metadata): RowMaker {
  let minutes = 0;
  return createRowMaker(store, metadata, () => new Date(BEGINNING + 60_000 * minutes++));
}

function withoutSetUpRoles(metadata: Metadata): Metadata {
  return { ...metadata, roles: metadata.roles.filter(({ id }) => !SET_UP_ROLES.includes(id)) };
}
