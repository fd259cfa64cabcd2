import type { Configuration } from '../configuration/configuration';
import { asAdapterError } from '../ports/adapter-error';
import type { Clock } from '../ports/clock';
import type { Dataverse } from '../ports/dataverse';
import type { Metadata } from '../ports/metadata';
import type { RecordRef } from '../ports/records';
import type { CallMemory } from './activity/outbox-row';
import type { Outbox } from './activity/outbox';
import type { CallState, Match, PopState } from './adapter-state';
import type { Association } from './association/association';
import type { Calls } from './calls';
import type { ClickToActs } from './click-to-act';
import type { Plans } from './phone/plans';
import { onScreen } from './call-on-screen';
import { findPerson } from './screen-pop/find-person';
import { lastActivities } from './screen-pop/last-activities';
import { newRecordColumns } from './screen-pop/new-record';
import { matchesOf, popScreen, type PopPorts } from './screen-pop/screen-pop';
import type { OnRule } from './screen-pop/searches';
import type { Screen } from './screen';

export interface PopsPorts {
  readonly calls: Calls;
  readonly outbox: Pick<Outbox, 'recall'>;
  readonly association: Association;
  readonly clicks: Pick<ClickToActs, 'claim'>;
  readonly screen: Screen;
  readonly dataverse: Dataverse;
  readonly metadata: Metadata;
  readonly clock: Clock;
  readonly plans?: Plans;
  readonly onRule?: OnRule;
}

/** What the agent is shown of each call, and what they do with it. */
export interface Pops {
  /** Shows whom a call is with, once, whatever is reloaded. */
  begin(call: CallState): Promise<void>;
  /** Searches again where it failed: Dynamics was busy, or not to be reached. */
  searchAgain(call: CallState): void;
  /**
   * Looks once more for a caller who was not known: the agent may have saved a record of them meanwhile, or Dynamics may
   * answer by now.
   */
  lookAgain(call: CallState): Promise<void>;
  pick(call: CallState, match: Match | undefined): void;
  /** Opens what waits until the agent agrees. */
  openOffered(call: CallState): void;
  newRecord(call: CallState, table: string): void;
  searchAll(call: CallState): void;
}

