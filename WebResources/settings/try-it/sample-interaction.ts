import type { CallSubtype, JsonObject } from '../../ports/toolbar';

/** Stands for the organisation's side of the call; the Australian authority keeps it free for such uses. */
const OUR_NUMBER = '+61255500000';

/**
 * What ipSCAPE's page reports of a call, as far as its documentation shows the payload (knowledgehub.ipscape.com,
 * Microsoft Dynamics CTI Adapter). A tried number comes in it.
 */
export function sampleInteraction(number: string, subtype: CallSubtype): JsonObject {
  const isInbound = subtype === 'inbound';
  const hasLead = subtype === 'preview' || subtype === 'outbound';
  return {
    agentInteractionId: 12345,
    subType: subtype,
    campaignName: 'Sample campaign',
    activity: {
      activityId: 67890,
      customerCli: number,
      sourcePhoneNumber: isInbound ? number : OUR_NUMBER,
      destinationPhoneNumber: isInbound ? OUR_NUMBER : number,
    },
    ...(hasLead && { leadData: { leadId: 4711, phones: [{ index: 1, phone: number }] } }),
  };
}

/** The same, wrapped, as text to change. */
export function exampleJson(number: string, subtype: CallSubtype): string {
  const wrapped = { ...sampleInteraction(number, subtype), wrap: { wrapDescription: 'Sale' } };
  return JSON.stringify(wrapped, undefined, 2);
}
