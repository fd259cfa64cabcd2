import type { CallState } from '../adapter-state';
import type { CallEvent } from '../interaction';
import { isSkipped } from '../interaction';
import type { CallMemory } from './outbox-row';

/**
 * What a reload would forget of a call.
 * @param before what was stored of it: as long as a search goes on, what an earlier page has shown still counts
 */
export function rememberCall({ interaction, pop, ...call }: CallState, before?: CallMemory): CallMemory {
  const { id, facts } = interaction;
  const begun = 'startedAt' in interaction ? interaction.startedAt : undefined;
  const start = begun ?? ('presentedAt' in interaction ? interaction.presentedAt : undefined);
  const isSearched = pop.kind !== 'idle' && pop.kind !== 'searching';
  return {
    ...(call.person !== undefined && { person: call.person }),
    ...(call.regarding !== undefined && { regarding: call.regarding }),
    popped: isSearched || before?.popped === true,
    ...((isSearched ? pop.kind === 'opened' : before?.found) && { found: true }),
    notes: call.notes,
    ...(call.doNotPhone && { doNotPhone: true }),
    startedAt: (start ?? new Date(0)).toISOString(),
    ...('endedAt' in interaction && begun && { endedAt: interaction.endedAt.toISOString() }),
    ...('failed' in interaction && interaction.failed && { failure: facts.failure ?? '' }),
    ...('receivedAt' in interaction && { receivedAt: interaction.receivedAt.toISOString() }),
    ...(interaction.state === 'previewed' && { presentedLead: facts.leadId }),
    ...(facts.id !== id && { dialledAs: facts.id }),
    ...(facts.activityId && { activityId: facts.activityId }),
    ...(facts.startedAt && { reportedStart: facts.startedAt.toISOString() }),
    number: facts.customerNumber,
    ...(interaction.state === 'closed' && { closed: isSkipped(interaction) ? 'skipped' : 'over' }),
  };
}

/** The times of a remembered call, as an interaction found at start takes them. */
export function timesBefore(memory: CallMemory): NonNullable<CallEvent['before']> {
  const { startedAt, endedAt, receivedAt, presentedLead, failure } = memory;
  return {
    startedAt: new Date(startedAt),
    ...(endedAt !== undefined && { endedAt: new Date(endedAt) }),
    ...(receivedAt !== undefined && { receivedAt: new Date(receivedAt) }),
    isPresented: presentedLead !== undefined,
    ...(failure !== undefined && { failure }),
  };
}
