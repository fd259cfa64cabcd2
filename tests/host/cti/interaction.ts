import { legOf, type Call } from './call';
import type { Integration } from './integration';
import { secondsBetween, timestamp } from './timestamp';

/** The numbers of the tenant: where inbound calls arrive, and what a called customer sees. */
const VOICE_CHANNEL = '+61290000000';
const CAMPAIGN_CLI = '+61280001000';

/**
 * The payload of a call's events. Only `activity.customerCli`, `activity.sourcePhoneNumber` and `leadData.phones` are
 * documented (Dynamics CTI Adapter page of ipSCAPE's knowledge hub); the other names are borrowed from the platform
 * API's v3 activities.
 */
export function interactionOf(
  call: Call,
  now: Date,
  { clockOffsetSeconds, reportsEnd }: Pick<Integration, 'clockOffsetSeconds' | 'reportsEnd'>,
): object {
  const isInbound = call.subtype === 'inbound';
  const leg = legOf(call.id);
  const at = (time: Date | undefined): string | null =>
    timestamp(time && new Date(time.getTime() + clockOffsetSeconds * 1000));
  const whenReported = <Value>(value: Value): Value | null => (reportsEnd ? value : null);
  const talkedUntil = call.endedAt ?? now;
  const interaction = secondsBetween(call.startedAt, talkedUntil);
  const talkSeconds = call.failed ? 0 : Math.max(0, interaction - call.holdSeconds);
  return {
    agentInteractionId: call.id,
    type: 'call',
    subType: call.reportedAs ?? call.subtype,
    ...(call.callType !== undefined && { callType: call.callType }),
    ...(call.campaign ?? { campaignId: null, campaignName: null }),
    activity: {
      activityId: leg,
      parentActivityId: call.parentActivityId ?? null,
      rootActivityId: call.rootActivityId ?? leg,
      type: call.reportedAs ?? (isInbound ? 'call.inbound' : 'call.outbound'),
      customerCli: call.number,
      sourcePhoneNumber: isInbound ? call.number : CAMPAIGN_CLI,
      destinationPhoneNumber: isInbound ? VOICE_CHANNEL : call.number,
      isTransferred: call.transferred,
      dialStatusName: isInbound || !call.startedAt ? null : dialStatus(call),
      startTimestamp: at(call.startedAt),
      endTimestamp: whenReported(at(call.endedAt)),
      duration: whenReported(interaction),
      durations: {
        hold: call.holdSeconds,
        talk: whenReported(call.endedAt ? talkSeconds : null),
        wrap: whenReported(call.closedAt ? secondsBetween(call.endedAt, call.closedAt) : null),
        interaction: whenReported(interaction),
      },
      timestamps: {
        created: at(call.startedAt),
        answered: call.failed ? null : at(call.startedAt),
        hangUp: whenReported(at(call.endedAt)),
        wrapUp: whenReported(at(call.closedAt)),
      },
    },
    ...(call.lead && { leadData: call.lead }),
    wrap: call.wrap ?? null,
    notes: '',
  };
}

/** The word of v3's outbound activities. Nothing is reported of a failure without a reason. */
function dialStatus({ failed, failure }: Call): string | null {
  return failed ? (failure ?? null) : 'Answered';
}
