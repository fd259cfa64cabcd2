import {
  EMPTY_STATE,
  type AdapterState,
  type CallState,
  type Match,
} from '../../WebResources/adapter/adapter-state';
import type { Interaction } from '../../WebResources/adapter/interaction';
import type { ConfigurationState, PanelState } from '../../WebResources/panel/panel-state';
import type { InteractionFacts } from '../../WebResources/ports/toolbar';

export const START = new Date('2026-11-21T09:00:00Z');

export const facts: InteractionFacts = {
  id: '4711',
  subtype: 'inbound',
  customerNumber: '+61 412 345 678',
  campaign: 'Sales AU',
  leadId: '',
  data: {},
};

export const talking: Interaction = {
  id: facts.id,
  facts,
  state: 'talking',
  startedAt: START,
  receivedAt: START,
};

export const wrapping: Interaction = {
  id: facts.id,
  facts,
  state: 'wrapping',
  startedAt: START,
  endedAt: new Date(START.getTime() + 42_000),
  failed: false,
};

export const jane: Match = {
  record: { table: 'contact', id: '11111111-0000-4000-8000-000000000001' },
  name: 'Jane Citizen',
  detail: 'Contoso, Sydney',
};
export const contoso: Match = {
  record: { table: 'account', id: '11111111-0000-4000-8000-000000000002' },
  name: 'Contoso Pty Ltd',
  detail: 'account',
};

export const phoneCall = { table: 'phonecall', id: '11111111-0000-4000-8000-000000000003' };

export const call: CallState = {
  interaction: talking,
  pop: { kind: 'opened', match: jane },
  candidates: [],
  notes: '',
  log: { kind: 'logged', record: phoneCall, completed: false },
  trace: [{ at: START, step: 'event', values: { event: 'callStarted' } }],
};

export function adapterWith(change: Partial<AdapterState> = {}): AdapterState {
  return { ...EMPTY_STATE, agent: { signedIn: true, presence: 'Available' }, ...change };
}

export function callWith(change: Partial<CallState>): AdapterState {
  return adapterWith({ call: { ...call, ...change } });
}

/** Nothing to say of the configuration. */
export const calm: ConfigurationState = { isLooking: false, isPending: false };

/** The tab that acts, connected, in the state given. */
export function acting(adapter: AdapterState = adapterWith()): Extract<PanelState, { stage: 'acting' }> {
  return {
    stage: 'acting',
    configurationName: 'Outbound team',
    configuration: calm,
    link: { state: 'connected', bridgeVersion: '1.0.0', otherScripts: [] },
    adapter,
    missing: [],
    outcome: undefined,
    troubles: [],
  };
}

/** A tab that shows what the acting one tells. */
export function waiting(
  adapter: AdapterState = adapterWith(),
  confirmTake = false,
): Extract<PanelState, { stage: 'waiting' }> {
  return {
    stage: 'waiting',
    configurationName: 'Outbound team',
    configuration: calm,
    adapter,
    confirmTake,
    outcome: undefined,
    troubles: [],
  };
}
