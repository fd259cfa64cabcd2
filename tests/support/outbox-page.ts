import { openOutbox, type Outbox } from '../../WebResources/adapter/activity/outbox';
import type { Scope } from '../../WebResources/adapter/activity/outbox-row';
import type { PhoneCall } from '../../WebResources/adapter/activity/phone-call';
import type { OutboxStore } from '../../WebResources/ports/outbox-store';
import { untilIdle } from './until-idle';
import { clockFake, type ClockFake } from './clock-fake';
import { outboxInMemory } from '../../WebResources/platform/storage/outbox-in-memory';
import { SCOPE, callUpdate } from './phone-calls';
import { recordWriterFake, type RecordWriterFake } from './record-writer-fake';

/** A page with an outbox in it, and the browser's storage below it. */
export interface OutboxPage {
  readonly clock: ClockFake;
  readonly writer: RecordWriterFake;
  readonly stored: Map<string, object>;
  readonly sentIds: Set<string>;
  /** The trace's steps, of all calls. */
  readonly noted: string[];
  /** Interactions whose state has changed. */
  readonly changed: string[];
  outbox: Outbox;
  update(desired: PhoneCall, interactionId?: string): Promise<void>;
  /** Waits until nothing is under way. */
  untilIdle(): Promise<void>;
  open(scope?: Scope, store?: OutboxStore): Promise<Outbox>;
  /** The page is reloaded. */
  reload(): Promise<void>;
}

export async function outboxPage(): Promise<OutboxPage> {
  const clock = clockFake(new Date('2026-11-21T09:00:00Z'));
  const writer = recordWriterFake();
  const stored = new Map<string, object>();
  const sentIds = new Set<string>();
  const noted: string[] = [];
  const changed: string[] = [];

  const open = (
    scope: Scope = SCOPE,
    store: OutboxStore = outboxInMemory(stored, sentIds),
  ): Promise<Outbox> =>
    openOutbox(scope, {
      store,
      writer,
      clock,
      random: () => 0,
      note: () => (step) => noted.push(step),
      onChange: (id) => changed.push(id),
    });
  const page: OutboxPage = {
    clock,
    writer,
    stored,
    sentIds,
    noted,
    changed,
    outbox: await open(),
    open,
    update: (desired, interactionId = '19292') =>
      page.outbox.update(interactionId, callUpdate(desired, {}, interactionId)),
    untilIdle: () => untilIdle(page.outbox),
    async reload() {
      page.outbox.stop();
      page.outbox = await open();
      await page.untilIdle();
    },
  };
  return page;
}
