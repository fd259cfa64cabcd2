import type { CallState } from '../adapter-state';
import type { CallEvent } from '../interaction';
import type { LeadMemory } from '../leads';
import type { Outbox } from './outbox';
import { isSameCall, type CallMemory } from './outbox-row';

/** What a reload would forget of a call. */
export function rememberCall({ interaction, pop, ...call }: CallState): CallMemory {
  const { id, facts } = interaction;
  const begun = 'startedAt' in interaction ? interaction.startedAt : undefined;
  const start = begun ?? ('presentedAt' in interaction ? interaction.presentedAt : undefined);
  return {
    ...(call.person !== undefined && { person: call.person }),
    ...(call.regarding !== undefined && { regarding: call.regarding }),
    popped: pop.kind !== 'idle' && pop.kind !== 'searching',
    ...(pop.kind === 'opened' && { found: true }),
    notes: call.notes,
    ...(call.doNotPhone && { doNotPhone: true }),
    startedAt: (start ?? new Date(0)).toISOString(),
    ...('endedAt' in interaction && begun && { endedAt: interaction.endedAt.toISOString() }),
    ...('failed' in interaction && interaction.failed && { failure: facts.failure ?? '' }),
    ...('heardAt' in interaction && { heardAt: interaction.heardAt.toISOString() }),
    ...(interaction.state === 'previewed' && { presentedLead: facts.leadId }),
    ...(facts.id !== id && { dialledAs: facts.id }),
  };
}

/** The times of a remembered call, as an interaction found at start takes them. */
export function timesBefore(memory: CallMemory): NonNullable<CallEvent['before']> {
  const { startedAt, endedAt, heardAt, presentedLead, failure } = memory;
  return {
    startedAt: new Date(startedAt),
    ...(endedAt !== undefined && { endedAt: new Date(endedAt) }),
    ...(heardAt !== undefined && { heardAt: new Date(heardAt) }),
    isPresented: presentedLead !== undefined,
    ...(failure !== undefined && { failure }),
  };
}

/** Presented leads as the outbox remembers them. */
export function leadMemory(outbox: Outbox, now: () => Date): LeadMemory {
  return {
    dialledFrom: (interactionId) =>
      outbox.memories().find(({ memory }) => memory.dialledAs === interactionId)?.interactionId,
    presented: (leadId) =>
      outbox
        .memories()
        .find(({ memory }) => memory.presentedLead === leadId && isSameCall(memory.startedAt, now()))
        ?.interactionId,
  };
}
