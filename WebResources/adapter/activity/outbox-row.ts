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
  readonly recordId: string;
  /** Which name the record's id was made from; above 1 the tenant has given an interaction id twice. */
  readonly suffix: number;
  /** The record is known to be there and to be ours. */
  readonly exists: boolean;
  readonly wanted: PhoneCall;
  readonly confirmed: PhoneCall | null;
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
  recordId: v.string(),
  suffix: v.number(),
  exists: v.boolean(),
  wanted: phoneCall,
  confirmed: v.nullable(phoneCall),
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

export function isSettled(row: OutboxRow): boolean {
  return sameCall(row.wanted, row.confirmed);
}

function sameCall(a: PhoneCall, b: PhoneCall | null): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
