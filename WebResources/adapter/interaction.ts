import type { CallEventName, InteractionFacts } from '../ports/toolbar';
import { mergeData } from './merge-data';

/**
 * One agent's handling of one call, as ipSCAPE's events report it.
 *
 *            previewAllocated            callStarted        callHangup, callFailed         callWrapped
 *   (none) -------------------> previewed ----------> talking -------------------> wrapping ---------> closed
 *      |                            |  |                 |                                               ^
 *      |                            |  '-- callFailed ---|-----------------------> wrapping              |
 *      |                            '-- callWrapped -----+---- wrapped without a hang-up, or with no call|
 *      |-- callStarted, or found at start --> talking    '-----------------------------------------------|
 *      '-- callFailed (ipSCAPE may report no start of an unanswered dial) --------> wrapping             |
 *                                                                                                        |
 *   interactionClosed (a call outside a campaign never wraps): from any state ---------------------------'
 *
 * Whatever is not drawn here changes nothing: a repeated event, one that comes out of order, one of an interaction that
 * has not started. `closed` is final, but for a wrap code that comes after it, and for the call of a presented lead
 * that begins only after its presentation was closed.
 *
 * `id` is what the adapter knows the call by. `facts.id` is ipSCAPE's latest: the call dialled from a presented lead
 * may be another interaction than the presentation was (leads.ts).
 */
export type Interaction = { readonly id: string; readonly facts: InteractionFacts } & (
  | { readonly state: 'previewed'; readonly presentedAt: Date }
  | {
      readonly state: 'talking';
      readonly startedAt: Date;
      /** The start by our own clock, which may differ from ipSCAPE's; ipSCAPE's where the panel missed it. */
      readonly receivedAt: Date;
    }
  | { readonly state: 'wrapping'; readonly startedAt: Date; readonly endedAt: Date; readonly failed: boolean }
  | {
      readonly state: 'closed';
      /** Missing where there never was a call: a presented lead that was not dialled. */
      readonly startedAt?: Date;
      readonly endedAt: Date;
      readonly presentedAt?: Date;
      readonly failed: boolean;
      /** Wrapped, as opposed to closed without a wrap code. */
      readonly wrapped: boolean;
    }
);

export type CallEvent = {
  readonly name: CallEventName | 'foundAtStart';
  readonly interaction: InteractionFacts;
  /** What was known of a call found at start before the page was loaded again. */
  readonly before?: {
    readonly startedAt: Date;
    readonly endedAt?: Date;
    readonly receivedAt?: Date;
    /** A presented lead that was not dialled. */
    readonly isPresented: boolean;
    /** Why the call failed, in ipSCAPE's words, empty where it gave none; left out where it did not fail. */
    readonly failure?: string;
  };
};

/**
 * The interaction after `event`, or the very same object (or `undefined`) where the event changes nothing.
 * Pure; times come from ipSCAPE where it sends them, else from `now`.
 *
 * @param id what a new interaction shall be known by
 */
export function nextInteraction(
  before: Interaction | undefined,
  event: CallEvent,
  now: Date,
  id = event.interaction.id,
): Interaction | undefined {
  if (!before) return begin(id, event, now);
  const current = isSkipped(before) && isDialOfLead(before, event) ? presentedAgain(before) : before;
  if (isOfPresentation(current, event)) return current;
  const facts = mergeFacts(current.facts, event.interaction);
  const known = { id: current.id, facts };
  if (current.state === 'closed') {
    const isLateWrap = event.name === 'callWrapped' && !current.wrapped;
    return isLateWrap ? { ...current, facts, wrapped: true } : current;
  }
  // A preview's own times are those of the lead's presentation, not of the call.
  const startedNow = event.interaction.startedAt ?? now;

  switch (event.name) {
    case 'callStarted':
      return current.state === 'previewed'
        ? { ...known, state: 'talking', startedAt: startedNow, receivedAt: now }
        : current;
    case 'callHangup':
      return current.state === 'talking'
        ? { ...known, state: 'wrapping', ...times(current, event, now), failed: false }
        : current;
    case 'callFailed': {
      if (current.state === 'wrapping') return current;
      const call = current.state === 'talking' ? current : { startedAt: startedNow, receivedAt: now };
      return { ...known, state: 'wrapping', ...times(call, event, now), failed: true };
    }
    case 'callWrapped':
      return close(current, facts, event, now);
    case 'interactionClosed':
      return close(current, facts, event, now);
    case 'previewAllocated':
    case 'interactionOpen':
    case 'foundAtStart':
      return current;
  }
}

/** A presented lead that was closed with neither a call nor a wrap code. */
export type SkippedLead = Extract<Interaction, { state: 'closed' }> & { readonly presentedAt: Date };

export function isSkipped(interaction: Interaction): interaction is SkippedLead {
  return interaction.state === 'closed' && interaction.presentedAt !== undefined && !interaction.wrapped;
}

