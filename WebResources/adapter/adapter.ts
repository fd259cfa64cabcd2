import type { InteractionFacts, ToolbarEvent } from '../ports/toolbar';
import { undoList } from '../ports/undo';
import { openBindings } from './activity/bindings';
import { timesBefore } from './activity/call-memory';
import { catchUp, endOf } from './activity/catch-up';
import { phoneCallColumns } from './activity/configured-columns';
import { openOutbox } from './activity/outbox';
import type { CallMemory } from './activity/outbox-row';
import { openUnfinishedCalls } from './activity/unfinished';
import { openWriting } from './activity/writing';
import type { Adapter, AdapterPorts, AdapterContext } from './adapter-ports';
import { EMPTY_STATE, type AdapterState, type CallState } from './adapter-state';
import { onScreen } from './call-on-screen';
import { openAssociation } from './association/association';
import { openCalls } from './calls';
import { openClickToActs } from './click-to-act';
import { interactionIdOf } from './interaction';
import { openLeads } from './leads';
import { isToBeLookedUpAgain, lookAgainLater } from './look-again';
import { chosenBefore, openPops } from './pops';

/** How long the agent has to pause for notes to be written; a completed record has to be opened for it. */
const TYPING_PAUSE_MS = { open: 1_500, completed: 5_000 };

/**
 * A call's life, from ipSCAPE's first event to the completed phone call.
 *
 *   ipSCAPE's event → interaction → screen pop ─► association ─► phone call wanted → outbox → Dataverse
 *   click on a number → ipSCAPE dials ─┘ (the clicked record is whom the call is with)
 *
 * @param last a closed call of an adapter before this one: the agent may still add to it, until the next begins
 */
