import type { CallUpdate } from '../../WebResources/adapter/activity/outbox';
import type { CallMemory, DesiredRow } from '../../WebResources/adapter/activity/outbox-row';
import type { BoundRecord, PhoneCall } from '../../WebResources/adapter/activity/phone-call';

export const USER = '5a1c2e30-9b7d-4f6e-8a21-3c4d5e6f7081';
export const SCOPE = { organisation: 'organisation', user: USER, tenant: 'tenant.ipscape.com.au' } as const;

export const boundJane: BoundRecord = {
  table: 'contact',
  entitySetName: 'contacts',
  id: '11111111-0000-4000-8000-000000000001',
  regardingProperty: 'regardingobjectid_contact_phonecall',
};
export const boundCase: BoundRecord = {
  table: 'incident',
  entitySetName: 'incidents',
  id: '22222222-0000-4000-8000-000000000001',
  regardingProperty: 'regardingobjectid_incident_phonecall',
};
export const boundUser: BoundRecord = { table: 'systemuser', entitySetName: 'systemusers', id: USER };

/** An inbound call of an unknown caller, changed by `part`; `columns` are added. */
export function phoneCall(part: Partial<PhoneCall> = {}): PhoneCall {
  return {
    configured: {},
    unfilled: [],
    parties: [{ role: 2, record: boundUser }],
    regarding: null,
    ending: 'open',
    ...part,
    columns: {
      subject: 'Call from +61412345678',
      directioncode: false,
      actualstart: '2026-11-21T09:00:00.000Z',
      ips_agentinteractionid: '19292',
      ...part.columns,
    },
  };
}

/** What the outbox remembers of a call that began when `phoneCall` did. */
export function callMemory(part: Partial<CallMemory> = {}): CallMemory {
  return { popped: true, notes: '', startedAt: '2026-11-21T09:00:00.000Z', ...part };
}

/** That record as the desired one. */
export function callUpdate(
  desired: PhoneCall | null,
  memory: Partial<CallMemory> = {},
  interactionId = '19292',
): CallUpdate {
  const startedAt = desired?.columns['actualstart'];
  const start = typeof startedAt === 'string' ? { startedAt } : {};
  return {
    desired,
    interactionId,
    memory: callMemory({ ...start, ...memory }),
  };
}

/** A call in the outbox, not sent yet. */
export function outboxRow(part: Partial<DesiredRow> = {}): DesiredRow {
  return {
    format: 1,
    key: `organisation/${USER}/tenant.ipscape.com.au/19292`,
    scope: SCOPE,
    callId: '19292',
    interactionId: '19292',
    suffix: 1,
    recordId: '',
    desired: phoneCall(),
    confirmed: null,
    attempted: null,
    uncertain: false,
    refusedParts: [],
    status: { kind: 'waiting' },
    memory: callMemory(),
    changedAt: '2026-11-21T09:00:00.000Z',
    ...part,
  };
}
