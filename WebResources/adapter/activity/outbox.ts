import type { Clock } from '../../ports/clock';
import type { OutboxStore } from '../../ports/outbox-store';
import type { RecordRef } from '../../ports/records';
import type { RecordWriter } from '../../ports/record-writer';
import type { Undo } from '../../ports/undo';
import type { LogState, OutboxState, WaitReason } from '../adapter-state';
import type { Note } from '../trace';
import { isSame } from './is-same';
import {
  isOutdated,
  isSameCall,
  isWanted,
  readOutboxRow,
  type CallMemory,
  type OutboxRow,
  type Scope,
  type WantedRow,
} from './outbox-row';
import {
  isLeftOpen,
  isWaiting,
  logStateOf,
  openRecordOf,
  outboxStateOf,
  type OpenRecord,
  type Wait,
} from './outbox-state';
import type { BoundRecord, PhoneCall } from './phone-call';
import { sendStep } from './send-call';

export interface OutboxPorts {
  readonly store: OutboxStore;
  readonly writer: RecordWriter;
  readonly clock: Clock;
  /** Where a call's trace is noted. */
  readonly note: (interactionId: string) => Note;
  /** Something of this interaction's row, or of the whole outbox, has changed. */
  readonly onChange: (interactionId: string) => void;
}

/**
 * Every call of this user whose record is not yet, or only lately, what it should be. One merged wish per call, never
 * a queue of partial writes; stored before it is sent, so a reload or a lost connection loses nothing.
 */
export interface Outbox {
  /** What is known of a call from before a reload; `at` is its start, or now where nobody has told. */
  recall(interactionId: string, at: Date): CallMemory | undefined;
  /** What is known of all calls, the latest first. */
  memories(): readonly { readonly interactionId: string; readonly memory: CallMemory }[];
  /** Records that are in Dataverse and were left open, the latest first. */
  openRecords(): readonly OpenRecord[];
  /** How a record was bound to the call the last time: a table whose names cannot be had now stays bound. */
  boundBefore(interactionId: string, record: RecordRef): BoundRecord | undefined;
  /** Whether the call has a record, or is to have one. */
  isLogged(interactionId: string): boolean;
  /** Says what there is to know of a call from now on. Resolves when that will survive a reload. */
  want(interactionId: string, wish: Wish): Promise<void>;
  logState(interactionId: string): LogState;
  state(): OutboxState;
  /** Tries at once what waits or was refused: the agent asked, or the connection is back. */
  retry(): void;
  stop: Undo;
}

/** What a call's record should look like. */
export interface Wish {
  readonly wanted: PhoneCall | null;
  readonly interactionIdColumn: string;
  readonly memory: CallMemory;
  /** The agent is typing: it is stored now, and sent after this time without a further wish. */
  readonly sendAfterMs?: number;
}

const FIRST_WAIT_MS = 2_000;
const LONGEST_WAIT_MS = 60_000;
/** A record that changes under our hands must not keep us busy for ever. */
const MAX_STEPS = 12;

