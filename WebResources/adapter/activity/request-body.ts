import type { Row } from '../../ports/records';
import { isSame } from './is-same';
import type { BoundRecord, Party, PhoneCall } from './phone-call';

/** statecode and statuscode of a phone call (Microsoft's phonecall reference). */
const OPEN = { statecode: 0, statuscode: 1 } as const;
const COMPLETED = 1;
const MADE = 2;
const RECEIVED = 4;
const CANCELED = { statecode: 2, statuscode: 3 } as const;

/** The body that creates the record. `statecode` is not valid on create, so completion is an update of its own. */
export function createBody(recordId: string, call: PhoneCall): Row {
  return {
    ...Object.fromEntries(Object.entries(call.columns).filter(([, value]) => value !== '')),
    activityid: recordId,
    phonecall_activity_parties: call.parties.map(partyBody),
    ...regardingBody(call.regarding, null),
  };
}

/**
 * The body that brings the record from `confirmed` to `desired`, or `undefined` where there is nothing to send.
 * Only what changed since our last confirmed write goes out, so that what people edit by hand stays; parties go
 * complete or not at all.
 */
export function updateBody(desired: PhoneCall, confirmed: PhoneCall | undefined): Row | undefined {
  const columns = Object.entries(desired.columns).filter(
    // An empty text takes back what we have written, and nothing that people have.
    ([name, value]) =>
      value === '' ? Boolean(confirmed?.columns[name]) : confirmed?.columns[name] !== value,
  );
  const body: Record<string, unknown> = Object.fromEntries(columns);
  if (!confirmed || !isSame(desired.parties, confirmed.parties)) {
    body['phonecall_activity_parties'] = desired.parties.map(partyBody);
  }
  if (!confirmed || !isSame(desired.regarding, confirmed.regarding)) {
    Object.assign(body, regardingBody(desired.regarding, confirmed?.regarding ?? null));
  }
  // Closing is part of the last write: a closed phone call takes no further one.
  if (desired.ending !== 'open' && desired.ending !== confirmed?.ending)
    Object.assign(body, closing(desired));
  return Object.keys(body).length > 0 ? body : undefined;
}

/** Opens a closed record again, before a late change. */
export function reopenBody(): Row {
  return OPEN;
}

/** The state a record must show for the closed `desired` to count as written. */
export function closing(desired: PhoneCall): { statecode: number; statuscode: number } {
  if (desired.ending === 'canceled') return CANCELED;
  return { statecode: COMPLETED, statuscode: desired.columns['directioncode'] === true ? MADE : RECEIVED };
}

function partyBody(party: Party): Row {
  const { table, entitySetName, id } = party.record;
  return {
    participationtypemask: party.role,
    [`partyid_${table}@odata.bind`]: `/${entitySetName}(${id})`,
  };
}

/**
 * A null takes the regarding away: of the property itself, since Dataverse refuses or ignores one that is bound
 * (issues 2720 and 4268 of MicrosoftDocs/powerapps-docs).
 */
function regardingBody(desired: BoundRecord | null, before: BoundRecord | null): Row {
  if (desired?.regardingProperty) {
    return { [`${desired.regardingProperty}@odata.bind`]: `/${desired.entitySetName}(${desired.id})` };
  }
  return before?.regardingProperty ? { [before.regardingProperty]: null } : {};
}
