import type { JsonObject } from '../../ports/toolbar';

/**
 * A call as ipSCAPE reports it, to show what a path gives: the documented paths, and the names of its API beside them. The
 * number is one the Australian authority keeps free for such uses.
 */
export const SAMPLE_CALL: JsonObject = {
  interaction: {
    agentInteractionId: 19292,
    type: 'call',
    subType: 'inbound',
    campaignId: 1,
    campaignName: 'Support Inbound',
    activity: {
      activityId: 20688,
      type: 'call.inbound',
      customerCli: '+61491570156',
      sourcePhoneNumber: '+61491570156',
      destinationPhoneNumber: '+61255500000',
      duration: 34,
    },
    leadData: {
      leadId: 119485,
      phones: [
        { index: 1, phone: '+61491570156' },
        { index: 2, phone: '+61491570157' },
      ],
    },
    wrap: { wrapCode: 26, wrapDescription: 'Sale' },
    notes: '',
  },
};
