import { nextAgent, SIGNED_OUT, type AgentState } from './agent';
import { legOf, type Call, type Move } from './call';
import { beginCall, moveCall, type Reported } from './call-life';
import { readCallRequest, type CallRequest } from './call-request';
import { addOption, choose } from './components';
import { consultationAbout, demandRoom, demandSilence } from './concurrent-calls';
import { callBegunBy } from './further-calls';
import type { Integration } from './integration';
import { interactionOf } from './interaction';
import { Refusal } from './refusal';
import type { SdkEvent, SdkEventName } from './sdk-event';

export interface TenantOptions {
  now(): Date;
  integration(): Integration;
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
  /** The call in hand, if any; of two the one in focus. */
  current(): Call | undefined;
  /** All that are not closed: two at most. */
  open(): readonly Call[];
  /** A call's payload as it would be reported now. */
  interaction(call: Call): object;
  setAgent(body: Body): void;
  startCall(body: Body): Call;
  /** The SDK's click-to-dial: a manual call, refused in any call. */
  dial(number: string): Call;
  /** @returns the call; where the move has begun another one (a consultation, the next number) that one */
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

export function createTenant({ now, integration }: TenantOptions): Tenant {
  const changeListeners = new Set<() => void>();
  const eventListeners = new Set<(event: SdkEvent) => void>();
  const calls = new Map<number, Call>();
  let agent = SIGNED_OUT;
  let inFocus: number | undefined;
  let nextId = Math.max(1, Math.floor((now().getTime() - FIRST_OF_IDS) / 1000));
  let nextLeadId = nextId;

  function changed(events: readonly SdkEvent[] = []): void {
    for (const listener of changeListeners) listener();
    const reported = integration().repeatsEvents ? events.flatMap((event) => [event, event]) : events;
    for (const event of reported) for (const listener of eventListeners) listener(event);
  }

  function keep({ call, events }: Reported): Call {
    calls.set(call.id, call);
    if (events.includes('interactionOpen')) inFocus = call.id;
    const response = { result: { interaction: interaction(call) } };
    changed(events.map((name: SdkEventName) => ({ name, response })));
    const left = current();
    if (left && left.id !== inFocus) keep({ call: left, events: ['interactionOpen'] });
    return call;
  }

  function interaction(call: Call): object {
    return interactionOf(call, now(), integration());
  }

  function open(): readonly Call[] {
    return [...calls.values()].filter((call) => call.state !== 'closed');
  }

  function current(): Call | undefined {
    return open().find((call) => call.id === inFocus) ?? open()[0];
  }

  function begin(request: CallRequest): Reported {
    return beginCall(nextId++, request, integration().components, now());
  }

  function demandVoice(): void {
    if (!agent.signedIn) throw new Refusal(409, 'The agent is signed out: sign in first.');
    if (agent.presence === 'Disconnected')
      throw new Refusal(409, "The agent's voice is not connected: connect it first.");
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
    open,
    interaction,
    setAgent(body) {
      const next = nextAgent(agent, body);
      agent = next.agent;
      changed(next.events);
    },
    startCall(body) {
      const request = readCallRequest(body, () => nextLeadId++);
      demandVoice();
      demandRoom(open());
      return keep(begin(request));
    },
    dial(number) {
      demandVoice();
      const busy = current();
      if (busy) throw new Refusal(409, `Call ${busy.id} is ${busy.state}: nothing else can be dialled.`);
      return keep(begin(readCallRequest({ subtype: 'manual', number }, () => nextLeadId++)));
    },
    move(id, name, body) {
      const call = find(id);
      const others = open().filter((one) => one.id !== id);
      const circumstances = { now: now(), integration: integration() };
      const moved = moveCall(call, name, body, circumstances);
      if (name === 'dial' || name === 'consult') demandVoice();
      if (moved.call.state === 'talking') demandSilence(others);
      const request = callBegunBy(call, name, body, circumstances);
      if (request) {
        demandRoom(moved.call.state === 'closed' ? others : [...others, moved.call]);
        const begun = begin(request);
        // A preview ends only once its call has begun: it is not skipped.
        for (const reported of name === 'dial' ? [begun, moved] : [moved, begun]) keep(reported);
        return begun.call;
      }
      const consultation = name === 'transfer' && consultationAbout(legOf(id), others);
      if (consultation) keep(moveCall(consultation, 'hangup', {}, circumstances));
      return keep(moved);
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
      inFocus = undefined;
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