export async function startAdapter(
  ports: AdapterPorts,
  context: AdapterContext,
  last?: CallState,
): Promise<Adapter> {
  const { toolbar, dataverse, screen, clock } = ports;
  const { configuration } = context;
  const undos = undoList();
  const listeners = new Set<(state: AdapterState) => void>();
  let agent = EMPTY_STATE.agent;

  const calls = openCalls(clock, last);
  // ipSCAPE does not wait for our storage.
  const early: ToolbarEvent[] = [];
  const stopKeeping = toolbar.onEvent((event) => early.push(event));
  const scope = {
    organisation: context.organisationId,
    user: context.userId,
    tenant: new URL(configuration.ctiOrigin).host,
  };
  let mayChange = true;
  const mayChangeKnown = context.mayChangeActivities?.then((yes) => (mayChange = yes));
  const outbox = await openOutbox(scope, {
    ...ports,
    mayChange: () => mayChange,
    note: calls.note,
    onChange: (id) => {
      calls.change(id, { log: outbox.logState(id) });
      tell();
    },
  });
  const leads = openLeads(calls, outbox.stored, clock);
  const bindings = openBindings(configuration.relatedTables, dataverse, ports.metadata);
  const association = openAssociation({ ...ports, calls, bindings }, configuration, context.texts.none);
  const columns = phoneCallColumns(configuration, ports.metadata);
  const isWrittenOnce = (): boolean => configuration.writeOnce === true || !mayChange;
  const writing = openWriting({ calls, outbox, bindings, clock }, context, columns.known, isWrittenOnce);
  const unfinished = openUnfinishedCalls({ ...ports, calls, outbox });
  const clicks = openClickToActs(
    { ...ports, isSignedIn: () => agent.signedIn, onChange: tell, onTrouble: showPanel },
    configuration,
  );
  const pops = openPops({ ...ports, calls, association, clicks }, configuration);
  undos.add(lookAgainLater({ ...ports, calls }, pops.lookUp));
  undos.add(outbox.stop);
  undos.add(writing.stop);

  // 1. ipSCAPE speaks.
  undos.add(toolbar.onEvent(handle));
  function handle(event: ToolbarEvent): void {
    switch (event.name) {
      case 'agentLogin':
        return setAgent({ ...agent, signedIn: true });
      case 'agentLogout':
        return setAgent({ signedIn: false, presence: '' });
      case 'agentPresenceChange':
        return setAgent({ signedIn: true, presence: event.presence });
      case 'componentChanged':
        return association.hear(event.component, event.value);
      case 'unreadable':
        return;
      default:
        return handleCall(event);
    }
  }
  function handleCall(event: Extract<ToolbarEvent, { interaction: InteractionFacts }>): void {
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

  // 2. A call begins: its record opens, once, whatever is reloaded.
  undos.add(
    calls.onChange((call, before) => {
      if (!before && call.interaction.state !== 'closed') void begin(call);
      if (hasMovedOn(call, before) && isOver(call)) void pops.lookAgain(call);
    }),
  );
  async function begin(call: CallState): Promise<void> {
    const { id, facts } = call.interaction;
    const memory = outbox.recall(id);
    const release = writing.hold(id);
    if (memory) calls.change(id, chosenBefore(memory));
    writing.write(id);
    if (configuration.openOnIncomingCall && facts.subtype === 'inbound') showPanel();
    await Promise.all([pops.begin(call, memory), columns.learn(), mayChangeKnown]);
    release();
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

  // 3. Whom it is with and what it is about: in our boxes, in ipSCAPE's, by the records the agent goes to.
  undos.add(calls.onChange(association.follow));

  // 4. Whatever changes is what the record should say.
  undos.add(
    calls.onChange((call, before) => {
      if (before && isToBeWritten(call, before)) writing.write(call.interaction.id);
      tell();
    }),
  );

  // 5. A call may have begun before we did, or while ipSCAPE's page was loading anew. Of two, ipSCAPE tells the one in
  // focus, and the other when the agent goes back to it.
  undos.add(
    toolbar.onLink((link) => {
      if (link.state === 'connected') void recover();
    }),
  );
  async function recover(): Promise<void> {
    association.showAnew();
    try {
      const signedIn = await toolbar.isSignedIn();
      setAgent({ signedIn, presence: signedIn ? agent.presence : '' });
      if (!signedIn) return;
      const current = await toolbar.currentInteraction();
      if (current) adopt(current, leads.idOf(current));
      void lookForEnded();
      const presence = await toolbar.presence();
      if (agent.signedIn) setAgent({ signedIn, presence });
    } catch {
      // ipSCAPE does not answer: its sample plugin does not where it refuses. Events will tell otherwise.
      if (agent.signedIn === undefined) setAgent({ ...agent, signedIn: false });
    }
  }
  async function lookForEnded(): Promise<void> {
    await catchUp({ ...ports, calls, outbox }, takeUp);
    outbox.releaseEnded((id) => calls.get(id) !== undefined);
    // Otherwise people complete the records.
    if (configuration.completeActivityRecordOnWrap) await unfinished.look().then(tell);
  }
  /** What ended while no panel ran, or goes on beside the call in hand, which stays in hand. */
  function takeUp(id: string, facts: InteractionFacts): void {
    const inHand = calls.current()?.interaction.id;
    if (!calls.get(id)) adopt(facts, id);
    const end = endOf(facts);
    if (end) calls.apply({ name: 'callHangup', interaction: facts }, id);
    if (end === 'wrapped') calls.apply({ name: 'callWrapped', interaction: facts }, id);
    if (inHand !== undefined) calls.focus(inHand);
  }
  function adopt(facts: InteractionFacts, id: string): void {
    const memory = outbox.recall(id);
    if (memory && !isGoingOn(memory, facts)) return;
    const before = memory && timesBefore(memory);
    calls.apply({ name: 'foundAtStart', interaction: facts, ...(before && { before }) }, id);
  }

  stopKeeping();
  early.forEach(handle);

  // 6. The agent goes from call to call, in ipSCAPE's page or among Dynamics' sessions.
  undos.add(screen.onReturn(calls.focus));

  /** A panel that cannot be shown can still be opened by hand. */
  function showPanel(): void {
    screen.show().catch(() => undefined);
  }
  function setAgent(next: AdapterState['agent']): void {
    agent = next;
    tell();
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
  function tell(): void {
    for (const listener of listeners) listener(state());
  }
  function withCurrent(act: (call: CallState, id: string) => void): void {
    const call = calls.current();
    if (call) act(call, call.interaction.id);
  }

  return {
    state,
    onState(listener) {
      listeners.add(listener);
      listener(state());
      return () => listeners.delete(listener);
    },
    pick: (match) => {
      withCurrent((call) => pops.pick(call, match));
    },
    openOffered: () => {
      withCurrent(pops.openOffered);
    },
    newRecord: (table) => {
      withCurrent((call) => pops.newRecord(call, table));
    },
    searchAgain: () => {
      withCurrent(pops.searchAgain);
    },
    searchAll: () => {
      withCurrent(pops.searchAll);
    },
    choose: (box, record) => {
      withCurrent(({ interaction }) => void association.choose(interaction.id, box, record));
    },
    setNotes: (id, notes, isTyping) => {
      const isOver = calls.get(id)?.interaction.state === 'closed';
      calls.change(id, { notes });
      writing.write(id, isTyping ? TYPING_PAUSE_MS[isOver ? 'completed' : 'open'] : undefined);
    },
    visited: (record) => void association.visit(record),
    clicked: (click, page) => void clicks.click(click, page),
    answerDial: clicks.answer,
    hadNoSession: (why) => {
      withCurrent(({ interaction }) => calls.note(interaction.id)('no-session', why));
    },
    retryUnsaved: outbox.retry,
    stop: undos.run,
  };
}

/** Neither over, nor the presentation of a lead from which a call was dialled that goes on. */
function isGoingOn({ closed, dialledAs }: CallMemory, { id }: InteractionFacts): boolean {
  return closed !== 'over' && (dialledAs === undefined || dialledAs === id);
}

function hasMovedOn(call: CallState, before: CallState | undefined): boolean {
  return before !== undefined && call.interaction.state !== before.interaction.state;
}

function isOver({ interaction }: CallState): boolean {
  return interaction.state === 'wrapping' || interaction.state === 'closed';
}

/** Notes are written when the agent pauses, all else at once. */
function isToBeWritten(call: CallState, before: CallState): boolean {
  return (
    call.interaction !== before.interaction ||
    call.pop !== before.pop ||
    call.person !== before.person ||
    call.regarding !== before.regarding
  );
}
