import type { Clock } from '../ports/clock';
import type { Undo } from '../ports/undo';
import type { CallState } from './adapter-state';
import { nextInteraction, type CallEvent } from './interaction';
import { withEntry, type Note, type TraceEntry } from './trace';

/** The calls since the panel has started, and the only writer of their state. */
export interface Calls {
  /** The call in hand, or the last one until the next begins. */
  current(): CallState | undefined;
  get(id: string): CallState | undefined;
  all(): readonly CallState[];
  /**
   * Applies an event to its call; one that ipSCAPE sends out of order is noted and changes nothing.
   * @param id of the call, where it differs from the id in the event
   */
  apply(event: CallEvent, id?: string): void;
  change(id: string, change: Partial<Omit<CallState, 'interaction' | 'trace'>>): void;
  /** The agent has gone to this call. */
  focus(id: string): void;
  note(id: string): Note;
  onChange(listener: (call: CallState, before: CallState | undefined) => void): Undo;
}

/** Closed calls are kept so that a late or repeated event of one does not begin it again. */
const MOST_CLOSED_CALLS = 50;

/** @param last the call that an adapter before this one had in hand */
export function openCalls(clock: Clock, last?: CallState): Calls {
  const calls = new Map(last && [[last.interaction.id, last]]);
  const listeners = new Set<(call: CallState, before: CallState | undefined) => void>();
  let currentId = last?.interaction.id;

  function set(call: CallState, before: CallState | undefined): void {
    calls.set(call.interaction.id, call);
    for (const listener of listeners) listener(call, before);
  }

  function note(id: string): Note {
    return (step, values = {}) => {
      const call = calls.get(id);
      if (call) set({ ...call, trace: withEntry(call.trace, { at: clock.now(), step, values }) }, call);
    };
  }

  return {
    current: () => (currentId === undefined ? undefined : calls.get(currentId)),
    get: (id) => calls.get(id),
    all: () => [...calls.values()],
    apply(event, id = event.interaction.id) {
      const before = calls.get(id);
      const interaction = nextInteraction(before?.interaction, event, clock.now(), id);
      if (event.name === 'interactionOpen' && before) currentId = id;
      if (!interaction || interaction === before?.interaction) {
        note(id)('event-ignored', { event: event.name });
        return;
      }
      if (!before) {
        currentId = id;
        forgetOldest(calls);
      }
      const entry: TraceEntry = { at: clock.now(), step: 'event', values: { event: event.name } };
      const trace = withEntry(before?.trace ?? [], entry);
      set(before ? { ...before, interaction, trace } : { ...NEW_CALL, interaction, trace }, before);
    },
    change(id, change) {
      const call = calls.get(id);
      if (call) set({ ...call, ...change }, call);
    },
    focus(id) {
      const call = calls.get(id);
      if (!call || currentId === id) return;
      currentId = id;
      set({ ...call }, call);
    },
    note,
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

const NEW_CALL: Omit<CallState, 'interaction' | 'trace'> = {
  pop: { kind: 'idle' },
  log: { kind: 'none' },
  candidates: [],
  notes: '',
};

function forgetOldest(calls: Map<string, CallState>): void {
  const closed = [...calls.values()].filter((call) => call.interaction.state === 'closed');
  for (const call of closed.slice(0, Math.max(0, closed.length - MOST_CLOSED_CALLS)))
    calls.delete(call.interaction.id);
}
