import type { Row } from '../../ports/records';
import type { BoundRecord, Party, PhoneCall } from './phone-call';

/** statecode and statuscode of a phone call (Microsoft's phonecall reference). */
const OPEN = { statecode: 0, statuscode: 1 } as const;
const COMPLETED = 1;
const MADE = 2;
const RECEIVED = 4;

/** The body that creates the record. `statecode` is not valid on create, so completion is an update of its own. */
export function createBody(recordId: string, call: PhoneCall): Row {
  return {
    ...call.columns,
    activityid: recordId,
    phonecall_activity_parties: call.parties.map(partyBody),
    ...regardingBody(call.regarding, null),
  };
}

/**
 * The body that brings the record from `confirmed` to `wanted`, or `undefined` where there is nothing to send.
 * Only what changed since our last confirmed write goes out, so that what people edit by hand stays; parties go
 * complete or not at all.
 */
export function updateBody(wanted: PhoneCall, confirmed: PhoneCall | undefined): Row | undefined {
  const columns = Object.entries(wanted.columns).filter(
    ([name, value]) => confirmed?.columns[name] !== value,
  );
  const body: Record<string, unknown> = Object.fromEntries(columns);
  if (!confirmed || !same(wanted.parties, confirmed.parties)) {
    body['phonecall_activity_parties'] = wanted.parties.map(partyBody);
  }
  if (!confirmed || !same(wanted.regarding, confirmed.regarding)) {
    Object.assign(body, regardingBody(wanted.regarding, confirmed?.regarding ?? null));
  }
  // Completing is part of the last write: a completed phone call takes no further one.
  if (wanted.completed && !confirmed?.completed) Object.assign(body, completion(wanted));
  return Object.keys(body).length > 0 ? body : undefined;
}

/** Opens a completed record again, before a late change. */
export function reopenBody(): Row {
  return OPEN;
}

/** The completion a record must show for `wanted` to count as written. */
export function completion(wanted: PhoneCall): { statecode: number; statuscode: number } {
  return { statecode: COMPLETED, statuscode: wanted.columns['directioncode'] === true ? MADE : RECEIVED };
}

function partyBody(party: Party): Row {
  const { table, entitySetName, id } = party.record;
  return {
    participationtypemask: party.role,
    [`partyid_${table}@odata.bind`]: `/${entitySetName}(${id})`,
  };
}

/**
 * The long name is the documented one; the short one of activitypointer has been refused for cases. Binding null
 * takes the regarding away.
 */
function regardingBody(wanted: BoundRecord | null, before: BoundRecord | null): Row {
  if (wanted) return { [bindName(wanted)]: `/${wanted.entitySetName}(${wanted.id})` };
  return before ? { [bindName(before)]: null } : {};
}

function bindName(regarding: BoundRecord): string {
  return `regardingobjectid_${regarding.table}_phonecall@odata.bind`;
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
