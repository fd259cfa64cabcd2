import type { Clock } from '../../ports/clock';
import type { OutboxStore } from '../../ports/outbox-store';
import type { RecordRef } from '../../ports/records';
import type { RecordWriter } from '../../ports/record-writer';
import type { Undo } from '../../ports/undo';
import type { LogState, OutboxState, WaitReason } from '../adapter-state';
import type { Note } from '../trace';
import { backOff } from './back-off';
import { holdMoment, openHolds } from './holds';
import { isSame } from './is-same';
import { openOutboxRows } from './outbox-rows';
import {
  CALL_END,
  hasDesiredRecord,
  type CallMemory,
  type DesiredRow,
  type OutboxRow,
  type Scope,
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
import { changeDenied, isUpToDate, sendStep } from './send-call';

export interface OutboxPorts {
  readonly store: OutboxStore;
  readonly writer: RecordWriter;
  readonly clock: Clock;
  /** Whether the user may change activities; without it a record is created and left as it is. */
  readonly mayChange?: () => boolean;
  /** From 0 up to 1, for the jitter of waits; the browser's own where left out. */
  readonly random?: () => number;
  /** Where a call's trace is noted. */
  readonly note: (callId: string) => Note;
  /** Something of this call's row, or of the whole outbox, has changed. */
  readonly onChange: (callId: string) => void;
}

/** What is stored of a call. */
export interface StoredCall {
  readonly callId: string;
  readonly interactionId: string;
  readonly memory: CallMemory;
}

/**
 * Every call of this user whose record is not yet, or only lately, what it should be. One merged desired record for
 * each call, never a queue of partial writes; stored before anything is sent.
 *
 * In memory only: which calls are held back (the moment is stored with the row, at most five seconds of it count
 * after a reload), and how long to wait for Dataverse (a reload may try at once: the server says so again).
 */
export interface Outbox {
  /** What is known of a call from before a reload. */
  recall(callId: string): CallMemory | undefined;
  /** All calls, the latest first. */
  stored(): readonly StoredCall[];
  /** Records that are in Dataverse and were left open, the latest first. */
  openRecords(): readonly OpenRecord[];
  /** How a record was bound to the call the last time: a table whose names cannot be had now stays bound. */
  boundBefore(callId: string, record: RecordRef): BoundRecord | undefined;
  /** Whether the call has a record, or may have one. */
  isLogged(callId: string): boolean;
  /** Says how a call's record should look from now on. Resolves when that will survive a reload. */
  update(callId: string, update: CallUpdate): Promise<void>;
  /** Sends what waited for the end of a call that nobody knows any more. */
  releaseEnded(isGoingOn: (callId: string) => boolean): void;
  logState(callId: string): LogState;
  state(): OutboxState;
  /** Tries at once what waits or was refused: the agent asked, or the connection is back. */
  retry(): void;
  stop: Undo;
}

/** What a call's record should look like. */
export interface CallUpdate {
  /** ipSCAPE's id of the interaction that the call began as. */
  readonly interactionId: string;
  readonly desired: PhoneCall | null;
  readonly memory: CallMemory;
  /** It is stored now, and sent after this time without a further update, or when the call has ended. */
  readonly sendAfterMs?: number | typeof CALL_END;
}

/** ipSCAPE reports only the call in focus: one that has changed that recently may be going on. */
const QUIET_MS = 5 * 60_000;
/** A record that changes under our hands must not keep us busy for ever. */
const MAX_STEPS = 12;

/** Opens the outbox of one user of an organisation, and goes on sending what an earlier page has left. */
export async function openOutbox(scope: Scope, ports: OutboxPorts): Promise<Outbox> {
  const { store, writer, clock } = ports;
  const rows = await openOutboxRows(scope, store, clock);
  const holds = openHolds(clock, () => void send());
  const waits = backOff(ports.random);
  let wait: (Wait & { readonly undo: Undo }) | undefined;
  let sending = false;
  let stopped = false;
  rows.all().forEach(holds.follow);

  async function keep(row: OutboxRow): Promise<void> {
    await rows.keep(row);
    ports.onChange(row.callId);
  }

  async function update(callId: string, { desired, memory, ...how }: CallUpdate): Promise<void> {
    // Another adapter has the calls by now, and knows more of them.
    if (stopped) return;
    const before = rows.get(callId);
    const row: OutboxRow = {
      format: 1,
      key: `${scope.organisation}/${scope.user}/${scope.tenant}/${callId}`,
      scope,
      callId,
      interactionId: how.interactionId,
      suffix: 1,
      recordId: '',
      confirmed: null,
      attempted: null,
      uncertain: false,
      refusedParts: [],
      status: { kind: 'waiting' },
      ...before,
      notBefore: holdMoment(how.sendAfterMs, clock.now()),
      desired: desired && { ...desired, ending: endingOf(desired, memory, before?.desired) },
      memory,
      changedAt: clock.now().toISOString(),
    };
    const changed = !isSame(before?.desired ?? null, row.desired);
    holds.follow(row);
    await keep(changed && row.status.kind !== 'gone' ? { ...row, status: { kind: 'waiting' } } : row);
    void send();
  }

  const isStopped = (): boolean => stopped;

  /** Sends what waits, one request at a time: Dataverse counts them per user. */
  async function send(): Promise<void> {
    if (sending) return;
    sending = true;
    for (let row = nextWaiting(); row && !wait && !stopped; row = nextWaiting()) await sendRow(row.callId);
    sending = false;
  }

  function nextWaiting(): DesiredRow | undefined {
    return rows
      .all()
      .filter(isWaiting)
      .find(({ callId }) => !holds.has(callId));
  }

  async function sendRow(callId: string): Promise<void> {
    const note = ports.note(callId);
    for (let steps = 0; steps < MAX_STEPS; steps++) {
      const found = rows.get(callId);
      if (!found || !hasDesiredRecord(found) || stopped) return;
      const row = await keepAttempt(found);
      if (isStopped()) return;
      const isDenied = row.recordId !== '' && ports.mayChange?.() === false && !isUpToDate(row);
      const step = isDenied ? changeDenied(row) : await sendStep(row, { writer, store, note });
      // Another outbox may be over the same store by now, with a newer update. It will find out what was written.
      if (isStopped()) return;
      // An update may have come while the request was under way: only what is now certain is merged in.
      const now = rows.get(callId) ?? row;
      const outdated = now.desired !== row.desired;
      if (step.kind !== 'wait') waits.reset();
      switch (step.kind) {
        case 'on':
          for (const { message } of step.progress.refusedParts?.slice(now.refusedParts.length) ?? [])
            note('write-without', { message });
          await keep({ ...now, ...step.progress });
          break;
        case 'sent':
          if (outdated) break;
          note('written', { record: now.recordId, ending: row.desired.ending });
          return keep({ ...now, status: { kind: 'sent' } });
        case 'wait':
          note('write-waits', { reason: step.reason });
          // The next attempt begins with another call: one that Dataverse cannot digest must not hold up the rest.
          rows.putBack(now);
          pause(step.reason, step.retryAfterMs);
          ports.onChange(callId);
          return;
        case 'refused':
          if (outdated) break;
          note('write-refused', { code: step.code, message: step.message });
          return keep({ ...now, status: step, refusedParts: [] });
        case 'gone':
          note('record-gone', { record: now.recordId });
          return keep({ ...now, status: step });
      }
    }
    pause('busy');
  }

  /** Stored before it is asked for: after a reload nobody else knows that the record may be there already. */
  async function keepAttempt(row: DesiredRow): Promise<DesiredRow> {
    const { desired, attempted } = row;
    const isRepeated = isSame(attempted, desired);
    const known = { ...row, uncertain: row.uncertain || (attempted !== null && !isRepeated) };
    if (isRepeated || isUpToDate(known)) return known;
    const attempt = { ...known, attempted: desired };
    await rows.keep(attempt);
    return attempt;
  }

  function pause(reason: WaitReason, askedMs?: number): void {
    const ms = waits.next(askedMs);
    wait = { reason, until: new Date(clock.now().getTime() + ms), undo: clock.after(ms, resume) };
  }

  function resume(): void {
    wait?.undo();
    wait = undefined;
    void send();
  }
  void send();
  return {
    recall: (callId) => rows.get(callId)?.memory,
    stored: rows.latestFirst,
    openRecords: () => rows.latestFirst().filter(isLeftOpen).map(openRecordOf),
    boundBefore(callId, { table, id }) {
      const { parties = [], regarding } = rows.get(callId)?.desired ?? {};
      return [...parties.map(({ record }) => record), regarding ?? undefined].find(
        (bound) => bound?.table === table && bound.id === id,
      );
    },
    isLogged(callId) {
      const { recordId = '', attempted = null } = rows.get(callId) ?? {};
      return recordId !== '' || attempted !== null;
    },
    update,
    releaseEnded(isGoingOn) {
      for (const row of rows.all()) {
        const age = clock.now().getTime() - Date.parse(row.changedAt);
        if (row.notBefore !== CALL_END || isGoingOn(row.callId) || age < QUIET_MS) continue;
        holds.release(row.callId);
        void keep({ ...row, notBefore: undefined }).then(send);
      }
    },
    logState: (callId) => logStateOf(rows.get(callId), wait),
    state: () => outboxStateOf(rows.all(), wait, rows.unreadable),
    retry() {
      waits.reset();
      for (const row of rows.all()) {
        const isPartly = row.status.kind === 'sent' && row.refusedParts.length > 0;
        if (row.status.kind === 'refused' || isPartly)
          void keep({ ...row, status: { kind: 'waiting' }, refusedParts: [] }).then(resume);
      }
      resume();
    },
    stop() {
      stopped = true;
      wait?.undo();
      holds.stop();
    },
  };
}

/**
 * What has ended stays so: ipSCAPE may still show a wrapped call to a page that has just been loaded. But a lead that
 * seemed to be skipped may have been dialled after all.
 */
function endingOf(
  desired: PhoneCall,
  { presentedLead }: CallMemory,
  before: PhoneCall | null | undefined,
): PhoneCall['ending'] {
  const ending = before?.ending ?? 'open';
  const isDialled = ending === 'canceled' && presentedLead === undefined;
  return ending === 'open' || isDialled ? desired.ending : ending;
}
