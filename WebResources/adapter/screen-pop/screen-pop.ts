import type { Configuration } from '../../configuration/configuration';
import { asAdapterError } from '../../ports/adapter-error';
import type { Dataverse } from '../../ports/dataverse';
import type { LookUpCosts } from '../../ports/look-up-costs';
import type { Metadata } from '../../ports/metadata';
import type { RecordRef } from '../../ports/records';
import type { InteractionFacts } from '../../ports/toolbar';
import type { Match, PopState, UnsearchedNumber } from '../adapter-state';
import { classifyNumber } from '../phone/classify-number';
import type { CallOnScreen, Screen } from '../screen';
import type { Note, TraceStep } from '../trace';
import type { SettledMatches } from './competing-matches';
import { SHOWN_MATCHES } from './find-matches';
import { filledColumns } from './new-record';
import { withTableNames } from './read-match';
import { findUnusual, type UnusualPorts } from './unusual-spellings';
import { rulesFor } from './rules';
import { fillRules, runSearches, searchTextOf, type OnRule, type Search } from './searches';

export interface PopPorts {
  readonly dataverse: Dataverse;
  readonly metadata: Metadata;
  readonly costs: LookUpCosts;
  /** Left out after a reload: what was shown before is not shown again, but the agent can still choose. */
  readonly screen?: Screen;
  /** Meanwhile: nothing opens then, since it would hide the next caller. */
  readonly isOver?: () => boolean;
  readonly note: Note;
  /** The interaction, and its caller as a session's title shows them until they are known. */
  readonly call: CallOnScreen;
  /** The agent saved the record that the new form was opened for. */
  readonly onNewRecord: (record: RecordRef) => void;
  readonly onRule?: OnRule;
}

/**
 * Shows the agent who is calling: rule → parameters → queries → matches → open, pick or new. Never rejects; what
 * went wrong is a `failed` state with its reason.
 */
export async function popScreen(
  facts: InteractionFacts,
  configuration: Configuration,
  ports: PopPorts,
): Promise<PopState> {
  const { dataverse, note } = ports;
  const rules = rulesFor(configuration.rules, facts);
  const table = rules[0]?.table;
  if (table === undefined) {
    note('no-rule', { subtype: facts.unknownSubtype || facts.subtype });
    return { kind: 'idle' };
  }
  try {
    const searches = fillRules(rules, facts, configuration, ports);
    if (searches.every(({ filters }) => filters.length === 0)) {
      return notSearched(searches, table, whyUnsearched(facts, configuration), note);
    }
    const found = await runSearches(searches, dataverse, note);
    if (found.competing.length > 0) return await show(found, searches, table, ports);
    const unusual = await findUnusual('prefixes', searches, unusualPorts(configuration, ports));
    return await show(unusual.found, searches, table, ports, unusual.hasMore);
  } catch (thrown) {
    return failed(thrown, table, note);
  }
}

/**
 * The last step, for a caller nobody was found for: their number inside a text, which takes reading tables. Never rejects.
 *
 * @returns what is offered in place of `pop`; nothing where nobody is found
 */
export async function lookInside(
  pop: PopState,
  facts: InteractionFacts,
  configuration: Configuration,
  ports: Pick<PopPorts, 'dataverse' | 'costs' | 'note'>,
): Promise<PopState | undefined> {
  if (!isUnknown(pop)) return undefined;
  const { note } = ports;
  const rules = rulesFor(configuration.rules, facts);
  const table = rules[0]?.table ?? '';
  try {
    const searches = fillRules(rules, facts, configuration, { note: () => undefined });
    const { found, hasMore } = await findUnusual('inside', searches, unusualPorts(configuration, ports));
    const [only, ...further] = withTableNames(found.competing);
    if (!only) return hasMore && pop.kind === 'none' ? { ...pop, hasMore } : undefined;
    note('pop-unusual', { count: `${found.competing.length}` });
    const alsoFound = found.alsoFound.map(({ match }) => match);
    const search = searchTextOf(searches);
    const others = { ...(alsoFound.length > 0 && { alsoFound }), ...(search && { search }) };
    return further.length === 0
      ? { kind: 'offered', match: only, table: only.record.table, isUnusual: true, ...others }
      : { ...pickList([only, ...further], table), isUnusual: true, ...others };
  } catch (thrown) {
    const { code, values } = asAdapterError(thrown, 'DATAVERSE_REFUSED', { table });
    note('query-failed', { table, message: '', code, ...values });
    return undefined;
  }
}

/** Nobody is known to be calling, and nothing but that is on the screen. */
export function isUnknown(pop: PopState): boolean {
  return pop.kind === 'none' || pop.kind === 'new-form' || (pop.kind === 'offered' && !pop.match);
}

function unusualPorts(
  { defaultCountry: country }: Configuration,
  { dataverse, costs, note }: Pick<PopPorts, 'dataverse' | 'costs' | 'note'>,
): UnusualPorts {
  return { dataverse, costs, note, country };
}

