import type { CallState } from '../../WebResources/adapter/adapter-state';
import type { Interaction } from '../../WebResources/adapter/interaction';
import type { InteractionFacts } from '../../WebResources/ports/toolbar';
import { interactionFacts } from './interaction-facts';

export const CALL_START = new Date('2026-11-21T09:00:00Z');
export const RECORD_TEXTS = {
  inbound: 'Call from {who}',
  outbound: 'Call to {who}',
  failedCall: 'Failed call to {who}',
  withheld: 'a withheld number',
  failed: 'The call failed: {reason}',
  doNotPhone: 'Called although the record asks not to be phoned.',
  none: 'None',
};

type StateName = Interaction['state'] | 'skipped' | 'wrapped-uncalled';

export interface CallPart extends Partial<
  Pick<CallState, 'person' | 'regarding' | 'notes' | 'doNotPhone' | 'pop' | 'candidates'>
> {
  readonly facts?: Partial<InteractionFacts>;
  /** `skipped`, `wrapped-uncalled`: closed without ever having been a call. */
  readonly state?: StateName;
  /** How long the call lasted; it is over from `wrapping` on. */
  readonly seconds?: number;
  readonly failed?: boolean;
}

/** A call from Jane Citizen's number that began at `CALL_START`: talking, unless `part` says otherwise. */
export function callState(part: CallPart = {}): CallState {
  const { state = 'talking', seconds = 90, failed = false, facts, ...known } = part;
  const latest = interactionFacts(facts);
  const common = { id: latest.id, facts: latest };
  const startedAt = CALL_START;
  const endedAt = new Date(CALL_START.getTime() + seconds * 1000);
  const presented = { presentedAt: startedAt, endedAt };
  const interactions: Readonly<Record<StateName, Interaction>> = {
    previewed: { ...common, state: 'previewed', presentedAt: startedAt },
    talking: { ...common, state: 'talking', startedAt, receivedAt: startedAt },
    wrapping: { ...common, state: 'wrapping', startedAt, endedAt, failed },
    closed: { ...common, state: 'closed', startedAt, endedAt, failed, wrapped: true },
    skipped: { ...common, state: 'closed', ...presented, failed: false, wrapped: false },
    'wrapped-uncalled': { ...common, state: 'closed', ...presented, failed: false, wrapped: true },
  };
  return {
    interaction: interactions[state],
    pop: { kind: 'idle' },
    candidates: [],
    notes: '',
    log: { kind: 'none' },
    trace: [],
    ...known,
  };
}
