import type { Profile, ScreenPopRule } from '../../options/options';
import { asAdapterError } from '../../ports/adapter-error';
import type { Dataverse } from '../../ports/dataverse';
import type { RecordRef } from '../../ports/records';
import type { InteractionFacts } from '../../ports/toolbar';
import type { Undo } from '../../ports/undo';
import type { Match, PopState } from '../adapter-state';
import type { Note } from '../trace';
import { findMatches, SHOWN_MATCHES } from './find-matches';
import { readParameters } from './parameters';
import { fillFilter, parseQuery, type ParameterValues } from './query';
import { rulesFor } from './rules';

/**
 * - `shown`
 * - `unsaved-form`  nothing was opened: a form with changes is in front, or may be
 */
export type ShowOutcome = 'shown' | 'unsaved-form';

/** The call something is shown for: on CIF 2.0 it has a session with this title. */
export interface CallOnScreen {
  readonly id: string;
  readonly title: string;
  /** Over an unsaved form too: the agent has said so. */
  readonly force?: boolean;
}

/** What a pop needs of the host; in the acting tab it leads to the tab the agent was in last. */
export interface Screen {
  openRecord(record: RecordRef, call: CallOnScreen): Promise<ShowOutcome>;
  openNewRecord(
    table: string,
    values: Readonly<Record<string, string>>,
    onSaved: (record: RecordRef) => void,
    call: CallOnScreen,
  ): Promise<ShowOutcome>;
  openSearch(table: string, text: string): Promise<void>;
  /** Brings the panel to the agent's eyes. */
  show(): Promise<void>;
  /** The agent has gone to another call in ipSCAPE's page. */
  returnTo(call: CallOnScreen): Promise<void>;
  /** The agent has gone to a call's session in Dynamics. */
  onReturn(listener: (interactionId: string) => void): Undo;
}

export interface PopPorts {
  readonly dataverse: Dataverse;
  /** Left out after a reload: what was shown before is not shown again, but the agent can still choose. */
  readonly screen?: Screen;
  readonly note: Note;
  /** The interaction, and its caller as a session's title shows them until they are known. */
  readonly call: CallOnScreen;
  /** The agent saved the record that the new form was opened for. */
  readonly onNewRecord: (record: RecordRef) => void;
}

/**
 * Shows the agent who is calling: rule → parameters → queries → matches → open, pick or new. Never rejects; what
 * went wrong is a `failed` state with its reason.
 */
export async function popScreen(
  facts: InteractionFacts,
  profile: Profile,
  ports: PopPorts,
): Promise<PopState> {
  const { note } = ports;
  const rules = rulesFor(profile.rules, facts);
  const table = rules[0]?.table;
  const subtype = facts.unknownSubtype || facts.subtype;
  if (table === undefined) {
    note('no-rule', { subtype });
    return { kind: 'idle' };
  }
  try {
    const searches = rules.map((rule) => {
      note('rule', { rule: rule.name, subtype, table: rule.table });
      const values = readParameters(rule, facts.data, profile.defaultCountry);
      note('parameters', Object.fromEntries(values));
      return { rule, values, filters: fillFilter(parseQuery(rule.query).filter, values, rule.table) };
    });
    if (searches.every(({ filters }) => filters.length === 0)) {
      note('withheld');
      return { kind: 'withheld', table, reason: 'withheld' };
    }
    return await search(searches, table, ports);
  } catch (thrown) {
    return failed(thrown, table, note);
  }
}

/** The columns of a new record that the call can fill: the parameters of the first rule for that table. */
export function newRecordColumns(
  facts: InteractionFacts,
  profile: Profile,
  table: string,
): Readonly<Record<string, string>> {
  const rule = rulesFor(profile.rules, facts).find((one) => one.table === table);
  return rule ? filledIn(readParameters(rule, facts.data, profile.defaultCountry)) : {};
}

/** The records a pop has found. */
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

interface Search {
  readonly rule: ScreenPopRule;
  readonly values: ParameterValues;
  readonly filters: readonly string[];
}

/** Matches are counted over all rules together: one in each of two tables is a choice for the agent, not two pops. */
async function search(searches: readonly Search[], table: string, ports: PopPorts): Promise<PopState> {
  const { dataverse, note } = ports;
  const found = await Promise.all(
    searches.map(({ rule, filters }) => findMatches(rule, filters, dataverse, note)),
  );
  const matches = eachOnce(found.flat());

  const [match] = matches;
  if (!match) return offerNew(searches, table, ports);
  if (matches.length === 1) return open(match, ports);
  note('pop-many', { count: `${matches.length}` });
  return {
    kind: 'many',
    matches: matches.slice(0, SHOWN_MATCHES),
    more: matches.length > SHOWN_MATCHES,
    table,
    dismissed: false,
  };
}

/** Two rules for one table may find the same record. */
function eachOnce(matches: readonly Match[]): readonly Match[] {
  const byRecord = new Map<string, Match>();
  for (const match of matches) {
    const key = `${match.record.table}:${match.record.id}`;
    if (!byRecord.has(key)) byRecord.set(key, match);
  }
  return [...byRecord.values()];
}

/** A form that does not open costs the pop, not what is known: the call still belongs to the match. */
async function open(match: Match, { screen, note, call }: PopPorts): Promise<PopState> {
  if (!screen) return { kind: 'opened', match };
  const { table } = match.record;
  try {
    const outcome = await screen.openRecord(match.record, call);
    if (outcome === 'unsaved-form') {
      note('pop-offered', { table, name: match.name });
      return { kind: 'offered', match, table };
    }
  } catch (thrown) {
    return { ...failed(thrown, table, note), match };
  }
  note('pop-opened', { table, name: match.name });
  return { kind: 'opened', match };
}

/** Nothing found: an empty form where a rule says so, with the parameters as its columns. */
async function offerNew(searches: readonly Search[], table: string, ports: PopPorts): Promise<PopState> {
  const { screen, note, onNewRecord, call } = ports;
  const adding = searches.find(({ rule }) => rule.addNewRecord);
  if (!adding || !screen) {
    note('pop-none', { table });
    return { kind: 'none', table };
  }
  const outcome = await screen.openNewRecord(adding.rule.table, filledIn(adding.values), onNewRecord, call);
  if (outcome === 'unsaved-form') {
    note('pop-offered', { table });
    return { kind: 'offered', table: adding.rule.table };
  }
  note('pop-new-form', { table: adding.rule.table });
  return { kind: 'new-form', table: adding.rule.table };
}

function filledIn(values: ParameterValues): Readonly<Record<string, string>> {
  return Object.fromEntries([...values].filter(([, value]) => value !== ''));
}

function failed(thrown: unknown, table: string, note: Note): Extract<PopState, { kind: 'failed' }> {
  const { code, values } = asAdapterError(thrown, 'DATAVERSE_REFUSED', { table });
  note('pop-failed', { code, ...values });
  return { kind: 'failed', error: { code, values } };
}
