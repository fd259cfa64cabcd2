import { openSoftphone, type Softphone } from '../../../WebResources/panel/softphone';
import type { AdapterContext } from '../../../WebResources/adapter/adapter-ports';
import type { CallState } from '../../../WebResources/adapter/adapter-state';
import { RECORD_TEXTS } from '../../support/call-state';
import { clockFake, settle, type ClockFake } from '../../support/clock-fake';
import { dataverseFake } from '../../support/dataverse-fake';
import { lookUpCostsFake } from '../../support/look-up-costs-fake';
import { metadataFake } from '../../support/metadata-fake';
import { outboxInMemory } from '../../../WebResources/platform/storage/outbox-in-memory';
import { call } from '../../support/panel-fixtures';
import { recordWriterFake } from '../../support/record-writer-fake';
import { sampleConfiguration } from '../../support/sample-configuration';
import { screenFake } from '../../support/screen-fake';
import { until } from '../../support/until';

const context = (name = 'Support'): AdapterContext => ({
  configuration: sampleConfiguration({ name }),
  organisationId: 'organisation',
  userId: 'user',
  texts: RECORD_TEXTS,
});
const CLOSED: CallState = {
  ...call,
  interaction: {
    ...call.interaction,
    state: 'closed',
    endedAt: new Date('2026-11-21T09:01:00Z'),
    failed: false,
    wrapped: true,
  },
};

describe('The softphone of a tab', () => {
  let clock: ClockFake;
  let changes: number;
  let softphone: Softphone;
  /** The browser's storage answers when this is called. */
  let answer: () => void;
  /** Adapters that listen. */
  let adapters: number;

  beforeEach(() => {
    clock = clockFake();
    changes = 0;
    adapters = 0;
    const stored = outboxInMemory();
    let waiting: (() => void)[] = [];
    answer = () => {
      for (const go of waiting) go();
      waiting = [];
    };
    const ports = {
      screen: {
        ...screenFake(),
        onReturn: () => {
          adapters += 1;
          return () => (adapters -= 1);
        },
      },
      dataverse: dataverseFake(),
      metadata: metadataFake(),
      costs: lookUpCostsFake(),
      writer: recordWriterFake(),
      clock,
      store: {
        ...stored,
        async all() {
          await new Promise<void>((resolve) => waiting.push(resolve));
          return stored.all();
        },
      },
      webApi: { origin: '', now: clock.now, fetch: () => Promise.reject(new TypeError('offline')) },
    };
    softphone = openSoftphone(ports, 'ipSCAPE softphone', () => (changes += 1));
  });
  afterEach(() => {
    softphone.stop();
    answer();
  });

  const kind = (): string => softphone.state().kind;
  const nothing = Promise.resolve(undefined);
  async function started(lastCall: Promise<CallState | undefined> = nothing): Promise<void> {
    softphone.start(context(), lastCall);
    await settle();
    answer();
    await until(() => kind() === 'running');
  }

  it('is stopped until the tab acts', () => {
    expect(kind()).toBe('stopped');
  });

  it('gives out its frame only when the adapter listens', async () => {
    softphone.start(context(), nothing);
    await settle();
    expect(kind()).toBe('starting');
    expect('frame' in softphone.state()).toBeFalse();
    answer();
    await until(() => kind() === 'running');
    expect('frame' in softphone.state()).toBeTrue();
    expect(changes).toBeGreaterThan(0);
  });

  it('never runs when the role goes while it starts', async () => {
    softphone.start(context(), nothing);
    await settle();
    softphone.stop();
    answer();
    await settle();
    expect(kind()).toBe('stopped');
    expect(adapters).toBe(0);
    expect(changes).toBe(0);
  });

  it('runs once when the role goes and comes back while it starts', async () => {
    softphone.start(context(), nothing);
    await settle();
    softphone.stop();
    await started();
    await settle();
    expect(adapters).toBe(1);
  });

  it('goes on with the last call', async () => {
    await started(Promise.resolve(CLOSED));
    const state = softphone.state();
    expect(state.kind === 'running' && state.adapter.call?.interaction.id).toBe(CLOSED.interaction.id);
  });

  it('keeps its frame and the last call when the configuration changes', async () => {
    await started(Promise.resolve(CLOSED));
    const before = softphone.state();
    softphone.use(context('Sales'));
    await settle();
    answer();
    await settle();
    const after = softphone.state();
    expect(adapters).toBe(1);
    expect('frame' in before && 'frame' in after && before.frame === after.frame).toBeTrue();
    expect(after.kind === 'running' && after.adapter.call?.interaction.id).toBe(CLOSED.interaction.id);
  });

  it('runs one adapter when the configuration changes while it starts', async () => {
    softphone.start(context(), nothing);
    await settle();
    softphone.use(context('Sales'));
    await settle();
    answer();
    await until(() => kind() === 'running');
    await settle();
    expect(adapters).toBe(1);
  });

  it('refuses a click that comes before the adapter has started, until the agent closes the message', async () => {
    softphone.start(context(), nothing);
    softphone.act({ type: 'click', click: { number: '123', table: 'contact', column: 'telephone1' } });
    expect(softphone.state()).toEqual({
      kind: 'starting',
      dial: { kind: 'refused', number: '123', error: { code: 'TOOLBAR_TIMEOUT', values: {} } },
    });
    softphone.act({ type: 'answer-dial', yes: false });
    expect(softphone.state()).toEqual({ kind: 'starting', dial: { kind: 'idle' } });
  });

  it('fails with the error of the adapter, and runs when it is started again', async () => {
    softphone.start(context(), Promise.reject(new Error('no last call')));
    await until(() => kind() === 'failed');
    expect('frame' in softphone.state()).toBeFalse();
    await started();
    expect(kind()).toBe('running');
  });

  it('stays stopped when the configuration changes in a waiting tab', async () => {
    softphone.use(context('Sales'));
    await settle();
    answer();
    await settle();
    expect(kind()).toBe('stopped');
  });
});
