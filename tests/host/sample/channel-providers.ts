import type { Store } from '../dataverse/store';
import type { Metadata } from '../model';
import type { Modes } from '../organisation/model';
import { USER_NAMES, userCalled } from '../organisation/users';
import { stableId } from '../stable-id';
import type { RowMaker, Values } from './row-maker';

/** The channel provider's id, the same in every organisation, so that a set-up can repair it. */
const OUR_PROVIDER_ID = '1b0f5ca9-0e5c-5d8a-9c6e-2f6b7f0a5c01';

type ProviderModes = Pick<Modes, 'cif2' | 'secondProvider' | 'fresh'>;

interface SampleProvider {
  readonly key: string;
  readonly id?: string;
  readonly label: string;
  readonly url: string;
  readonly order: number;
  readonly customParams: string;
  readonly sandbox: string;
}

/** Order of loading: ours as a set-up leaves it, and what stands before or after it. */
const ORDER = { ours: 0, oursBehind: 5, other: { before: 0, after: 10 } };

/**
 * The providers of the modes, in the place of those that were there for other modes: rows of `msdyn_ciprovider` where
 * apps have CIF 1.0, a channel provider of an agent experience profile where they have 2.0. What tests made stays.
 */
export function placeProviders(make: RowMaker, store: Store, url: string, modes: ProviderModes): void {
  const { tables } = make.metadata;
  if (!tables.has('msdyn_ciprovider')) return;
  const isImported = tables.has('ips_cticonfiguration');
  const providers = [
    ...(isImported && !modes.fresh ? [ours(url, modes)] : []),
    ...(modes.secondProvider ? [other(url, modes.secondProvider)] : []),
  ];
  for (const [table, keys] of Object.entries(SAMPLE_ROWS)) {
    for (const key of keys) store.remove(table, stableId(`${table}:${key}`));
  }
  store.remove('msdyn_ciprovider', OUR_PROVIDER_ID);
  if (modes.cif2) addProfile(make, providers);
  else for (const provider of providers) addFirstGeneration(make, provider);
}

/** The rows' keys, of which the row maker makes their ids. */
const SAMPLE_ROWS = {
  msdyn_ciprovider: ['voice'],
  msdyn_channelprovider: ['ipscape', 'voice'],
  msdyn_appconfiguration: ['telephone'],
};

function ours(url: string, { secondProvider }: ProviderModes): SampleProvider {
  return {
    key: 'ipscape',
    id: OUR_PROVIDER_ID,
    label: 'ipSCAPE',
    url: `${url}/WebResources/ips_/panel/panel.html`,
    order: secondProvider === 'before' ? ORDER.oursBehind : ORDER.ours,
    customParams: '{"provider":"ipscape"}',
    sandbox: 'allow-popups-to-escape-sandbox,allow-storage-access-by-user-activation',
  };
}

/** A stand-in for Microsoft's voice: its page is on another hostname than the organisation's. */
function other(url: string, place: 'before' | 'after'): SampleProvider {
  const { port } = new URL(url);
  return {
    key: 'voice',
    label: 'Voice',
    url: `http://voice.localhost:${port}/_host/other-provider.html`,
    order: ORDER.other[place],
    customParams: '{"provider":"voice"}',
    sandbox: '',
  };
}

function addFirstGeneration(make: RowMaker, provider: SampleProvider): void {
  make.add('msdyn_ciprovider', provider.key, {
    ...(provider.id !== undefined && { msdyn_ciproviderid: provider.id }),
    msdyn_name: provider.label,
    msdyn_label: provider.label,
    msdyn_landingurl: provider.url,
    msdyn_clicktoact: true,
    msdyn_sortorder: provider.order,
    msdyn_ciproviderapiversion: 0,
    msdyn_customparams: provider.customParams,
    msdyn_sandboxconfiguration: provider.sandbox,
    msdyn_appselector: make.metadata.apps.map((app) => app.id).join(';'),
    msdyn_roleselector: ourRoleIds(make.metadata).join(';'),
  });
}

function addProfile(make: RowMaker, providers: readonly SampleProvider[]): void {
  if (providers.length === 0) return;
  const profile = make.add('msdyn_appconfiguration', 'telephone', {
    msdyn_uniquename: 'local_telephone_profile',
    msdyn_name: 'Telephone agents',
    msdyn_appmoduleuniquename: 'CustomerServiceApps',
    msdyn_profileorder: 1,
  });
  for (const provider of providers) {
    const { id } = make.add('msdyn_channelprovider', provider.key, secondGeneration(provider));
    make.associate('msdyn_appconfig_msdyn_channelprovider', {
      msdyn_appconfigurationid: profile.id,
      msdyn_channelproviderid: id,
    });
  }
  for (const name of USER_NAMES) {
    make.associate('msdyn_appconfiguration_systemuser', {
      msdyn_appconfigurationid: profile.id,
      systemuserid: userCalled(name, make.metadata).id,
    });
  }
}

function secondGeneration(provider: SampleProvider): Values {
  return {
    msdyn_uniquename: `local_${provider.key}`,
    msdyn_name: provider.label,
    msdyn_label: provider.label,
    msdyn_channelurl: provider.url,
    msdyn_enableoutbound: true,
    msdyn_sortorder: provider.order,
    msdyn_customparams: provider.customParams,
    msdyn_sandboxconfiguration: provider.sandbox,
  };
}

function ourRoleIds(metadata: Metadata): string[] {
  return metadata.roles
    .filter(({ name }) => name === 'ipSCAPE CTI Agent' || name === 'ipSCAPE CTI Administrator')
    .map(({ id }) => id);
}
