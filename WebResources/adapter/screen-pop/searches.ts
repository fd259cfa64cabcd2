import type { Configuration, ScreenPopRule } from '../../configuration/configuration';
import { AdapterError } from '../../ports/adapter-error';
import type { Dataverse } from '../../ports/dataverse';
import type { InteractionFacts } from '../../ports/toolbar';
import type { SearchPage } from '../adapter-state';
import type { PhoneNumber } from '../phone/number';
import type { Note } from '../trace';
import type { Filter } from '../../configuration/expressions/filter';
import { settleMatches, type FoundMatch, type SettledMatches } from './competing-matches';
import { fillFilter, fillSearch, type ParameterValues, type StoredNumbers } from './fill-query';
import { findMatches } from './find-matches';
import { readParameters, type Parameters } from './parameters';
import { parseQuery } from '../../configuration/expressions/query';

/** A rule, filled with what ipSCAPE says of the call. */
export interface Search {
  readonly rule: ScreenPopRule;
  /** The number that calls. */
  readonly caller: string;
  readonly values: ParameterValues;
  /** Each is a request of its own; empty where nothing is left to ask. */
  readonly filters: readonly Filter[];
  /** The numbers it asks for, in notations and in other spellings. */
  readonly stored: StoredNumbers;
  readonly numbers: ReadonlyMap<string, PhoneNumber>;
  /** The rule has no `$filter`: it only says what Dynamics' search page is to search. */
  readonly isForSearchPage: boolean;
  readonly searchText: string;
}

/** Hears of each rule that serves a call, with its parameters as the call fills them. */
export type OnRule = (rule: ScreenPopRule, values: ParameterValues) => void;

interface FillPorts {
  readonly note: Note;
  readonly onRule?: OnRule;
}

/** @throws AdapterError BAD_QUERY where a rule's query cannot be read, or asks for nothing at all */
export function fillRules(
  rules: readonly ScreenPopRule[],
  facts: InteractionFacts,
  configuration: Configuration,
  { note, onRule }: FillPorts,
): readonly Search[] {
  return rules.map((rule) => {
    note('rule', { rule: rule.name, subtype: facts.unknownSubtype || facts.subtype, table: rule.table });
    const parameters = readParameters(rule, facts, configuration);
    note('parameters', Object.fromEntries(parameters.values));
    onRule?.(rule, parameters.values);
    return fillRule(rule, facts.customerNumber, parameters);
  });
}

function fillRule(rule: ScreenPopRule, caller: string, parameters: Parameters): Search {
  const { values, stored } = parameters;
  const { filter, search } = parseQuery(rule.query);
  const isForSearchPage = !filter && search !== '';
  return {
    ...parameters,
    rule,
    caller,
    filters: isForSearchPage ? [] : fillFilter(filter, values, rule.table, stored),
    isForSearchPage,
    searchText: fillSearch(search, asSearched(parameters)),
  };
}

/** Dynamics' search finds words by their beginnings: the end of a number is spelled alike more often than its prefixes. */
const SEARCHED_DIGITS = 8;

function asSearched({ values, numbers }: Parameters): ParameterValues {
  const searched = [...numbers].map(
    ([name, { nationalNumber }]) => [name, nationalNumber.slice(-SEARCHED_DIGITS)] as const,
  );
  return new Map([...values, ...searched]);
}

/** The search page's text: of the first rule that has one. */
export function searchTextOf(searches: readonly Search[]): SearchPage | undefined {
  const search = searches.find(({ searchText }) => searchText !== '');
  return search && { table: search.rule.table, text: search.searchText };
}

/**
 * Looks for all rules at once. Matches are counted over all of them: one in each of two tables is a choice for the
 * agent, not two pops.
 *
 * A table that the agent's roles may not read is left out.
 *
 * @throws AdapterError what Dataverse said; a missing privilege only where no table may be read
 */
export async function runSearches(
  searches: readonly Search[],
  dataverse: Dataverse,
  note: Note,
): Promise<SettledMatches> {
  const found = await Promise.all(
    searches.map((search) => findMatches(search, search.filters, dataverse, note).catch(asRefused)),
  );
  const refused = found.filter((one) => one instanceof AdapterError);
  for (const { values } of refused) note('query-refused', values);
  // With one look-up left there is an answer; with none it has to be said that there is none.
  const [first] = refused;
  if (first && refused.length === searches.filter(({ filters }) => filters.length > 0).length) throw first;
  return settle(
    found.flatMap((one) => (one instanceof AdapterError ? [] : one)),
    note,
  );
}

function asRefused(thrown: unknown): AdapterError {
  if (thrown instanceof AdapterError && thrown.code === 'MISSING_PRIVILEGE') return thrown;
  throw thrown;
}

/** What several rules have found, each record once. */
export function settle(found: readonly FoundMatch[], note: Note): SettledMatches {
  const settled = settleMatches(eachOnce(found));
  for (const { match } of settled.alsoFound)
    note('also-found', { table: match.record.table, name: match.name });
  return settled;
}

/** Two rules for one table may find the same record. */
function eachOnce(found: readonly FoundMatch[]): readonly FoundMatch[] {
  const byRecord = new Map<string, FoundMatch>();
  for (const each of found) {
    const { table, id } = each.match.record;
    if (!byRecord.has(`${table}:${id}`)) byRecord.set(`${table}:${id}`, each);
  }
  return [...byRecord.values()];
}
