import * as v from 'valibot';
import type { RecordRef } from '../../ports/records';
import type { PhoneCall } from './phone-call';

const bound = v.object({ table: v.string(), entitySetName: v.string(), id: v.string() });
const phoneCall = v.object({
  columns: v.record(v.string(), v.union([v.string(), v.number(), v.boolean()])),
  parties: v.array(v.object({ role: v.picklist([1, 2]), record: bound })),
  regarding: v.nullable(bound),
  completed: v.boolean(),
});
const recordRef = v.object({ table: v.string(), id: v.string(), name: v.exactOptional(v.string()) });

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

const outboxRow = v.object({
  format: v.literal(1),
  key: v.string(),
  scope: v.object({ organisation: v.string(), user: v.string(), tenant: v.string() }),
  interactionId: v.string(),
  interactionIdColumn: v.string(),
  suffix: v.number(),
  recordId: v.string(),
  wanted: phoneCall,
  confirmed: v.nullable(phoneCall),
  uncertain: v.boolean(),
  status: v.variant('kind', [
    v.object({ kind: v.literal('waiting') }),
    v.object({ kind: v.literal('sent') }),
    v.object({ kind: v.literal('refused'), code: v.string(), message: v.string() }),
    v.object({ kind: v.literal('gone') }),
  ]),
  memory: v.object({
    person: v.exactOptional(recordRef),
    regarding: v.exactOptional(recordRef),
    popped: v.boolean(),
  }),
  changedAt: v.string(),
});

/** A stored row, or `undefined` where another release has written something else. */
export function readOutboxRow(stored: unknown): OutboxRow | undefined {
  const result = v.safeParse(outboxRow, stored);
  return result.success ? result.output : undefined;
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
