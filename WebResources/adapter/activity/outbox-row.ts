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

const bound = object({ table: text, entitySetName: text, id: text });
const phoneCall = object({
  columns: recordOf(either(text, number, truth)),
  parties: list(object({ role: oneOf(1, 2), record: bound })),
  regarding: orElse(bound, null),
  completed: truth,
});
const recordRef = object({ table: text, id: text, name: orElse(text, undefined) });

/** Whose call it is: rows are sent only as that user, in that organisation, for that ipSCAPE tenant. */
export interface Scope {
  readonly organisation: string;
  readonly user: string;
  readonly tenant: string;
}

/** What a reload would forget of a call. */
export interface CallMemory {
  readonly person?: RecordRef;
  readonly regarding?: RecordRef;
  readonly popped: boolean;
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
  readonly wanted: PhoneCall;
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

const outboxRow: Reader<OutboxRow> = object({
  format: oneOf(1),
  key: text,
  scope: object({ organisation: text, user: text, tenant: text }),
  interactionId: text,
  interactionIdColumn: text,
  suffix: number,
  recordId: text,
  wanted: phoneCall,
  confirmed: orElse(phoneCall, null),
  uncertain: truth,
  status: either(
    object({ kind: oneOf('waiting', 'sent', 'gone') }),
    object({ kind: oneOf('refused'), code: text, message: text }),
  ),
  memory: object({
    person: orElse(recordRef, undefined),
    regarding: orElse(recordRef, undefined),
    popped: truth,
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
  return row.status.kind !== 'waiting' && row.status.kind !== 'refused' && age > KEEP_DAYS * 24 * 3600 * 1000;
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

/** What is known of a call from before a reload. */
export interface RememberedCall extends CallMemory {
  readonly startedAt: Date;
  readonly endedAt?: Date;
}

export function remember({ memory, wanted }: OutboxRow): RememberedCall {
  const { actualstart, actualend } = wanted.columns;
  return {
    ...memory,
    startedAt: new Date(String(actualstart)),
    ...(actualend !== undefined && { endedAt: new Date(String(actualend)) }),
  };
}
