import type { Profile } from '../options/options';
import { asAdapterError } from '../ports/adapter-error';
import type { Clock } from '../ports/clock';
import type { Dataverse } from '../ports/dataverse';
import type { OutboxStore } from '../ports/outbox-store';
import type { RecordRef } from '../ports/records';
import type { RecordWriter } from '../ports/record-writer';
import type { InteractionFacts, Toolbar, ToolbarEvent } from '../ports/toolbar';
import { undoList, type Undo } from '../ports/undo';
import { openOutbox } from './activity/outbox';
import { phoneCallOf } from './activity/phone-call';
import { tableSets } from './activity/table-sets';
import { EMPTY_STATE, type AdapterState, type CallState, type Match } from './adapter-state';
import { openCalls } from './calls';
import { matchesOf, newRecordColumns, popScreen, type Screen } from './screen-pop/screen-pop';

export interface AdapterPorts {
  readonly toolbar: Toolbar;
  readonly screen: Screen;
  readonly dataverse: Dataverse;
  readonly store: OutboxStore;
  readonly writer: RecordWriter;
  readonly clock: Clock;
}

export interface AdapterSettings {
  readonly profile: Profile;
  readonly organisationId: string;
  readonly userId: string;
  /** Standard subjects, `{who}` for the customer. */
  readonly subjects: { readonly inbound: string; readonly outbound: string };
}

export interface Adapter {
  state(): AdapterState;
  onState(listener: (state: AdapterState) => void): Undo;
  /** The agent picked one of several matches, or none of them. */
  pick(match: Match | undefined): void;
  newRecord(table: string): void;
  retryUnsaved(): void;
  stop: Undo;
}

const SEARCH_HOLDS_WRITING_MS = 3_000;

/**
 * A call's life, from ipSCAPE's first event to the completed phone call.
 *
 *   ipSCAPE's event → interaction → screen pop → person → phone call wanted → outbox → Dataverse
 */
