import type { Profile, ScreenPopRule } from '../../options/options';
import { asAdapterError } from '../../ports/adapter-error';
import type { Cif } from '../../ports/cif';
import type { Dataverse } from '../../ports/dataverse';
import type { RecordRef } from '../../ports/records';
import type { InteractionFacts } from '../../ports/toolbar';
import type { PopState } from '../adapter-state';
import type { Note } from '../trace';
import { findMatches, SHOWN_MATCHES } from './find-matches';
import { readParameters } from './parameters';
import type { ParameterValues } from './query';
import { rulesFor } from './rules';

/** What a pop needs of the host; in the acting tab it leads to the tab the agent was in last. */
export type Screen = Pick<Cif, 'openRecord' | 'openNewRecord' | 'openSearch'>;

export interface PopPorts {
  readonly dataverse: Dataverse;
  readonly screen: Screen;
  readonly note: Note;
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
  const searches = rulesFor(profile.rules, facts.subtype).map((rule) => ({
    rule,
    values: readParameters(rule, facts.data, profile.defaultCountry),
  }));
  const [first] = searches;
  if (!first) {
    note('no-rule', { subtype: facts.subtype });
    return { kind: 'idle' };
  }
  for (const { rule, values } of searches) {
    note('rule', { rule: rule.name, subtype: facts.subtype, table: rule.table });
    note('parameters', Object.fromEntries(values));
  }
  if (searches.every(({ values }) => [...values.values()].every((value) => value === ''))) {
    note('withheld');
    return { kind: 'withheld', table: first.rule.table };
  }
  try {
    return await search(searches, ports);
  } catch (thrown) {
    const { code, values } = asAdapterError(thrown, 'DATAVERSE_REFUSED', { table: first.rule.table });
    note('pop-failed', { code, ...values });
    return { kind: 'failed', error: { code, values } };
  }
}

interface Search {
  readonly rule: ScreenPopRule;
  readonly values: ParameterValues;
}

/** Matches are counted over all rules together: one in each of two tables is a choice for the agent, not two pops. */
async function search(searches: readonly Search[], ports: PopPorts): Promise<PopState> {
  const { dataverse, screen, note } = ports;
  const matches = (
    await Promise.all(searches.map(({ rule, values }) => findMatches(rule, values, dataverse, note)))
  ).flat();
  const table = searches[0]?.rule.table ?? '';

  const [match] = matches;
  if (!match) return offerNew(searches, table, ports);
  if (matches.length === 1) {
    await screen.openRecord(match.record);
    note('pop-opened', { table: match.record.table, name: match.name });
    return { kind: 'opened', match };
  }
  note('pop-many', { count: `${matches.length}` });
  return {
    kind: 'many',
    matches: matches.slice(0, SHOWN_MATCHES),
    more: matches.length > SHOWN_MATCHES,
    table,
    dismissed: false,
  };
}

/** Nothing found: an empty form where a rule says so, with the parameters as its columns. */
async function offerNew(searches: readonly Search[], table: string, ports: PopPorts): Promise<PopState> {
  const adding = searches.find(({ rule }) => rule.addNewRecord);
  if (!adding) {
    ports.note('pop-none', { table });
    return { kind: 'none', table };
  }
  const filled = [...adding.values].filter(([, value]) => value !== '');
  await ports.screen.openNewRecord(adding.rule.table, Object.fromEntries(filled), ports.onNewRecord);
  ports.note('pop-new-form', { table: adding.rule.table });
  return { kind: 'new-form', table: adding.rule.table };
}
