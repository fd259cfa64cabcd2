import type { InteractionFacts, ToolbarEvent } from '../ports/toolbar';
import { undoList } from '../ports/undo';
import { timesBefore } from './activity/call-memory';
import { catchUp, endOf } from './activity/catch-up';
import type { CallMemory } from './activity/outbox-row';
import { openParts } from './adapter-parts';
import type { Adapter, AdapterContext, AdapterPorts } from './adapter-ports';
import { EMPTY_STATE, type AdapterState, type CallState } from './adapter-state';
import { performAction } from './agent-actions';
import { onScreen } from './call-on-screen';
import { interactionIdOf } from './interaction';
import { isToBeLookedUpAgain, lookAgainLater } from './look-again';
import { rememberedChoices } from './pops';

/**
 * The life of a call, from ipSCAPE's first event to the completed phone call.
 *
 *   ipSCAPE's event → interaction → screen pop ─► association ─► desired record → outbox → Dataverse
 *   click on a number → ipSCAPE dials ─┘ (the clicked record is whom the call is with)
 *
 * @param last a closed call of an adapter before this one: the agent may still add to it, until the next begins
 */
export async function startAdapter(
  ports: AdapterPorts,
  context: AdapterContext,
  last?: CallState,
): Promise<Adapter> {
  const { toolbar, screen } = ports;
  const { configuration } = context;
  const undos = undoList();
  const listeners = new Set<(state: AdapterState) => void>();
  let agent = EMPTY_STATE.agent;
  // ipSCAPE does not wait for our storage.
  const early: ToolbarEvent[] = [];
  const stopKeeping = toolbar.onEvent((event) => early.push(event));
  const parts = await openParts(ports, context, last, {
    isSignedIn: () => agent.signedIn,
    onChange: notify,
    onMessage: showPanel,
  });
  const { calls, leads, pops, association, clicks, columns, writing, outbox, unfinished } = parts;
  undos.add(lookAgainLater({ ...ports, calls }, pops.lookUp));
  undos.add(outbox.stop);
  undos.add(writing.stop);

  // 1. The panel connects to ipSCAPE's page. A call may have begun before, or while the page was loading again. Of two,
  // ipSCAPE reports the one in focus, and the other when the agent goes back to it.
  undos.add(
    toolbar.onLink((link) => {
      if (link.state === 'connected') void recover();
    }),
  );
  async function recover(): Promise<void> {
    association.showAgain();
    try {
      const signedIn = await toolbar.isSignedIn();
      setAgent({ signedIn, presence: signedIn ? agent.presence : '' });
      if (!signedIn) return;
      const current = await toolbar.currentInteraction();
      const inFocus = current && leads.idOf(current);
      if (current && inFocus) adopt(current, inFocus);
      else lookUpCosts();
      void lookForEnded(inFocus);
      const presence = await toolbar.presence();
      if (agent.signedIn) setAgent({ signedIn, presence });
    } catch {
      // ipSCAPE does not answer (its sample plugin does not where it refuses): events correct the state later.
      if (agent.signedIn === undefined) setAgent({ ...agent, signedIn: false });
    }
  }
  async function lookForEnded(inFocus: string | undefined): Promise<void> {
    await catchUp({ ...ports, outbox }, inFocus, (id, facts) => takeUp(id, facts, inFocus));
    outbox.releaseEnded((id) => calls.get(id) !== undefined);
    // Where records are not completed on wrap, people complete them: an open one is none that was left.
    if (configuration.completeActivityRecordOnWrap) await unfinished.look().then(notify);
  }
  /**
   * What ended while no panel ran, or goes on beside the call in hand, which stays in hand. A call without a wrap code
   * is closed where ipSCAPE has none in focus: an agent wraps the one that it shows.
   */
  function takeUp(id: string, facts: InteractionFacts, inFocus: string | undefined): void {
    const inHand = calls.current()?.interaction.id;
    if (!calls.get(id)) adopt(facts, id);
    const end = endOf(facts);
    if (end) calls.apply({ name: 'callHangup', interaction: facts }, id);
    if (end === 'wrapped') calls.apply({ name: 'callWrapped', interaction: facts }, id);
    else if (end && !inFocus) calls.apply({ name: 'interactionClosed', interaction: facts }, id);
    if (inHand !== undefined) calls.focus(inHand);
  }
  function adopt(facts: InteractionFacts, id: string): void {
    const memory = outbox.recall(id);
    if (memory && !isGoingOn(memory, facts)) return;
    const before = memory && timesBefore(memory);
    calls.apply({ name: 'foundAtStart', interaction: facts, ...(before && { before }) }, id);
  }
  if (last) void goOnWith(last);
  /** The page may have been left before the last call was logged, and in the middle of its search. */
  async function goOnWith(call: CallState): Promise<void> {
    const { id } = call.interaction;
    calls.change(id, { log: outbox.logState(id) });
    const release = outbox.isLogged(id) ? undefined : writing.hold(id);
    const isSearched = call.pop.kind !== 'searching' && !isToBeLookedUpAgain(call.pop);
    await Promise.all([isSearched || pops.lookUp(call), columns.learn()]);
    release?.();
  }

  // 2. ipSCAPE sends events: of the agent, of the select boxes in its page, of a call.
  undos.add(toolbar.onEvent(handleEvent));
  function handleEvent(event: ToolbarEvent): void {
    switch (event.name) {
      case 'agentLogin':
        return setAgent({ ...agent, signedIn: true });
      case 'agentLogout':
        return setAgent({ signedIn: false, presence: '' });
      case 'agentPresenceChange':
        return setAgent({ signedIn: true, presence: event.presence });
      case 'componentChanged':
        return association.handleComponentChange(event.component, event.value);
      case 'unreadable':
        return;
      default:
        return handleCallEvent(event);
    }
  }
  function handleCallEvent(event: Extract<ToolbarEvent, { interaction: InteractionFacts }>): void {
    const id = leads.idOf(event.interaction, event.name);
    const isReturn = event.name === 'interactionOpen' && calls.current()?.interaction.id !== id;
    if (interactionIdOf(id) !== event.interaction.id && event.name === 'callStarted')
      calls.note(id)('dialled-lead');
    // An earlier page has known the call: this one goes on from there, but never with one that is over.
    const memory = calls.get(id) ? undefined : outbox.recall(id);
    if (memory && !isGoingOn(memory, event.interaction)) return;
    if (memory && !memory.closed && (event.name !== 'callStarted' || memory.presentedLead === undefined))
      adopt(event.interaction, id);
    if (!isReturn || calls.get(id)) calls.apply(event, id);
    // A call that is not known even now has not begun: there is nothing to return to.
    const call = isReturn && calls.get(id);
    if (call) screen.returnTo(onScreen(call)).catch(() => undefined);
  }

  // 3. A call begins, goes on and ends. Its record follows each change; notes are written when the agent pauses.
  undos.add(
    calls.onChange((call, before) => {
      if (!before) void begin(call);
      else if (isClosing(call, before)) wrap(call);
      else if (isHangingUp(call, before)) hangUp(call);
      association.follow(call, before);
      if (before && changesRecord(call, before)) writing.write(call.interaction.id);
      notify();
    }),
  );
  /** The caller's record opens, once, whatever is reloaded. */
  async function begin(call: CallState): Promise<void> {
    const { id, facts } = call.interaction;
    const memory = outbox.recall(id);
    const release = writing.hold(id);
    if (memory) calls.change(id, rememberedChoices(memory));
    writing.write(id);
    if (configuration.openOnIncomingCall && facts.subtype === 'inbound') showPanel();
    await Promise.all([pops.begin(call, memory), columns.learn(), context.mayChangeActivities]);
    release();
  }
  /** The agent may have saved a record of the caller meanwhile. */
  function hangUp(call: CallState): void {
    void pops.lookAgain(call);
  }
  /**
   * What happens on wrap, or where ipSCAPE closes a call without a wrap code:
   *
   * - a caller who is still unknown is looked for a last time
   * - ipSCAPE's page drops its select boxes with the call; those of the panel stay until the next call
   * - the record gets end, duration, wrap code and configured columns, as by every change of the interaction. It is
   *   completed where the configuration says so, cancelled where a lead was skipped (`endingOf` in
   *   activity/phone-call.ts), and this is the last write (activity/send-call.ts)
   * - the panel keeps the call for corrections and looks for a changed configuration (panel/tab.ts)
   */
  function wrap(call: CallState): void {
    void pops.lookAgain(call);
    association.release(call);
    lookUpCosts();
  }

  stopKeeping();
  early.forEach(handleEvent);

  // 4. The agent goes from call to call among Dynamics' sessions, and acts in the panel.
  undos.add(screen.onReturn(calls.focus));

  /** What searches may cost is looked up between calls. */
  function lookUpCosts(): void {
    const tables = configuration.rules
      .filter(({ matchNotations }) => matchNotations)
      .map(({ table }) => table);
    void ports.costs.refresh([...new Set(tables)]);
  }

  /** A panel that cannot be shown can still be opened by hand. */
  function showPanel(): void {
    screen.showPanel().catch(() => undefined);
  }
  function setAgent(next: AdapterState['agent']): void {
    agent = next;
    notify();
  }
  function state(): AdapterState {
    const call = calls.current();
    const left = unfinished.all();
    return {
      agent,
      ...(call && { call }),
      dial: clicks.state(),
      outbox: outbox.state(),
      ...(left.length > 0 && { unfinished: left }),
    };
  }
  function notify(): void {
    for (const listener of listeners) listener(state());
  }

  return {
    state,
    onState(listener) {
      listeners.add(listener);
      listener(state());
      return () => listeners.delete(listener);
    },
    act: (action) => {
      performAction(action, parts);
    },
    stop: undos.run,
  };
}

/** Neither over, nor the presentation of a lead from which a call was dialled that goes on. */
function isGoingOn({ closed, dialledAs }: CallMemory, { id }: InteractionFacts): boolean {
  return closed !== 'over' && (dialledAs === undefined || dialledAs === id);
}

function isClosing({ interaction }: CallState, before: CallState): boolean {
  return interaction.state === 'closed' && before.interaction.state !== 'closed';
}

function isHangingUp({ interaction }: CallState, before: CallState): boolean {
  return interaction.state === 'wrapping' && before.interaction.state !== 'wrapping';
}

function changesRecord(call: CallState, before: CallState): boolean {
  return (
    call.interaction !== before.interaction ||
    call.pop !== before.pop ||
    call.person !== before.person ||
    call.regarding !== before.regarding
  );
}