/** The records a pop has found to be the caller's, or one of them. */
export function matchesOf(pop: PopState): readonly Match[] {
  switch (pop.kind) {
    case 'opened':
      return [pop.match];
    case 'offered':
    case 'failed':
      return pop.match ? [pop.match] : [];
    case 'many':
      return pop.matches;
    default:
      return [];
  }
}

const STEPS: Readonly<Record<UnsearchedNumber, TraceStep>> = {
  withheld: 'withheld',
  anonymous: 'anonymous',
  'too-short': 'too-short',
  own: 'own-number',
  internal: 'internal',
};

/** Of a colleague's extension nobody has to learn that it is too short. */
function whyUnsearched(
  { customerNumber, isInternal }: InteractionFacts,
  { defaultCountry, ownNumbers }: Configuration,
): UnsearchedNumber | undefined {
  const kind = classifyNumber(customerNumber, defaultCountry, ownNumbers);
  if (kind === 'number') return undefined;
  return isInternal ? 'internal' : kind;
}

/** No rule has anything to ask: the number is nobody's, or there are only texts for the search page. */
function notSearched(
  searches: readonly Search[],
  table: string,
  reason: UnsearchedNumber | undefined,
  note: Note,
): PopState {
  const search = searchTextOf(searches);
  if (!reason && search && searches.some(({ isForSearchPage }) => isForSearchPage)) {
    note('pop-search', { table: search.table, text: search.text });
    return { kind: 'search', table, search };
  }
  const why = reason ?? 'withheld';
  note(STEPS[why]);
  return { kind: 'withheld', table, reason: why, ...(search && { search }) };
}

async function show(
  { competing, alsoFound: others }: SettledMatches,
  searches: readonly Search[],
  table: string,
  ports: PopPorts,
  hasMore = false,
): Promise<PopState> {
  const alsoFound = others.length > 0 ? { alsoFound: others.map(({ match }) => match) } : {};
  const [only, ...further] = withTableNames(competing);
  if (!only) return hasMore ? tooMany(searches, table, ports) : offerNew(searches, table, ports);
  if (further.length === 0) return open(only, alsoFound, ports);
  const search = searchTextOf(searches);
  ports.note('pop-many', { count: `${competing.length}` });
  return { ...pickList([only, ...further], table), ...alsoFound, ...(search && { search }) };
}

function pickList(matches: readonly Match[], table: string): Extract<PopState, { kind: 'many' }> {
  return {
    kind: 'many',
    matches: matches.slice(0, SHOWN_MATCHES),
    more: matches.length > SHOWN_MATCHES,
    table,
    dismissed: false,
  };
}

/** More rows than could be read: the caller may be among the others, so that no new record is begun for them. */
function tooMany(searches: readonly Search[], table: string, { note }: PopPorts): PopState {
  const search = searchTextOf(searches);
  note('pop-unchecked', { table });
  return { kind: 'none', table, hasMore: true, ...(search && { search }) };
}

/** A form that does not open costs the pop, not what is known: the call still belongs to the match. */
async function open(
  match: Match,
  alsoFound: { readonly alsoFound?: readonly Match[] },
  { screen, isOver, note, call }: PopPorts,
): Promise<PopState> {
  const { table } = match.record;
  const isTooLate = isOver?.() === true;
  if (isTooLate) note('pop-too-late', { table, name: match.name });
  if (isTooLate || !screen) return { kind: 'opened', match, ...alsoFound };
  try {
    const outcome = await screen.openRecord(match.record, { ...call, title: match.name });
    const shown = outcome === 'shown';
    note(shown ? 'pop-opened' : 'pop-offered', { table, name: match.name });
    return shown ? { kind: 'opened', match, ...alsoFound } : { kind: 'offered', match, table, ...alsoFound };
  } catch (thrown) {
    return { ...failed(thrown, table, note), match, ...alsoFound };
  }
}

/** Nothing found: an empty form where a rule says so, with the parameters as its columns. */
async function offerNew(searches: readonly Search[], table: string, ports: PopPorts): Promise<PopState> {
  const { metadata, screen, isOver, note, onNewRecord, call } = ports;
  const adding = searches.find(({ rule, filters }) => rule.addNewRecord && filters.length > 0);
  const text = searchTextOf(searches);
  const search = text && { search: text };
  if (!adding || !screen || isOver?.()) {
    note('pop-none', { table });
    return { kind: 'none', table, ...search };
  }
  const newTable = adding.rule.table;
  const columns = await filledColumns(newTable, adding.values, metadata, note);
  const outcome = await screen.openNewRecord(newTable, columns, onNewRecord, call);
  const shown = outcome === 'shown';
  note(shown ? 'pop-new-form' : 'pop-new-offered', { table: newTable });
  return shown ? { kind: 'new-form', table: newTable } : { kind: 'offered', table: newTable, ...search };
}

function failed(thrown: unknown, table: string, note: Note): Extract<PopState, { kind: 'failed' }> {
  const { code, values } = asAdapterError(thrown, 'DATAVERSE_REFUSED', { table });
  note('pop-failed', { code, ...values });
  return { kind: 'failed', error: { code, values } };
}
