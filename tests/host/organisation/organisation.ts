import { accessOf, VERBS } from '../dataverse/access';
import { withActivityPointers } from '../dataverse/activity-pointers';
import type { Context } from '../dataverse/context';
import { createStore, type Store } from '../dataverse/store';
import type { Modes, Organisation, User } from './model';
import type { Metadata } from '../model';
import { fillWithSampleData, refillProviders } from '../sample/fill';
import { liveMetadata, rolesOfUser, withInstalledSolutions } from './live-metadata';
import { ORGANISATION_ID, userCalled, type UserName } from './users';
import { SALES_AND_SERVICE, withoutTables } from './without-tables';

export interface OrganisationOptions {
  /** After all imports. */
  readonly metadata: Metadata;
  /** Addresses for the sample configuration; asked at each reset, since ports are known only after start. */
  readonly url: () => string;
  readonly ctiUrl: () => string;
  readonly now?: () => Date;
}

/** The organisation with everything that changes in it. */
export interface LiveOrganisation extends Organisation {
  readonly store: Store;
  contextAt(origin: string): Context;
  /** @param without privileges that this user's roles lack */
  signInAs(name: UserName, without?: readonly string[]): void;
  setModes(modes: Partial<Modes>): void;
  /** Sample data, the agent signed in, modes off. */
  reset(): void;
}

const MODES_OFF: Modes = {
  blockThirdPartyCookies: false,
  strictCsp: false,
  withoutSalesAndService: false,
  sessionExpired: false,
  cif2: false,
  secondProvider: false,
  firstProviderOnly: false,
  sandbox2021: false,
  withoutIsDirty: false,
  fresh: false,
};

export function createOrganisation(options: OrganisationOptions): LiveOrganisation {
  const { now = () => new Date() } = options;
  const store = createStore();
  const reduced = withoutTables(options.metadata, SALES_AND_SERVICE);
  let userName: UserName = 'agent';
  let without: readonly string[] = [];
  let modes = MODES_OFF;

  const metadata = (): Metadata =>
    liveMetadata(modes.withoutSalesAndService ? reduced : options.metadata, store);
  const user = (): User => {
    const signedIn = userCalled(userName, options.metadata, without);
    return { ...signedIn, roleIds: rolesOfUser(signedIn.id, store) };
  };
  const asSeen = (): Store => withInstalledSolutions(withActivityPointers(store, metadata()), metadata());

  const addresses = () => ({ url: options.url(), ctiUrl: options.ctiUrl() });

  function fill(): void {
    store.clear();
    fillWithSampleData(store, options.metadata, addresses(), modes);
  }

  /** The organisation's own row says which policy an administrator has switched on. */
  function publishPolicy(): void {
    const row = store.get('organization', ORGANISATION_ID);
    const frames = typeof modes.strictCsp === 'object' ? modes.strictCsp.allowFrames : [];
    const sources = frames.map((source) => ({ source }));
    store.put('organization', ORGANISATION_ID, {
      ...row?.values,
      iscontentsecuritypolicyenabled: modes.strictCsp !== false,
      contentsecuritypolicyconfiguration: JSON.stringify({ 'Frame-Src': { sources } }),
    });
  }

  return {
    id: ORGANISATION_ID,
    uniqueName: 'localdynamics',
    displayName: 'Local Dynamics',
    store,
    get metadata() {
      return metadata();
    },
    get user() {
      return user();
    },
    get modes() {
      return modes;
    },
    rows: (table) =>
      metadata().tables.has(table)
        ? asSeen()
            .all(table)
            .map((row) => row.values)
        : [],
    pairs: (intersectTable) => store.all(intersectTable).map(({ values }) => values),
    may(verb, tableName) {
      const table = metadata().tables.get(tableName);
      const known = VERBS.find((candidate) => candidate === verb);
      if (!known) throw new Error(`There is no privilege for "${verb}", only for ${VERBS.join(', ')}.`);
      return table !== undefined && accessOf(user(), metadata()).depthOf(known, table) !== undefined;
    },
    onRowChange: (listener) => store.onChange(listener),
    contextAt(origin) {
      const [seen, signedIn] = [metadata(), user()];
      return {
        metadata: seen,
        store: asSeen(),
        user: signedIn,
        access: accessOf(signedIn, seen),
        organisationId: ORGANISATION_ID,
        origin,
        now,
      };
    },
    signInAs(name, lacking = []) {
      userName = name;
      without = lacking;
    },
    setModes(changed) {
      const before = modes;
      modes = { ...modes, ...changed };
      if (modes.fresh !== before.fresh) fill();
      else if (modes.cif2 !== before.cif2 || modes.secondProvider !== before.secondProvider)
        refillProviders(store, options.metadata, addresses(), modes);
      if (modes.strictCsp !== before.strictCsp) publishPolicy();
    },
    reset() {
      userName = 'agent';
      without = [];
      modes = MODES_OFF;
      fill();
    },
  };
}
