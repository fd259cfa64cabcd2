import type { Call } from './call';
import { secondsBetween, timestamp } from './timestamp';

/** The numbers of the tenant: where inbound calls arrive, and what a called customer sees. */
const VOICE_CHANNEL = '+61290000000';
const CAMPAIGN_CLI = '+61280001000';

/** Legs have numbers of their own. */
const FIRST_LEG = 1396;

/**
 * The payload of a call's events. Only `activity.customerCli`, `activity.sourcePhoneNumber` and `leadData.phones` are
 * documented (Dynamics CTI Adapter page of ipSCAPE's knowledge hub); the other names are borrowed from the platform
 * API's v3 activities.
 */
export function interactionOf(call: Call, now: Date): object {
  const isInbound = call.subtype === 'inbound';
  const leg = call.id + FIRST_LEG;
  const talkedUntil = call.endedAt ?? now;
  const interaction = secondsBetween(call.startedAt, talkedUntil);
  const talkSeconds = call.failed ? 0 : Math.max(0, interaction - call.holdSeconds);
  return {
    agentInteractionId: call.id,
    type: 'call',
    subType: call.subtype,
    ...(call.campaign ?? { campaignId: null, campaignName: null }),
    activity: {
      activityId: leg,
      parentActivityId: null,
      rootActivityId: leg,
      type: isInbound ? 'call.inbound' : 'call.outbound',
      customerCli: call.number,
      sourcePhoneNumber: isInbound ? call.number : CAMPAIGN_CLI,
      destinationPhoneNumber: isInbound ? VOICE_CHANNEL : call.number,
      startTimestamp: timestamp(call.startedAt),
      endTimestamp: timestamp(call.endedAt),
      duration: interaction,
      durations: {
        hold: call.holdSeconds,
        talk: call.endedAt ? talkSeconds : null,
        wrap: call.closedAt ? secondsBetween(call.endedAt, call.closedAt) : null,
        interaction,
      },
      timestamps: {
        created: timestamp(call.startedAt),
        answered: call.failed ? null : timestamp(call.startedAt),
        hangUp: timestamp(call.endedAt),
        wrapUp: timestamp(call.closedAt),
      },
    },
    ...(call.lead && { leadData: call.lead }),
    wrap: call.wrap ?? null,
    notes: '',
  };
}
