import {
  accept,
  either,
  list,
  number,
  object,
  oneOf,
  orElse,
  recordOf,
  text,
  truth,
  type Reader,
} from '../../ports/readers';
import type { RecordRef } from '../../ports/records';
import type { PhoneCall } from './phone-call';

const bound = object({
  table: text,
  entitySetName: text,
  id: text,
  regardingProperty: orElse(text, undefined),
});
const phoneCall = object({
  columns: recordOf(either(text, number, truth)),
  parties: list(object({ role: oneOf(1, 2), record: bound })),
  regarding: orElse(bound, null),
  ending: oneOf('open', 'completed', 'canceled'),
});
const recordRef = object({ table: text, id: text, name: orElse(text, undefined) });
/** Nothing chosen is nothing stored; `null` is a choice. */
const maybeNone: Reader<RecordRef | null | undefined> = (value, say) =>
  value === null ? null : orElse(recordRef, undefined)(value, say);

/** Whose call it is: rows are sent only as that user, in that organisation, for that ipSCAPE tenant. */
export interface Scope {
  readonly organisation: string;
  readonly user: string;
  readonly tenant: string;
}

/** What a reload would forget of a call. */
export interface CallMemory {
  /** `null`: the agent chose "None". */
  readonly person?: RecordRef | null;
  readonly regarding?: RecordRef | null;
  readonly popped: boolean;
  /** Whose call it is was clear: the record was clicked, or the only match. */
  readonly found?: boolean;
  readonly notes: string;
  readonly doNotPhone?: boolean;
  readonly startedAt: string;
  readonly endedAt?: string;
  /** Why it failed, empty where nobody knows; nothing where it did not. */
  readonly failure?: string;
  /** By our own clock. */
  readonly heardAt?: string;
  /** The lead of a presentation that nobody has dialled yet. */
  readonly presentedLead?: string;
  /** The interaction of the call dialled from the presentation, where it is another one. */
  readonly dialledAs?: string;
}

/** One call in the outbox: what its record should look like, and what Dataverse has confirmed of it. */
export interface OutboxRow {
  readonly format: 1;
  readonly key: string;
  readonly scope: Scope;
  readonly interactionId: string;
  readonly interactionIdColumn: string;
  /** Which name the record's id is made from; above 1 the tenant has given an interaction id twice. */
  readonly suffix: number;
  /** Empty until the record is known to be there and to be ours. */
  readonly recordId: string;
  /** `null` as long as the call is to have no record: a presented lead, a call that is too short yet. */
  readonly wanted: PhoneCall | null;
  readonly confirmed: PhoneCall | null;
  /** An earlier wish than `wanted` may have been written since `confirmed`: its answer never came. */
  readonly uncertain: boolean;
  readonly status:
    | { readonly kind: 'waiting' }
    | { readonly kind: 'sent' }
    | { readonly kind: 'refused'; readonly code: string; readonly message: string }
    | { readonly kind: 'gone' };
  readonly memory: CallMemory;
  readonly changedAt: string;
}

/** A row with something to write. */
export type WantedRow = OutboxRow & { readonly wanted: PhoneCall };

export function isWanted(row: OutboxRow): row is WantedRow {
  return row.wanted !== null;
}

const outboxRow: Reader<OutboxRow> = object({
  format: oneOf(1),
  key: text,
  scope: object({ organisation: text, user: text, tenant: text }),
  interactionId: text,
  interactionIdColumn: text,
  suffix: number,
  recordId: text,
  wanted: orElse(phoneCall, null),
  confirmed: orElse(phoneCall, null),
  uncertain: truth,
  status: either(
    object({ kind: oneOf('waiting', 'sent', 'gone') }),
    object({ kind: oneOf('refused'), code: text, message: text }),
  ),
  memory: object({
    person: maybeNone,
    regarding: maybeNone,
    popped: truth,
    found: orElse(truth, undefined),
    notes: text,
    doNotPhone: orElse(truth, undefined),
    startedAt: text,
    endedAt: orElse(text, undefined),
    failure: orElse(text, undefined),
    heardAt: orElse(text, undefined),
    presentedLead: orElse(text, undefined),
    dialledAs: orElse(text, undefined),
  }),
  changedAt: text,
});

/** A stored row, or `undefined` where another release has written something else. */
export function readOutboxRow(stored: unknown): OutboxRow | undefined {
  return accept(outboxRow, stored);
}

/** Sent rows and traces are kept this long: an agent may still correct yesterday's call. */
const KEEP_DAYS = 7;

export function isOutdated(row: OutboxRow, now: Date): boolean {
  const age = now.getTime() - Date.parse(row.changedAt);
  const isDone = !isWanted(row) || (row.status.kind !== 'waiting' && row.status.kind !== 'refused');
  return isDone && age > KEEP_DAYS * 24 * 3600 * 1000;
}

const SAME_CALL_MS = 12 * 3600 * 1000;

/**
 * Interaction ids are small numbers that a restored tenant can give again: starts further apart are two calls.
 *
 * @param starts two moments, as dates or as the text in `actualstart`; one that is no moment is another call's
 */
export function isSameCall(...starts: readonly [unknown, unknown]): boolean {
  const [one, other] = starts.map((start) =>
    start instanceof Date ? start.getTime() : Date.parse(String(start)),
  );
  return Math.abs((one ?? NaN) - (other ?? NaN)) < SAME_CALL_MS;
}
