import type { InteractionFacts } from '../ports/toolbar';
import type { Calls } from './calls';

/** Presented leads and the calls dialled from them, also from before a reload. */
export interface Leads {
  /**
   * What the adapter knows an interaction by. The call dialled from a presented lead belongs to the presentation, also
   * where ipSCAPE gives it an interaction id of its own; a further call to the same lead is a call of its own.
   */
  idOf(facts: InteractionFacts): string;
}

/** What an earlier page has stored of presented leads. */
export interface LeadMemory {
  /** The presentation that the interaction was dialled from. */
  dialledFrom(interactionId: string): string | undefined;
  /** A presentation of the lead that nobody has dialled yet. */
  presented(leadId: string): string | undefined;
}

export function openLeads(calls: Calls, memory: LeadMemory): Leads {
  const known = new Map<string, string>();

  function presentation({ leadId }: InteractionFacts): string | undefined {
    if (!leadId) return undefined;
    const call = calls
      .all()
      .find(({ interaction }) => interaction.state === 'previewed' && interaction.facts.leadId === leadId);
    return call?.interaction.id ?? memory.presented(leadId);
  }

  return {
    idOf(facts) {
      if (calls.get(facts.id)) return facts.id;
      const id = known.get(facts.id) ?? memory.dialledFrom(facts.id) ?? presentation(facts) ?? facts.id;
      known.set(facts.id, id);
      return id;
    },
  };
}
