import type { InteractionFacts, ToolbarEvent } from '../ports/toolbar';
import { undoList } from '../ports/undo';
import { timesBefore } from './activity/call-memory';
import type { CallMemory } from './activity/outbox-row';
import { openParts } from './adapter-parts';
import type { Adapter, AdapterContext, AdapterPorts } from './adapter-ports';
import { EMPTY_STATE, type AdapterState, type CallState } from './adapter-state';
import { performAction } from './agent-actions';
import { onScreen } from './call-on-screen';

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
  const { toolbar, screen, clock } = ports;
  const { configuration } = context;
  const undos = undoList();
  const listeners = new Set<(state: AdapterState) => void>();
  let agent = EMPTY_STATE.agent;
  const parts = await openParts(ports, context, last, {
    isSignedIn: () => agent.signedIn,
    onChange: notify,
    onMessage: showPanel,
  });
  const { calls, leads, pops, association, clicks, columns, writing, outbox, unfinished } = parts;
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
      adopt(await toolbar.currentInteraction());
      // Where records are not completed on wrap, people complete them: an open one is none that was left.
      if (configuration.completeActivityRecordOnWrap) void unfinished.look().then(notify);
      const presence = await toolbar.presence();
      if (agent.signedIn) setAgent({ signedIn, presence });
    } catch {
      // ipSCAPE does not answer (its sample plugin does not where it refuses): events correct the state later.
      if (agent.signedIn === undefined) setAgent({ ...agent, signedIn: false });
    }
  }
  function adopt(facts: InteractionFacts | undefined): void {
    if (!facts) return;
    const id = leads.idOf(facts);
    const memory = recall(id, facts);
    const before = memory && timesBefore(memory);
    calls.apply({ name: 'foundAtStart', interaction: facts, ...(before && { before }) }, id);
  }
  function recall(id: string, { startedAt }: InteractionFacts): CallMemory | undefined {
    return outbox.recall(id, startedAt ?? clock.now());
  }
  if (last) void columns.learn().then(writing.hold(last.interaction.id));

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
    if (id !== event.interaction.id && event.name === 'callStarted') calls.note(id)('dialled-lead');
    if (isReturn && !calls.get(id) && recall(id, event.interaction)) adopt(event.interaction);
    else calls.apply(event, id);
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
    const release = writing.hold(id);
    writing.write(id);
    if (configuration.openOnIncomingCall && facts.subtype === 'inbound') showPanel();
    await Promise.all([pops.begin(call), columns.learn()]);
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
  }

  // 4. The agent goes from call to call among Dynamics' sessions, and acts in the panel.
  undos.add(screen.onReturn(calls.focus));

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
