import type { SdkEventName } from '../../../WebResources/ports/bridge-protocol';
import { nextAgent, SIGNED_OUT, type AgentState } from './agent';
import type { Call, Move } from './call';
import { beginCall, moveCall, type Told } from './call-life';
import { readCallRequest } from './call-request';
import { addOption, choose } from './components';
import { interactionOf } from './interaction';
import { Refusal } from './refusal';
import type { SdkEvent } from './sdk-event';

export interface TenantOptions {
  now(): Date;
  componentNames(): readonly string[];
  dialledPreviewSubtype(): 'preview' | 'outbound';
}

type Body = Readonly<Record<string, unknown>>;

/**
 * One agent's session and calls, as ipSCAPE's server keeps them: pages come and go, this stays. Every method that
 * changes something throws a `Refusal` where the state does not allow it.
 */
export interface Tenant {
  agent(): AgentState;
  /** The calls since the last reset, the youngest last. */
  calls(): readonly Call[];
  /** The call in hand, if any. */
  current(): Call | undefined;
  /** A call's payload as it would be told now. */
  interaction(call: Call): object;
  setAgent(body: Body): void;
  startCall(body: Body): Call;
  move(id: number, move: Move, body: Body): Call;
  addComponentOption(body: Body): void;
  /** The agent chooses in a select box of the call. */
  choose(id: number, body: Body): void;
  /** Signed out, no calls. Ids go on: a tenant gives none twice. */
  reset(): void;
  /** After every change, before the SDK's events of it. @returns the undo */
  onChange(listener: () => void): () => void;
  onSdkEvent(listener: (event: SdkEvent) => void): () => void;
}

/** Ids count from the seconds since then, so that those of the last run do not come again: browsers remember them. */
const FIRST_OF_IDS = Date.UTC(2026, 0, 1);

export function createTenant({ now, componentNames, dialledPreviewSubtype }: TenantOptions): Tenant {
  const changeListeners = new Set<() => void>();
  const eventListeners = new Set<(event: SdkEvent) => void>();
  const calls = new Map<number, Call>();
  let agent = SIGNED_OUT;
  let nextId = Math.max(1, Math.floor((now().getTime() - FIRST_OF_IDS) / 1000));
  let nextLeadId = nextId;

  function changed(events: readonly SdkEvent[] = []): void {
    for (const listener of changeListeners) listener();
    for (const event of events) for (const listener of eventListeners) listener(event);
  }

  function keep({ call, events }: Told): Call {
    calls.set(call.id, call);
    const response = { result: { interaction: interactionOf(call, now()) } };
    changed(events.map((name: SdkEventName) => ({ name, response })));
    return call;
  }

  function current(): Call | undefined {
    return [...calls.values()].find((call) => call.state !== 'closed');
  }

  function find(id: number): Call {
    const call = calls.get(id);
    if (!call) throw new Refusal(404, `There is no call of this id: ${id}.`);
    return call;
  }

  return {
    agent: () => agent,
    calls: () => [...calls.values()],
    current,
    interaction: (call) => interactionOf(call, now()),
    setAgent(body) {
      const next = nextAgent(agent, body);
      agent = next.agent;
      changed(next.events);
    },
    startCall(body) {
      const request = readCallRequest(body, () => nextLeadId++);
      if (!agent.signedIn) throw new Refusal(409, 'The agent is signed out: sign in first.');
      const busy = current();
      if (busy)
        throw new Refusal(409, `Call ${busy.id} is ${busy.state}: it has to end before another begins.`);
      return keep(beginCall(nextId++, request, componentNames(), now()));
    },
    move(id, name, body) {
      const circumstances = { now: now(), dialledPreviewSubtype: dialledPreviewSubtype() };
      return keep(moveCall(find(id), name, body, circumstances));
    },
    addComponentOption(body) {
      const call = current();
      if (!call) throw new Refusal(409, 'There is no interaction.');
      keep({ call: addOption(call, body), events: [] });
    },
    choose(id, body) {
      const call = choose(find(id), body);
      calls.set(id, call);
      const { name, value } = body;
      changed([{ name: 'componentChanged', response: { result: { name, value } } }]);
    },
    reset() {
      agent = SIGNED_OUT;
      calls.clear();
      changed();
    },
    onChange(listener) {
      changeListeners.add(listener);
      return () => changeListeners.delete(listener);
    },
    onSdkEvent(listener) {
      eventListeners.add(listener);
      return () => eventListeners.delete(listener);
    },
  };
}
