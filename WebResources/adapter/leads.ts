import type { Clock } from '../ports/clock';
import type { CallEventName, InteractionFacts } from '../ports/toolbar';
import type { Calls } from './calls';
import { isSkipped, type Interaction } from './interaction';

/** Presented leads and the calls dialled from them, also from before a reload. */
export interface Leads {
  /**
   * What the adapter knows an interaction by. The call dialled from a presented lead belongs to the presentation, also
   * where ipSCAPE gives it an interaction id of its own; a further call to the same lead is a call of its own.
   *
   * @param event the event it came in; left out where the panel asked for the interaction
   */
  idOf(facts: InteractionFacts, event?: CallEventName): string;
}

/** What an earlier page has stored of presented leads. */
export interface LeadMemory {
  /** The presentation that the interaction was dialled from. */
  dialledFrom(interactionId: string): string | undefined;
  /** A presentation of the lead that has not been dialled yet. */
  presented(leadId: string): string | undefined;
}

/** ipSCAPE may close a presentation before the call dialled from it begins: for that long the lead is not skipped. */
const DIALLING_MS = 60_000;

export function openLeads(calls: Calls, memory: LeadMemory, clock: Clock): Leads {
  const known = new Map<string, string>();

  function presentation({ leadId }: InteractionFacts, event: CallEventName | undefined): string | undefined {
    if (!leadId) return undefined;
    const isDialled = event === 'callStarted' || event === 'callFailed';
    // The latest: a lead that was skipped may be presented again at once.
    const call = [...calls.all()]
      .reverse()
      .find(
        ({ interaction }) =>
          interaction.facts.leadId === leadId &&
          (interaction.state === 'previewed' || (isDialled && isJustClosed(interaction))),
      );
    return call?.interaction.id ?? memory.presented(leadId);
  }

  function isJustClosed(interaction: Interaction): boolean {
    return isSkipped(interaction) && clock.now().getTime() - interaction.endedAt.getTime() < DIALLING_MS;
  }

  return {
    idOf(facts, event) {
      if (calls.get(facts.id)) return facts.id;
      const id =
        known.get(facts.id) ?? memory.dialledFrom(facts.id) ?? presentation(facts, event) ?? facts.id;
      if (id !== facts.id) known.set(facts.id, id);
      return id;
    },
  };
}
