import { lookUpCostsFake } from './look-up-costs-fake';
import type { KeptInput } from '../../WebResources/settings/try-it/input';
import type { PageActions, PageState, Run } from '../../WebResources/settings/try-it/page-state';
import { startTryItPage } from '../../WebResources/settings/try-it/try-it-page';
import { clockFake } from './clock-fake';
import type { DataverseFake } from './dataverse-fake';
import { metadataFake, type MetadataFake } from './metadata-fake';
import { settingsFake } from './settings-fake';
import { until } from './until';

export const CONFIGURATION = '11111111-0000-4000-8000-000000000001';
export const RULE = '33333333-0000-4000-8000-000000000001';

export interface TryItPage {
  readonly dataverse: DataverseFake;
  readonly metadata: MetadataFake;
  readonly kept: () => KeptInput | undefined;
  readonly copied: string[];
  state(): PageState;
  actions(): PageActions;
  run<Kind extends Run['kind']>(kind: Kind): Promise<Extract<Run, { kind: Kind }>>;
}

export interface TryItStart {
  readonly id?: string;
  readonly kept?: KeptInput;
  readonly hasRule?: boolean;
  readonly query?: string;
  readonly prepare?: (page: Pick<TryItPage, 'dataverse' | 'metadata'>) => void;
  readonly copy?: (text: string) => Promise<void>;
}

/** The page Try it on a configuration with one rule: contacts by telephone1, which the Quick Find view searches. */
export function openTryIt({
  id = CONFIGURATION,
  kept,
  hasRule = true,
  query,
  prepare,
  copy,
}: TryItStart = {}): TryItPage {
  const dataverse = settingsFake({
    ips_cticonfigurationid: CONFIGURATION,
    ips_name: 'Support',
    ips_ctiurl: 'https://tenant.ipscape.com.au',
    ips_integrationkey: 'key',
    ips_defaultcountry: 'AU',
  });
  const rule = {
    ips_screenpopruleid: RULE,
    _ips_configurationid_value: CONFIGURATION,
    ips_name: 'Any call',
    ips_calltypes: '727700004',
    ips_tablename: 'contact',
    ips_query: query ?? "?$filter=telephone1 eq '{{number}}' or mobilephone eq '{{number}}'",
    ips_matchnotations: false,
  };
  if (hasRule) dataverse.has('ips_screenpoprule', rule);
  dataverse.has('ips_screenpopparameter', {
    _ips_ruleid_value: RULE,
    ips_name: 'number',
    ips_path: 'interaction.activity.customerCli',
    ips_parametertype: 727700001,
  });
  dataverse.info({
    logicalName: 'savedquery',
    entitySetName: 'savedqueries',
    primaryIdColumn: 'savedqueryid',
    primaryNameColumn: 'name',
    displayName: 'View',
  });
  dataverse.has('savedquery', {
    returnedtypecode: 'contact',
    savedqueryid: '44444444-0000-4000-8000-000000000001',
    name: 'Quick Find',
    fetchxml:
      '<fetch><entity name="contact"><filter isquickfindfields="1"><condition attribute="telephone1"/></filter></entity></fetch>',
  });
  const metadata = metadataFake();
  prepare?.({ dataverse, metadata });
  const copied: string[] = [];
  const shown: [PageState, PageActions][] = [];
  let remembered = kept;
  startTryItPage(
    {
      dataverse,
      metadata,
      costs: lookUpCostsFake(),
      clock: clockFake(),
      texts: {
        inbound: 'Call from {who}',
        outbound: '',
        failedCall: '',
        failed: '',
        withheld: '',
        doNotPhone: '',
      },
      kept: {
        recall: () => remembered,
        keep: (young) => {
          remembered = young;
        },
      },
      copy:
        copy ??
        (async (text) => {
          copied.push(text);
        }),
    },
    id,
    (state, actions) => shown.push([state, actions]),
  );
  const state = (): PageState => shown[shown.length - 1]![0];
  return {
    dataverse,
    metadata,
    kept: () => remembered,
    copied,
    state,
    actions: () => shown[shown.length - 1]![1],
    async run<Kind extends Run['kind']>(kind: Kind) {
      await until(() => state().run.kind === kind);
      return state().run as Extract<Run, { kind: Kind }>;
    },
  };
}