export async function startAdapter(ports: AdapterPorts, settings: AdapterSettings): Promise<Adapter> {
  const { toolbar, dataverse, screen, clock } = ports;
  const { profile } = settings;
  const undos = undoList();
  const listeners = new Set<(state: AdapterState) => void>();
  const held = new Set<string>();
  let agent = EMPTY_STATE.agent;

  const calls = openCalls(clock);
  const sets = tableSets(profile.relatedTables, dataverse);
  const scope = {
    organisation: settings.organisationId,
    user: settings.userId,
    tenant: new URL(profile.ctiOrigin).host,
  };
  const outbox = await openOutbox(scope, {
    ...ports,
    note: calls.note,
    onChange: (id) => {
      calls.change(id, { log: outbox.logState(id) });
      tell();
    },
  });
  undos.add(outbox.stop);

  // 1. ipSCAPE speaks.
  undos.add(toolbar.onEvent(hear));
  function hear(event: ToolbarEvent): void {
    switch (event.name) {
      case 'agentLogin':
        return setAgent({ ...agent, signedIn: true });
      case 'agentLogout':
        return setAgent({ signedIn: false, presence: '' });
      case 'agentPresenceChange':
        return setAgent({ signedIn: true, presence: event.presence });
      case 'componentChanged':
      case 'unreadable':
        return;
      default:
        return calls.apply(event);
    }
  }

  // 2. A call begins: its record opens, once, whatever is reloaded.
  undos.add(
    calls.onChange((call, before) => {
      if (!before && call.interaction.state !== 'closed') void pop(call);
    }),
  );
  async function pop({ interaction }: CallState): Promise<void> {
    const { id, facts } = interaction;
    const remembered = outbox.recall(id, facts.startedAt ?? clock.now());
    const release = holdWriting(id);
    calls.change(id, { pop: { kind: 'searching' } });
    if (remembered?.person) {
      const { person, regarding } = remembered;
      await Promise.all([sets.learn(person.table), sets.learn(regarding?.table)]);
      const match: Match = { record: person, name: person.name ?? '', detail: '' };
      release();
      calls.change(id, { pop: { kind: 'opened', match }, person, ...(regarding && { regarding }) });
      return;
    }
    const popState = await popScreen(facts, profile, {
      dataverse,
      ...(!remembered?.popped && { screen }),
      note: calls.note(id),
      onNewRecord: (record) => setPerson(id, record, 'new-record'),
    });
    const matches = matchesOf(popState);
    await Promise.all(matches.map(({ record }) => sets.learn(record.table)));
    release();
    const [match] = popState.kind === 'many' ? [] : matches;
    calls.change(id, { pop: popState, ...(match && { person: match.record }) });
  }

  // 3. The agent chooses among several, or saves a new record.
  function setPerson(id: string, person: RecordRef, step: 'picked' | 'new-record'): void {
    calls.note(id)(step, { table: person.table, name: person.name ?? '' });
    void sets.learn(person.table).then(() => calls.change(id, { person }));
  }
  function show(id: string, opening: Promise<void>): void {
    opening.catch((thrown: unknown) => {
      const { code, values } = asAdapterError(thrown, 'CIF_REFUSED');
      calls.note(id)('pop-failed', { code, ...values });
    });
  }

  // 4. Whatever changes is what the record should say.
  undos.add(
    calls.onChange((call, before) => {
      const changed =
        call.interaction !== before?.interaction ||
        call.pop !== before.pop ||
        call.person !== before.person ||
        call.regarding !== before.regarding;
      if (changed && before) write(call.interaction.id);
      tell();
    }),
  );
  function write(id: string): void {
    if (held.has(id)) return;
    const call = calls.get(id);
    const wanted = call && phoneCallOf(call, { ...settings, bind: sets.bind });
    if (!wanted) return;
    const { person, regarding, pop } = call;
    void outbox.want(id, profile.interactionIdColumn, wanted, {
      ...(person && { person }),
      ...(regarding && { regarding }),
      popped: pop.kind !== 'idle' && pop.kind !== 'searching',
    });
  }

  /** A record is written without its person where a slow search would cost the log, no sooner. */
  function holdWriting(id: string): Undo {
    held.add(id);
    const undoTimer = clock.after(SEARCH_HOLDS_WRITING_MS, () => {
      held.delete(id);
      write(id);
    });
    undos.add(undoTimer);
    return () => {
      undoTimer();
      held.delete(id);
    };
  }

  // 5. A call may have begun before we did, or while ipSCAPE's page was loading anew.
  undos.add(
    toolbar.onLink((link) => {
      if (link.state === 'connected') void recover();
    }),
  );
  async function recover(): Promise<void> {
    try {
      const signedIn = await toolbar.isSignedIn();
      setAgent({ signedIn, presence: signedIn ? agent.presence : '' });
      if (!signedIn) return;
      adopt(await toolbar.currentInteraction());
      const presence = await toolbar.presence();
      if (agent.signedIn) setAgent({ signedIn, presence });
    } catch {
      // ipSCAPE does not answer: the link's state says so, and events will tell the rest.
    }
  }
  /** What ipSCAPE does not tell of its times is known from before the reload. */
  function adopt(facts: InteractionFacts | undefined): void {
    if (!facts) return;
    const remembered = outbox.recall(facts.id, facts.startedAt ?? clock.now());
    const { startedAt, endedAt } = remembered ?? {};
    const interaction = { ...(startedAt && { startedAt }), ...(endedAt && { endedAt }), ...facts };
    calls.apply({ name: 'foundAtStart', interaction });
  }

  function setAgent(next: AdapterState['agent']): void {
    agent = next;
    tell();
  }
  function state(): AdapterState {
    const call = calls.current();
    return { agent, ...(call && { call }), outbox: outbox.state() };
  }
  function tell(): void {
    for (const listener of listeners) listener(state());
  }

  return {
    state,
    onState(listener) {
      listeners.add(listener);
      listener(state());
      return () => listeners.delete(listener);
    },
    pick(match) {
      const call = calls.current();
      if (call?.pop.kind !== 'many') return;
      const { id } = call.interaction;
      calls.change(id, { pop: { ...call.pop, dismissed: true, ...(match && { picked: match }) } });
      if (!match) return;
      show(id, screen.openRecord(match.record));
      setPerson(id, match.record, 'picked');
    },
    newRecord(table) {
      const call = calls.current();
      if (!call) return;
      const { id, facts } = call.interaction;
      const columns = newRecordColumns(facts, profile, table);
      show(
        id,
        screen.openNewRecord(table, columns, (record) => setPerson(id, record, 'new-record')),
      );
    },
    retryUnsaved: outbox.retry,
    stop: undos.run,
  };
}
