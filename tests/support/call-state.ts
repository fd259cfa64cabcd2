import type { CallState } from '../../WebResources/adapter/adapter-state';
import type { Interaction } from '../../WebResources/adapter/interaction';
import type { InteractionFacts } from '../../WebResources/ports/toolbar';
import { interactionFacts } from './interaction-facts';

export const CALL_START = new Date('2026-11-21T09:00:00Z');
export const SUBJECTS = { inbound: 'Call from {who}', outbound: 'Call to {who}' };

type StateName = Interaction['state'] | 'skipped';

export interface CallPart extends Partial<Pick<CallState, 'person' | 'regarding'>> {
  readonly facts?: Partial<InteractionFacts>;
  /** `skipped`: closed without ever having been a call. */
  readonly state?: StateName;
  /** How long the call lasted; it is over from `wrapping` on. */
  readonly seconds?: number;
  readonly failed?: boolean;
}

/** A call from Jane Citizen's number that began at `CALL_START`: talking, unless `part` says otherwise. */
export function callState(part: CallPart = {}): CallState {
  const { state = 'talking', seconds = 90, failed = false, facts, ...known } = part;
  const its = interactionFacts(facts);
  const common = { id: its.id, facts: its };
  const startedAt = CALL_START;
  const endedAt = new Date(CALL_START.getTime() + seconds * 1000);
  const interactions: Readonly<Record<StateName, Interaction>> = {
    previewed: { ...common, state: 'previewed' },
    talking: { ...common, state: 'talking', startedAt },
    wrapping: { ...common, state: 'wrapping', startedAt, endedAt, failed },
    closed: { ...common, state: 'closed', startedAt, endedAt, failed, wrapped: true },
    skipped: { ...common, state: 'closed', failed: false, wrapped: true },
  };
  return {
    interaction: interactions[state],
    pop: { kind: 'idle' },
    log: { kind: 'none' },
    trace: [],
    ...known,
  };
}
