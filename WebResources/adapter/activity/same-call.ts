/** What distinguishes two calls that ipSCAPE gave one interaction id: a restored tenant counts from an old number on. */
export interface CallIdentity {
  /** The leg of the call, where ipSCAPE reports it. */
  readonly activityId?: string | undefined;
  /** The start as ipSCAPE reported it; our own clock would make one call two after a reload. */
  readonly reportedStart?: string | undefined;
  /** The customer's number, empty where it is withheld. */
  readonly number?: string | undefined;
}

/** Starts further apart are those of two calls. */
const SAME_START_MS = 60_000;
const SAME_DAY_MS = 12 * 3600 * 1000;

/**
 * Whether two descriptions under one interaction id are of the same call: by the activity id; where one of them has
 * none, by ipSCAPE's start times; where one of them has none either, by the number, within half a day.
 *
 * @param ageMs how long before `other` the call `one` was
 */
export function isSameCall(one: CallIdentity, other: CallIdentity, ageMs: number): boolean {
  if (one.activityId && other.activityId) return one.activityId === other.activityId;
  const apart = msBetween(one.reportedStart, other.reportedStart);
  if (apart !== undefined) return apart < SAME_START_MS;
  return (one.number ?? '') === (other.number ?? '') && Math.abs(ageMs) < SAME_DAY_MS;
}

function msBetween(one: string | undefined, other: string | undefined): number | undefined {
  const ms = Math.abs(Date.parse(one ?? '') - Date.parse(other ?? ''));
  return Number.isNaN(ms) ? undefined : ms;
}