/** Opens the outbox of one user, organisation and tenant, and goes on sending what an earlier page has left. */
export async function openOutbox(scope: Scope, ports: OutboxPorts): Promise<Outbox> {
  const { store, writer, clock } = ports;
  const rows = new Map<string, OutboxRow>();
  /** Calls whose notes are being typed. */
  const holds = new Map<string, Undo>();
  let wait: (Wait & { readonly undo: Undo }) | undefined;
  let waits = 0;
  let sending = false;
  let stopped = false;

  for (const stored of await store.all().catch(() => [])) {
    const row = readOutboxRow(stored);
    if (!row) continue;
    // Another user's sent calls go too: theirs may not have been this browser's for long.
    if (isOutdated(row, clock.now())) await store.remove(row.key).catch(() => undefined);
    else if (isSame(row.scope, scope)) rows.set(row.interactionId, row);
  }

  /** Where the browser refuses to store (full, or forbidden) the call is still written: only a reload loses it. */
  async function keep(row: OutboxRow): Promise<void> {
    rows.set(row.interactionId, row);
    await store.put(row.key, row).catch(() => undefined);
    ports.onChange(row.interactionId);
  }

  async function want(interactionId: string, wish: Wish): Promise<void> {
    const { wanted, memory } = wish;
    const before = rowOf(interactionId, memory.startedAt);
    const row: OutboxRow = {
      format: 1,
      key: `${scope.organisation}/${scope.user}/${scope.tenant}/${interactionId}`,
      scope,
      interactionId,
      suffix: 1,
      recordId: '',
      confirmed: null,
      uncertain: false,
      status: { kind: 'waiting' },
      ...before,
      interactionIdColumn: wish.interactionIdColumn,
      wanted: wanted && { ...wanted, ending: endingOf(wanted, memory, before) },
      memory,
      changedAt: clock.now().toISOString(),
    };
    const changed = !isSame(before?.wanted ?? null, row.wanted);
    const overtaken = before?.wanted && before.status.kind === 'waiting';
    hold(interactionId, wish.sendAfterMs);
    await keep(
      changed && row.status.kind !== 'gone'
        ? { ...row, status: { kind: 'waiting' }, uncertain: row.uncertain || overtaken === true }
        : row,
    );
    void send();
  }

  /**
   * What has ended stays so: ipSCAPE may still show a wrapped call to a page that has just been loaded. But a lead that
   * seemed to be skipped may have been dialled after all.
   */
  function endingOf(
    wanted: PhoneCall,
    { presentedLead }: CallMemory,
    before: OutboxRow | undefined,
  ): PhoneCall['ending'] {
    const ending = before?.wanted?.ending ?? 'open';
    const isDialled = ending === 'canceled' && presentedLead === undefined;
    return ending === 'open' || isDialled ? wanted.ending : ending;
  }

  /** Keeps a call from being sent for a while; without `ms` it is sent at once. */
  function hold(interactionId: string, ms: number | undefined): void {
    holds.get(interactionId)?.();
    holds.delete(interactionId);
    if (ms === undefined) return;
    const undo = clock.after(ms, () => {
      holds.delete(interactionId);
      void send();
    });
    holds.set(interactionId, undo);
  }

  const isStopped = (): boolean => stopped;

  function latestFirst(): readonly OutboxRow[] {
    return [...rows.values()].sort((a, b) => b.changedAt.localeCompare(a.changedAt));
  }

  function rowOf(interactionId: string, start: unknown): OutboxRow | undefined {
    const row = rows.get(interactionId);
    return row && isSameCall(row.memory.startedAt, start) ? row : undefined;
  }

  /** Sends what waits, one request at a time: Dataverse counts them per user. */
  async function send(): Promise<void> {
    if (sending) return;
    sending = true;
    for (let row = nextWaiting(); row && !wait && !stopped; row = nextWaiting())
      await sendRow(row.interactionId);
    sending = false;
  }

  function nextWaiting(): WantedRow | undefined {
    return [...rows.values()].filter(isWaiting).find(({ interactionId }) => !holds.has(interactionId));
  }

  async function sendRow(interactionId: string): Promise<void> {
    const note = ports.note(interactionId);
    for (let steps = 0; steps < MAX_STEPS; steps++) {
      const row = rows.get(interactionId);
      if (!row || !isWanted(row) || stopped) return;
      const step = await sendStep(row, writer, note);
      // Another outbox may be over the same store by now, with a newer wish. It will find out what was written.
      if (isStopped()) return;
      // The wish may have changed while the request was under way: only what is now certain is merged in.
      const now = rows.get(interactionId) ?? row;
      const outdated = now.wanted !== row.wanted;
      switch (step.kind) {
        case 'on':
          waits = 0;
          await keep({ ...now, ...step.progress });
          break;
        case 'sent':
          if (outdated) break;
          note('written', { record: now.recordId, ending: row.wanted.ending });
          return keep({ ...now, status: { kind: 'sent' } });
        case 'wait':
          note('write-waits', { reason: step.reason });
          // The next attempt begins with another call: one that Dataverse cannot digest must not hold up the rest.
          rows.delete(interactionId);
          rows.set(interactionId, now);
          pause(step.reason, step.retryAfterMs);
          ports.onChange(interactionId);
          return;
        case 'refused':
          if (outdated) break;
          note('write-refused', { code: step.code, message: step.message });
          return keep({ ...now, status: step });
        case 'gone':
          note('record-gone', { record: now.recordId });
          return keep({ ...now, status: step });
      }
    }
    pause('busy');
  }

  function pause(reason: WaitReason, wish?: number): void {
    const ms = wish ?? Math.min(FIRST_WAIT_MS * 2 ** waits++, LONGEST_WAIT_MS);
    wait = { reason, until: new Date(clock.now().getTime() + ms), undo: clock.after(ms, resume) };
  }

  function resume(): void {
    wait?.undo();
    wait = undefined;
    void send();
  }

  void send();
  return {
    recall(interactionId, at) {
      const row = rowOf(interactionId, at);
      return row?.memory;
    },
    memories: latestFirst,
    openRecords: () => latestFirst().filter(isLeftOpen).map(openRecordOf),
    boundBefore(interactionId, { table, id }) {
      const { parties = [], regarding } = rows.get(interactionId)?.wanted ?? {};
      return [...parties.map(({ record }) => record), regarding ?? undefined].find(
        (bound) => bound?.table === table && bound.id === id,
      );
    },
    isLogged: (interactionId) => (rows.get(interactionId)?.wanted ?? null) !== null,
    want,
    logState: (interactionId) => logStateOf(rows.get(interactionId), wait),
    state: () => outboxStateOf([...rows.values()], wait),
    retry() {
      for (const row of rows.values()) {
        if (row.status.kind === 'refused') void keep({ ...row, status: { kind: 'waiting' } }).then(resume);
      }
      resume();
    },
    stop() {
      stopped = true;
      wait?.undo();
      for (const undo of holds.values()) undo();
    },
  };
}
