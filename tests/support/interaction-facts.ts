import type { InteractionFacts } from '../../WebResources/ports/toolbar';

/** An inbound call from Jane Citizen, changed by `part`; its payload says the same as its fields. */
export function interactionFacts(part: Partial<InteractionFacts> = {}): InteractionFacts {
  const facts = {
    id: '19292',
    subtype: 'inbound',
    customerNumber: '+61412345678',
    campaign: 'Support Inbound',
    leadId: '',
    ...part,
  } as const;
  return {
    ...facts,
    data: part.data ?? {
      interaction: {
        agentInteractionId: facts.id,
        subType: facts.subtype,
        campaignName: facts.campaign,
        activity: { customerCli: facts.customerNumber },
        ...(facts.leadId && { leadData: { leadId: facts.leadId, phones: [] } }),
      },
    },
  };
}