/** The same interaction is over for good; the call dialled from it may be another one. */
function isDialOfLead({ facts }: SkippedLead, { name, interaction }: CallEvent): boolean {
  return (name === 'callStarted' || name === 'callFailed') && interaction.id !== facts.id;
}

function presentedAgain({ id, facts, presentedAt }: SkippedLead): Interaction {
  return { id, facts, state: 'previewed', presentedAt };
}

/** ipSCAPE's id of the interaction that a call began as: a later call of an id has a number behind it. */
export function interactionIdOf(callId: string): string {
  return callId.replace(/#\d+$/, '');
}

/** A presentation ends by itself once a call of another interaction was dialled from it: the call goes on. */
function isOfPresentation({ id, facts }: Interaction, event: CallEvent): boolean {
  const began = interactionIdOf(id);
  return event.interaction.id === began && facts.id !== began;
}

type Known = Pick<Interaction, 'id' | 'facts'>;

function begin(id: string, event: CallEvent, now: Date): Interaction | undefined {
  const facts = event.interaction;
  const known = { id, facts };
  const startedAt = facts.startedAt ?? now;
  switch (event.name) {
    case 'previewAllocated':
      return { ...known, state: 'previewed', presentedAt: startedAt };
    case 'callStarted':
      return { ...known, state: 'talking', startedAt, receivedAt: now };
    case 'callFailed':
      return {
        ...known,
        state: 'wrapping',
        ...times({ startedAt, receivedAt: now }, event, now),
        failed: true,
      };
    case 'foundAtStart':
      return find(known, event, now);
    default:
      return undefined;
  }
}

/** Times of a call under way that ipSCAPE does not send are known from before. */
function find(known: Known, { before, interaction: facts }: CallEvent, now: Date): Interaction {
  const startedAt = facts.startedAt ?? before?.startedAt ?? now;
  const endedAt = facts.endedAt ?? before?.endedAt;
  if (endedAt) {
    const failed = before?.failure !== undefined;
    const failure = before?.failure && { failure: before.failure };
    const ended = { ...known, facts: { ...facts, ...failure } };
    return { ...ended, state: 'wrapping', startedAt, endedAt: notBefore(startedAt, endedAt), failed };
  }
  // A lead that is only presented has no start time: nothing was dialled yet.
  const isPresented = before ? before.isPresented : facts.subtype === 'preview';
  if (isPresented && !facts.startedAt) return { ...known, state: 'previewed', presentedAt: startedAt };
  const receivedAt = before?.receivedAt ?? (startedAt < now ? startedAt : now);
  return { ...known, state: 'talking', startedAt, receivedAt };
}

function close(
  current: Exclude<Interaction, { state: 'closed' }>,
  facts: InteractionFacts,
  event: CallEvent,
  now: Date,
): Interaction {
  const wrapped = event.name === 'callWrapped';
  const known = { id: current.id, facts, state: 'closed', wrapped } as const;
  switch (current.state) {
    case 'previewed': {
      const { presentedAt } = current;
      return { ...known, presentedAt, endedAt: notBefore(presentedAt, now), failed: false };
    }
    case 'talking': // the hang-up never came: ipSCAPE may wrap a live call (2018 state machine, `wrapReady`)
      return { ...known, ...times(current, event, now), failed: false };
    case 'wrapping':
      return { ...known, startedAt: current.startedAt, endedAt: current.endedAt, failed: current.failed };
  }
}

/**
 * Start and end by one clock: ipSCAPE's where it sends both, else its start and the time that has gone by here.
 * A start by one clock and an end by the other would differ by hours where clocks do.
 */
function times(
  call: { readonly startedAt: Date; readonly receivedAt: Date },
  { interaction: reported }: CallEvent,
  now: Date,
): { startedAt: Date; endedAt: Date } {
  if (reported.startedAt && reported.endedAt)
    return { startedAt: reported.startedAt, endedAt: notBefore(reported.startedAt, reported.endedAt) };
  const { startedAt, receivedAt } = call;
  const elapsed = Math.max(0, now.getTime() - receivedAt.getTime());
  const startIsReported = startedAt.getTime() !== receivedAt.getTime();
  const end =
    startIsReported && reported.endedAt ? reported.endedAt : new Date(startedAt.getTime() + elapsed);
  return { startedAt, endedAt: notBefore(startedAt, end) };
}

/** An end before the start would make Dataverse count a negative duration. */
function notBefore(startedAt: Date, end: Date): Date {
  return end < startedAt ? startedAt : end;
}

/** Later events know more, but may leave out what earlier ones said. The subtype stays the first one's. */
function mergeFacts(old: InteractionFacts, young: InteractionFacts): InteractionFacts {
  return {
    ...old,
    ...young,
    subtype: old.subtype,
    customerNumber: young.customerNumber || old.customerNumber,
    campaign: young.campaign || old.campaign,
    leadId: young.leadId || old.leadId,
    data: mergeData(old.data, young.data),
  };
}
