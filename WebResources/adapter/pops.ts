import type { Configuration } from '../configuration/configuration';
import { asAdapterError } from '../ports/adapter-error';
import type { Clock } from '../ports/clock';
import type { Dataverse } from '../ports/dataverse';
import type { LookUpCosts } from '../ports/look-up-costs';
import type { Metadata } from '../ports/metadata';
import type { RecordRef } from '../ports/records';
import type { CallMemory } from './activity/outbox-row';
import type { CallState, Match, PopState } from './adapter-state';
import type { Association } from './association/association';
import type { Calls } from './calls';
import type { ClickToActs } from './click-to-act';
import { onScreen } from './call-on-screen';
import { findPerson } from './screen-pop/find-person';
import { lastActivities } from './screen-pop/last-activities';
import { newRecordColumns } from './screen-pop/new-record';
import { isUnknown, lookInside, matchesOf, popScreen, type PopPorts } from './screen-pop/screen-pop';
import type { OnRule } from './screen-pop/searches';
import type { Screen } from './screen';

export interface PopsPorts {
  readonly calls: Calls;
  readonly association: Association;
  readonly clicks: Pick<ClickToActs, 'claim'>;
  readonly screen: Screen;
  readonly dataverse: Dataverse;
  readonly metadata: Metadata;
  readonly costs: LookUpCosts;
  readonly clock: Clock;
  readonly onRule?: OnRule;
}

/** What the agent is shown of each call, and what they do with it. */
export interface Pops {
  /** Shows whom a call is with, once, whatever is reloaded. */
  begin(call: CallState, memory: CallMemory | undefined): Promise<void>;
  /** Resolves when nothing is searched in the background any more. */
  settled(): Promise<void>;
  /** Searches again, and shows nothing: what is found is offered, and linked where it is the only match. */
  lookUp(call: CallState): Promise<void>;
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
  const { calls, association, clicks, screen, dataverse, metadata, costs, onRule } = ports;

  let background = Promise.resolve();

  async function begin(call: CallState, memory: CallMemory | undefined): Promise<void> {
    const { id, facts } = call.interaction;
    const origin = clicks.claim(facts);
    if (origin?.doNotPhone) calls.change(id, { doNotPhone: true });
    if (origin?.match) return fromClick(id, origin.match);
    if (memory?.person || (memory?.found && memory.regarding)) return fromMemory(id, memory);
    // What was shown before a reload is not shown again.
    await search(call, memory?.popped ? undefined : screen);
  }

  async function search(call: CallState, on?: Screen): Promise<void> {
    const { id, facts } = call.interaction;
    calls.change(id, { pop: { kind: 'searching' } });
    const isOver = (): boolean => calls.get(id)?.interaction.state === 'closed';
    const pop = await popScreen(facts, configuration, {
      ...popPorts(call),
      isOver,
      ...(on && { screen: on }),
    });
    await applyOutcome(id, pop);
    background = inside(call, pop);
  }

  /** Numbers inside texts take reading a table: meanwhile the agent sees that nobody was found. */
  async function inside(call: CallState, before: PopState): Promise<void> {
    const { id, facts } = call.interaction;
    const pop = await lookInside(before, facts, configuration, popPorts(call));
    const now = calls.get(id);
    // The agent may have found them otherwise.
    if (pop && now?.person === undefined && now && isUnknown(now.pop)) await applyOutcome(id, pop);
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
    if (match) calls.change(id, { pop: { kind: 'opened', match } });
  }

  /** The one match is the call's; what belongs to it, its account, is what the call is about. */
  async function applyOutcome(id: string, pop: PopState): Promise<void> {
    const found = [...matchesOf(pop), ...(('alsoFound' in pop && pop.alsoFound) || [])];
    const isOfCall = pop.kind !== 'many' && !('isUnusual' in pop);
    await association.offer(id, found, isOfCall ? found : []);
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
      costs,
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
    settled: () => background,
    lookUp: search,
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
      if (pop.isUnusual) void association.chooseMatch(id, match);
    },
    newRecord,
    searchAll({ interaction, pop }) {
      const search = 'search' in pop ? pop.search : undefined;
      if (search) noteFailure(interaction.id, screen.openSearch(search.table, search.text));
    },
  };
}

/** What an earlier page has stored of the agent's choices. */
export function rememberedChoices({ person, regarding, notes, doNotPhone }: CallMemory): Partial<CallState> {
  return {
    ...(person !== undefined && { person }),
    ...(regarding !== undefined && { regarding }),
    notes,
    ...(doNotPhone && { doNotPhone }),
  };
}