export function openPops(ports: PopsPorts, configuration: Configuration): Pops {
  const { calls, outbox, association, clicks, screen, dataverse, metadata, clock, plans, onRule } = ports;

  async function begin(call: CallState): Promise<void> {
    const { id, facts } = call.interaction;
    const origin = clicks.claim(facts);
    if (origin?.doNotPhone) calls.change(id, { doNotPhone: true });
    if (origin?.match) return fromClick(id, origin.match);
    const memory = outbox.recall(id, facts.startedAt ?? clock.now());
    if (memory?.person || (memory?.found && memory.regarding)) return fromMemory(id, memory);
    if (memory) calls.change(id, rememberedChoices(memory));
    // What was shown before a reload is not shown again.
    await search(call, memory?.popped ? undefined : screen);
  }

  async function search(call: CallState, on?: Screen): Promise<void> {
    const { id, facts } = call.interaction;
    calls.change(id, { pop: { kind: 'searching' } });
    const isOver = (): boolean => calls.get(id)?.interaction.state === 'closed';
    await applyOutcome(
      id,
      await popScreen(facts, configuration, { ...popPorts(call), isOver, ...(on && { screen: on }) }),
    );
  }

  /** The agent has it in front already, and nothing has to be searched. */
  async function fromClick(id: string, match: Match): Promise<void> {
    calls.note(id)('from-click', { table: match.record.table, name: match.name });
    await association.offer(id, [match], [match]);
    calls.change(id, { pop: { kind: 'opened', match } });
  }

  async function fromMemory(id: string, memory: CallMemory): Promise<void> {
    const records = [memory.person ?? [], memory.regarding ?? []].flat();
    const matches = records.map((record): Match => ({ record, name: record.name ?? '', detail: '' }));
    const [match] = matches;
    await association.offer(id, matches, matches);
    calls.change(id, { ...(match && { pop: { kind: 'opened', match } }), ...rememberedChoices(memory) });
  }

  /** The one match is the call's; what belongs to it, its account, is what the call is about. */
  async function applyOutcome(id: string, pop: PopState): Promise<void> {
    const found = [...matchesOf(pop), ...(('alsoFound' in pop && pop.alsoFound) || [])];
    await association.offer(id, found, pop.kind === 'many' ? [] : found);
    calls.change(id, { pop });
    if (pop.kind === 'many') void addLastActivities(id, pop.matches);
  }

  /** The dates that distinguish matches may come later than the matches do. */
  async function addLastActivities(id: string, matches: readonly Match[]): Promise<void> {
    const dates = await lastActivities(matches, dataverse, calls.note(id));
    const pop = calls.get(id)?.pop;
    if (pop?.kind !== 'many' || dates.size === 0) return;
    const dated = pop.matches.map((match): Match => {
      const lastActivity = dates.get(match.record.id);
      return lastActivity ? { ...match, lastActivity } : match;
    });
    calls.change(id, { pop: { ...pop, matches: dated } });
  }

  function popPorts(call: CallState): PopPorts {
    const { id } = call.interaction;
    return {
      dataverse,
      metadata,
      ...(plans && { plans }),
      ...(onRule && { onRule }),
      note: calls.note(id),
      call: onScreen(call),
      onNewRecord: (record) => handleSaved(id, record),
    };
  }

  function handleSaved(id: string, record: RecordRef): void {
    calls.note(id)('new-record', { table: record.table, name: record.name ?? '' });
    void association.chooseMatch(id, { record, name: record.name ?? '', detail: '' });
  }

  /** The agent asked for it: a success shows in Dynamics, a failure is noted in the trace. */
  function noteFailure(id: string, showing: Promise<unknown>): void {
    showing.catch((thrown: unknown) => {
      const { code, values } = asAdapterError(thrown, 'CIF_REFUSED');
      calls.note(id)('pop-failed', { code, ...values });
    });
  }

  function newRecord(call: CallState, table: string): void {
    const { interaction, pop } = call;
    const { id, facts } = interaction;
    if (pop.kind === 'offered' && !pop.match) calls.change(id, { pop: { kind: 'new-form', table } });
    const asked = { ...onScreen(call), force: true };
    const opening = newRecordColumns(facts, configuration, table, popPorts(call)).then((columns) =>
      screen.openNewRecord(table, columns, (record) => handleSaved(id, record), asked),
    );
    noteFailure(id, opening);
  }

  return {
    begin,
    searchAgain(call) {
      if (call.pop.kind === 'failed' && !call.pop.match) void search(call, screen);
    },
    async lookAgain(call) {
      const { id, facts } = call.interaction;
      const isUnknown = call.person === undefined && call.candidates.length === 0;
      if (!isUnknown || !['none', 'new-form', 'offered', 'failed'].includes(call.pop.kind)) return;
      const match = await findPerson(facts, configuration, popPorts(call));
      if (!match) return;
      calls.note(id)('pop-late', { table: match.record.table, name: match.name });
      await association.offer(id, [match], [match]);
    },
    pick(call, match) {
      const { interaction, pop } = call;
      const { id } = interaction;
      if (pop.kind !== 'many') return;
      calls.change(id, { pop: { ...pop, dismissed: true, ...(match && { picked: match }) } });
      if (!match) return;
      calls.note(id)('picked', { table: match.record.table, name: match.name });
      noteFailure(id, screen.openRecord(match.record, { id, title: match.name, force: true }));
      void association.chooseMatch(id, match);
    },
    openOffered(call) {
      const { interaction, pop } = call;
      const { id } = interaction;
      if (pop.kind !== 'offered') return;
      const { match, table } = pop;
      if (!match) {
        newRecord(call, table);
        return;
      }
      calls.change(id, { pop: { kind: 'opened', match } });
      noteFailure(id, screen.openRecord(match.record, { id, title: match.name, force: true }));
    },
    newRecord,
    searchAll({ interaction, pop }) {
      const search = 'search' in pop ? pop.search : undefined;
      if (search) noteFailure(interaction.id, screen.openSearch(search.table, search.text));
    },
  };
}

function rememberedChoices({ person, regarding, notes, doNotPhone }: CallMemory): Partial<CallState> {
  return {
    ...(person !== undefined && { person }),
    ...(regarding !== undefined && { regarding }),
    notes,
    ...(doNotPhone && { doNotPhone }),
  };
}
