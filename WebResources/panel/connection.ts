import type { AdapterContext } from '../adapter/adapter-ports';
import { checkConfiguration } from '../adapter/screen-pop/check-configuration';
import { browserClock } from '../platform/browser-clock';
import { connectCif } from '../platform/cif/cif-library';
import { currentUserByFetch } from '../platform/dataverse/fetch-current-user';
import { recordWriterByFetch } from '../platform/dataverse/fetch-record-writer';
import { lookUpCosts } from '../platform/dataverse/look-up-costs';
import { metadataByFetch } from '../platform/dataverse/fetch-metadata';
import { dataverseByFetch } from '../platform/dataverse/fetch-web-api';
import { ownWebApi } from '../platform/dataverse/web-api-request';
import { guardedOutboxStore, guardedValueStore } from '../platform/storage/guarded-stores';
import { outboxStore } from '../platform/storage/outbox-store';
import { storageGuard } from '../platform/storage/storage-guard';
import { valueStore } from '../platform/storage/value-store';
import type { PanelTexts } from '../strings/texts';
import { findXrm, userRoles } from '../platform/xrm';
import { dataverseByXrm } from '../platform/dataverse/xrm-web-api';
import { browserTroubles, type BrowserTroubles } from './browser-troubles';
import type { Cif } from '../ports/cif';
import { inTime } from '../ports/clock';
import type { CurrentUser } from '../ports/current-user';
import { openConfigurationInUse, type ConfigurationInUse } from './configuration';
import { lastCall, type LastCall } from './last-call';
import { lastGood } from './last-good';
import { readProvider } from './provider';
import { recordTexts } from '../strings/record-texts';
import type { SoftphonePorts } from './softphone';

/** Dynamics' side, connected: who the user is, what they work with, and how to reach the host and Dataverse. */
export interface Connection {
  readonly cif: Cif;
  readonly ports: Omit<SoftphonePorts, 'screen'>;
  /** What the browser withholds from this page. */
  readonly troubles: BrowserTroubles;
  readonly currentUser: CurrentUser;
  /** Dataverse has just confirmed the context's user. */
  readonly isConfirmed: boolean;
  /** The page was loaded for another user than the one who is signed in now. */
  readonly isPageOfOtherUser: boolean;
  readonly configuration: ConfigurationInUse;
  readonly lastCall: LastCall;
  /** What an adapter works by, with the configuration in use. */
  context(): AdapterContext;
}

/** A Dataverse in trouble must not keep the softphone from the agent. */
const USER_WITHIN_MS = 2_000;

/** @throws AdapterError naming the step that failed: CIF, the provider record, Dataverse, the configuration */
export async function connectDynamics(strings: PanelTexts): Promise<Connection> {
  const clock = browserClock;
  const cif = await connectCif({ window, clock });
  const environment = await cif.environment();

  const api = ownWebApi();
  const xrm = findXrm();
  const dataverse = xrm ? dataverseByXrm(xrm, api) : dataverseByFetch(api);
  const currentUser = currentUserByFetch(api);
  const [parameters, signedIn] = await Promise.all([
    readProvider(environment, dataverse),
    inTime(currentUser.ask(), USER_WITHIN_MS, clock),
  ]);

  // Without an answer the page's user is the best guess; it is asked again before anything is written.
  const confirmedId = signedIn?.kind === 'user' ? signedIn.id : undefined;
  const userId = confirmedId ?? environment.userId;
  const isPageOfOtherUser = userId !== environment.userId;
  const roleIds = isPageOfOtherUser ? await currentUser.roles(userId) : userRoles(xrm);
  const criteria = { ...parameters, roleIds };
  const { organisationId } = environment;
  const troubles = browserTroubles();
  const guard = storageGuard({
    clock,
    onTrouble: (isThere) => {
      troubles.set('storage', isThere);
    },
  });
  const store = guardedValueStore(valueStore(), guard);
  const configuration = await openConfigurationInUse(
    {
      dataverse,
      lastGood: lastGood(store, { organisationId, userId, ...criteria }),
      clock,
      check: checkConfiguration,
    },
    criteria,
  );
  const texts = {
    ...(await recordTexts(environment.languageId, strings)),
    none: strings.text('panel_none'),
  };
  return {
    cif,
    ports: {
      dataverse,
      metadata: metadataByFetch(api),
      costs: lookUpCosts({ api, dataverse, store, clock }),
      store: guardedOutboxStore(outboxStore(), guard),
      writer: recordWriterByFetch(api),
      clock,
      webApi: api,
    },
    troubles,
    currentUser,
    isConfirmed: confirmedId !== undefined,
    isPageOfOtherUser,
    configuration,
    lastCall: lastCall(store, [organisationId, userId, configuration.current().ctiUrl].join('/'), clock),
    context: () => ({ configuration: configuration.current(), organisationId, userId, texts }),
  };
}
