import type { Clock } from '../ports/clock';
import type { CallEventName, InteractionFacts } from '../ports/toolbar';
import type { StoredCall } from './activity/outbox';
import { isSameCall, type CallIdentity } from './activity/same-call';
import type { CallState } from './adapter-state';
import type { Calls } from './calls';
import { interactionIdOf, isSkipped, type Interaction } from './interaction';

/** Which call ipSCAPE speaks of: interaction ids are given again, and a presented lead may be dialled as another one. */
export interface Leads {
  /**
   * What the adapter knows an interaction by, in memory and in the outbox. The call dialled from a presented lead
   * belongs to the presentation, also where ipSCAPE gives it an interaction id of its own; a further call to the same
   * lead is a call of its own, and so is a new call under an id that an older call has had.
   *
   * @param event what ipSCAPE reports of it; nothing where it was asked for
   */
  idOf(facts: InteractionFacts, event?: CallEventName): string;
}

/** ipSCAPE may close a presentation before the call dialled from it begins: so long that is no skipped lead yet. */
const DIALLING_MS = 60_000;

const BEGINNINGS: readonly (CallEventName | undefined)[] = [
  undefined,
  'previewAllocated',
  'callStarted',
  'callFailed',
];

/** @param stored what the outbox knows, the latest first */
export function openLeads(calls: Calls, stored: () => readonly StoredCall[], clock: Clock): Leads {
  const ageOf = (start: Date | string): number => clock.now().getTime() - new Date(start).getTime();
  const latestFirst = (): readonly CallState[] => [...calls.all()].reverse();

  function inMemory(facts: InteractionFacts, event: CallEventName | undefined): string | undefined {
    const known = latestFirst().filter(
      ({ interaction: { id, facts: known } }) => known.id === facts.id || interactionIdOf(id) === facts.id,
    );
    const call = BEGINNINGS.includes(event)
      ? known.find(({ interaction }) => isThat(interaction, facts))
      : known[0];
    return call?.interaction.id;
  }

  function isThat(interaction: Interaction, facts: InteractionFacts): boolean {
    const [one, other] = [identityOf(interaction.facts), identityOf(facts)];
    switch (interaction.state) {
      case 'previewed':
        return true;
      case 'closed':
        return isSameCall(one, other, ageOf(interaction.startedAt ?? interaction.endedAt));
      default:
        return !one.activityId || !other.activityId || one.activityId === other.activityId;
    }
  }

  function inOutbox(facts: InteractionFacts): string | undefined {
    const call = stored().find(({ interactionId, memory }) => {
      if (interactionId !== facts.id && memory.dialledAs !== facts.id) return false;
      // The call has times and a leg of its own, which the presentation did not have.
      if (memory.presentedLead !== undefined && memory.presentedLead === facts.leadId) return true;
      return isSameCall(memory, identityOf(facts), ageOf(memory.startedAt));
    });
    return call?.callId;
  }

  function presentation(facts: InteractionFacts, event: CallEventName | undefined): string | undefined {
    const { leadId } = facts;
    if (!leadId) return undefined;
    const isDialled = event === 'callStarted' || event === 'callFailed';
    // The latest: a lead that was skipped may be presented again at once.
    const call = latestFirst().find(
      ({ interaction }) =>
        interaction.facts.leadId === leadId &&
        (interaction.state === 'previewed' || (isDialled && isJustClosed(interaction))),
    );
    return call?.interaction.id ?? storedPresentation(leadId);
  }

  function storedPresentation(leadId: string): string | undefined {
    const call = stored().find(
      ({ callId, memory }) =>
        memory.presentedLead === leadId && !calls.get(callId) && ageOf(memory.startedAt) < PRESENTED_MS,
    );
    return call?.callId;
  }

  function isJustClosed(interaction: Interaction): boolean {
    return isSkipped(interaction) && clock.now().getTime() - interaction.endedAt.getTime() < DIALLING_MS;
  }

  /** The interaction's id, with a number behind it where an older call has it. */
  function newId({ id }: InteractionFacts): string {
    const taken = new Set([
      ...stored().map(({ callId }) => callId),
      ...calls.all().map(({ interaction }) => interaction.id),
    ]);
    if (!taken.has(id)) return id;
    let number = 2;
    while (taken.has(`${id}#${String(number)}`)) number++;
    return `${id}#${String(number)}`;
  }

  return {
    idOf: (facts, event) =>
      inMemory(facts, event) ?? inOutbox(facts) ?? presentation(facts, event) ?? newId(facts),
  };
}

const PRESENTED_MS = 12 * 3600 * 1000;

function identityOf({ activityId, startedAt, customerNumber }: InteractionFacts): CallIdentity {
  return { activityId, reportedStart: startedAt?.toISOString(), number: customerNumber };
}
