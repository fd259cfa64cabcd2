import type { CallEventName, InteractionFacts } from '../ports/toolbar';
import { mergeData } from './merge-data';

/**
 * One agent's handling of one call, as ipSCAPE's events tell it.
 *
 *            previewAllocated            callStarted        callHangup, callFailed         callWrapped
 *   (none) -------------------> previewed ----------> talking -------------------> wrapping ---------> closed
 *      |                            |  |                 |                                               ^
 *      |                            |  '-- callFailed ---|-----------------------> wrapping              |
 *      |                            '-- callWrapped -----+---- wrapped without a hang-up, or with no call|
 *      '-- callStarted, or found at start --> talking    '-----------------------------------------------|
 *                                                                                                        |
 *   interactionClosed (a call outside a campaign never wraps): from any state ---------------------------'
 *
 * Whatever is not drawn here changes nothing: a repeated event, one that comes out of order, one of an interaction
 * nobody has started. `closed` is final.
 */
export type Interaction = { readonly id: string; readonly facts: InteractionFacts } & (
  | { readonly state: 'previewed' }
  | { readonly state: 'talking'; readonly startedAt: Date }
  | { readonly state: 'wrapping'; readonly startedAt: Date; readonly endedAt: Date; readonly failed: boolean }
  | {
      readonly state: 'closed';
      /** Missing where there never was a call: a preview that was skipped. */
      readonly startedAt?: Date;
      readonly endedAt?: Date;
      readonly failed: boolean;
      /** Wrapped, as opposed to closed without a wrap code. */
      readonly wrapped: boolean;
    }
);

export type CallEvent = {
  readonly name: CallEventName | 'foundAtStart';
  readonly interaction: InteractionFacts;
};

/**
 * The interaction after `event`, or the very same object (or `undefined`) where the event changes nothing.
 * Pure; times come from ipSCAPE where it tells them, else from `now`.
 */
export function nextInteraction(
  current: Interaction | undefined,
  event: CallEvent,
  now: Date,
): Interaction | undefined {
  if (!current) return begin(event, now);
  if (current.state === 'closed') return current;
  const facts = mergeFacts(current.facts, event.interaction);
  const known = { id: current.id, facts };
  // A preview's own times are those of the lead's presentation, not of the call.
  const startedNow = event.interaction.startedAt ?? now;

  switch (event.name) {
    case 'callStarted':
      return current.state === 'previewed' ? { ...known, state: 'talking', startedAt: startedNow } : current;
    case 'callHangup':
      return current.state === 'talking'
        ? { ...known, state: 'wrapping', ...times(current.startedAt, facts, now), failed: false }
        : current;
    case 'callFailed': {
      if (current.state === 'wrapping') return current;
      const startedAt = current.state === 'talking' ? current.startedAt : startedNow;
      return { ...known, state: 'wrapping', ...times(startedAt, facts, now), failed: true };
    }
    case 'callWrapped':
      return close(current, facts, now, true);
    case 'interactionClosed':
      return close(current, facts, now, false);
    case 'previewAllocated':
    case 'interactionOpen':
    case 'foundAtStart':
      return current;
  }
}

function begin(event: CallEvent, now: Date): Interaction | undefined {
  const facts = event.interaction;
  const known = { id: facts.id, facts };
  const startedAt = facts.startedAt ?? now;
  switch (event.name) {
    case 'previewAllocated':
      return { ...known, state: 'previewed' };
    case 'callStarted':
      return { ...known, state: 'talking', startedAt };
    case 'foundAtStart':
      if (facts.endedAt)
        return { ...known, state: 'wrapping', ...times(startedAt, facts, now), failed: false };
      // A lead that was presented before we came has no start time: nothing was dialled yet.
      if (facts.subtype === 'preview' && !facts.startedAt) return { ...known, state: 'previewed' };
      return { ...known, state: 'talking', startedAt };
    default:
      return undefined;
  }
}

function close(
  current: Exclude<Interaction, { state: 'closed' }>,
  facts: InteractionFacts,
  now: Date,
  wrapped: boolean,
): Interaction {
  const known = { id: current.id, facts, state: 'closed', wrapped } as const;
  switch (current.state) {
    case 'previewed':
      return { ...known, failed: false };
    case 'talking': // the hang-up never came: ipSCAPE may wrap a live call (2018 state machine, `wrapReady`)
      return { ...known, ...times(current.startedAt, facts, now), failed: false };
    case 'wrapping':
      return { ...known, startedAt: current.startedAt, endedAt: current.endedAt, failed: current.failed };
  }
}

/** Clocks differ: an end before the start would make Dataverse count a negative duration. */
function times(startedAt: Date, facts: InteractionFacts, now: Date): { startedAt: Date; endedAt: Date } {
  const end = facts.endedAt ?? now;
  return { startedAt, endedAt: end < startedAt ? startedAt : end };
}

/** Later events know more, but may leave out what earlier ones told. The subtype stays the first one's. */
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
