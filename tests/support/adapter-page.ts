import { startAdapter } from '../../WebResources/adapter/adapter';
import type { Adapter } from '../../WebResources/adapter/adapter-ports';
import type { CallState } from '../../WebResources/adapter/adapter-state';
import type { Configuration } from '../../WebResources/configuration/configuration';
import type { Row } from '../../WebResources/ports/records';
import { RECORD_TEXTS } from './call-state';
import { clockFake, settle, type ClockFake } from './clock-fake';
import { dataverseFake, type DataverseFake } from './dataverse-fake';
import { lookUpCostsFake, type LookUpCostsFake } from './look-up-costs-fake';
import { metadataFake, type MetadataFake } from './metadata-fake';
import { outboxInMemory } from '../../WebResources/platform/storage/outbox-in-memory';
import { USER } from './phone-calls';
import { recordWriterFake, type RecordWriterFake } from './record-writer-fake';
import { sampleConfiguration } from './sample-configuration';
import { screenFake, type ScreenFake } from './screen-fake';
import { toolbarFake, type ToolbarFake } from './toolbar-fake';
import { until } from './until';

export const NUMBER = '+61412345678';
export const JANE = '11111111-0000-4000-8000-000000000001';
export const JOHN = '11111111-0000-4000-8000-000000000002';

/** A contact with the number that calls. */
export function caller(contactid: string, fullname: string): Row {
  return { contactid, fullname, telephone1: NUMBER, modifiedon: `2026-11-01T00:00:0${contactid.slice(-1)}Z` };
}

/** An agent's Dynamics page with the adapter in it: ipSCAPE on one side, Dynamics on the other. */
export interface AdapterPage {
  readonly toolbar: ToolbarFake;
  readonly screen: ScreenFake;
  readonly metadata: MetadataFake;
  readonly costs: LookUpCostsFake;
  readonly dataverse: DataverseFake;
  readonly writer: RecordWriterFake;
  readonly clock: ClockFake;
  /** The browser's storage. */
  readonly stored: Map<string, object>;
  adapter: Adapter;
  /** The call in hand. */
  call(): CallState;
  /** The one phone call record there is. */
  record(): Row;
  /** Waits until neither search nor write is under way. */
  untilIdle(): Promise<void>;
  /** Time goes on, and what falls due is done. */
  pass(ms: number): Promise<void>;
  /** The page is reloaded: storage and ipSCAPE's state stay. */
  reload(): Promise<void>;
  /** A stopped adapter is started again; nothing is waited for. */
  restart(): Promise<void>;
  /** Waits until nothing is being written, though a search may go on. */
  written(): Promise<void>;
  /** Another adapter goes on from what this one has reported last. */
  replace(): Promise<void>;
}

/** The agent is signed in to ipSCAPE. */
export async function adapterPage(part: Partial<Configuration> = {}): Promise<AdapterPage> {
  const stored = new Map<string, object>();
  const toolbar = toolbarFake();
  const screen = screenFake();
  const metadata = metadataFake();
  const costs = lookUpCostsFake();
  const dataverse = dataverseFake();
  const writer = recordWriterFake();
  const clock = clockFake();
  for (const name of ['ips_wrapcode', 'ips_agentinteractionid'])
    metadata.has('phonecall', { name, displayName: name, type: 'text', writable: true, maxLength: 200 });
  toolbar.signIn();

  const start = (last?: CallState): Promise<Adapter> =>
    startAdapter(
      {
        toolbar,
        screen,
        dataverse,
        metadata,
        costs,
        writer,
        clock,
        random: () => 0,
        store: outboxInMemory(stored),
      },
      {
        configuration: sampleConfiguration(part),
        organisationId: 'organisation',
        userId: USER,
        texts: RECORD_TEXTS,
      },
      last,
    );
  const page: AdapterPage = {
    toolbar,
    screen,
    metadata,
    costs,
    dataverse,
    writer,
    clock,
    stored,
    adapter: await start(),
    call() {
      const { call } = page.adapter.state();
      if (!call) throw new Error('no call');
      return call;
    },
    record() {
      const [row, ...others] = writer.rows.values();
      if (!row || others.length > 0) throw new Error(`${String(writer.rows.size)} phone calls`);
      return row;
    },
    async untilIdle() {
      const resting = (): boolean => {
        const { call, outbox } = page.adapter.state();
        return call?.pop.kind !== 'searching' && (outbox.waiting === 0 || outbox.reason !== undefined);
      };
      await settle();
      await until(resting);
      await settle();
    },
    async pass(ms) {
      await clock.advance(ms);
      await page.untilIdle();
    },
    async reload() {
      page.adapter.stop();
      page.adapter = await start();
      await page.untilIdle();
    },
    async restart() {
      page.adapter = await start();
    },
    async written() {
      await until(() => page.adapter.state().outbox.waiting === 0);
      await settle();
    },
    async replace() {
      const { call } = page.adapter.state();
      page.adapter.stop();
      page.adapter = await start(call);
      await page.untilIdle();
    },
  };
  await page.untilIdle();
  return page;
}
