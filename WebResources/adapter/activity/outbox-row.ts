import type { RecordRef } from '../../ports/records';
import { accept } from '../../schemas/accept';
import type { PhoneCall } from './phone-call';
import type { RefusedPart } from './refused-parts';
import type { CallIdentity } from './same-call';
import { scopeOfRow, storedRow } from './stored-row';

/**
 * Whose call it is: rows are sent only as that user, in that organisation. The tenant is the address that ipSCAPE had
 * when the call began: interaction ids are unique there, and the record's id is made from both.
 */
export interface Scope {
  readonly organisation: string;
  readonly user: string;
  readonly tenant: string;
}

/** What a reload would forget of a call. */
export interface CallMemory extends CallIdentity {
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
  readonly receivedAt?: string;
  /** The lead of a presentation that nobody has dialled yet. */
  readonly presentedLead?: string;
  /** The interaction of the call dialled from the presentation, where it is another one. */
  readonly dialledAs?: string;
  /** The call has ended: a repeated event must not begin it again. A skipped lead may still be dialled. */
  readonly closed?: 'over' | 'skipped';
}

/** One call in the outbox: what its record should look like, and what Dataverse has confirmed of it. */
export interface OutboxRow {
  readonly format: 1;
  readonly key: string;
  readonly scope: Scope;
  /** What the adapter knows the call by: its interaction id, with a number behind it for a later call of that id. */
  readonly callId: string;
  readonly interactionId: string;
  /** Which name the record's id is made from; above 1 the tenant has given an interaction id twice. */
  readonly suffix: number;
  /** Empty until the record is known to be there and to be ours. */
  readonly recordId: string;
  /** `null` as long as the call is to have no record: a presented lead, a call that is too short yet. */
  readonly desired: PhoneCall | null;
  readonly confirmed: PhoneCall | null;
  /** What the latest request asked for, until Dataverse has confirmed it: it may have been written without an answer. */
  readonly attempted: PhoneCall | null;
  /** Something else than `attempted` may have been written since `confirmed`, too. */
  readonly uncertain: boolean;
  /** What Dataverse takes only without. */
  readonly refusedParts: readonly RefusedPart[];
  /** Nothing is sent before this moment, or before the call has ended. */
  readonly notBefore?: string | undefined;
  readonly status:
    | { readonly kind: 'waiting' }
    | { readonly kind: 'sent' }
    | { readonly kind: 'refused'; readonly code: string; readonly message: string }
    | { readonly kind: 'gone' };
  readonly memory: CallMemory;
  readonly changedAt: string;
}

/** `notBefore` of a row that is sent once the call has ended. */
export const CALL_END = 'end';

/** A row with something to write. */
export type DesiredRow = OutboxRow & { readonly desired: PhoneCall };

export function hasDesiredRecord(row: OutboxRow): row is DesiredRow {
  return row.desired !== null;
}

/** A stored row, or `undefined` where another release has written something else. */
export function readOutboxRow(stored: unknown): OutboxRow | undefined {
  return accept(storedRow, stored);
}

/** A row of the user that cannot be read: the agent is notified, since it is not known what call it holds. */
export function isUnreadableRowOf(stored: unknown, scope: Scope): boolean {
  const row = accept(scopeOfRow, stored);
  return row !== undefined && isOfUser(row.scope, scope) && !readOutboxRow(stored);
}

/** Whatever address the tenant had. */
export function isOfUser(one: Scope, other: Scope): boolean {
  return one.organisation === other.organisation && one.user === other.user;
}

/** Sent rows and traces are kept this long: an agent may still correct yesterday's call. */
const KEEP_DAYS = 7;

export function isOutdated(row: OutboxRow, now: Date): boolean {
  const age = now.getTime() - Date.parse(row.changedAt);
  const isDone = !hasDesiredRecord(row) || (row.status.kind !== 'waiting' && row.status.kind !== 'refused');
  return isDone && age > KEEP_DAYS * 24 * 3600 * 1000;
}
