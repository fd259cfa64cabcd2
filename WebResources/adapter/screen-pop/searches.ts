import type { Configuration, ScreenPopRule } from '../../configuration/configuration';
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
    return fillRule(rule, parameters);
  });
}

function fillRule(rule: ScreenPopRule, parameters: Parameters): Search {
  const { values, stored } = parameters;
  const { filter, search } = parseQuery(rule.query);
  const isForSearchPage = !filter && search !== '';
  return {
    ...parameters,
    rule,
    filters: isForSearchPage ? [] : fillFilter(filter, values, rule.table, stored),
    isForSearchPage,
    searchText: fillSearch(search, values),
  };
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
 * @throws AdapterError what Dataverse said
 */
export async function runSearches(
  searches: readonly Search[],
  dataverse: Dataverse,
  note: Note,
): Promise<SettledMatches> {
  const found = await Promise.all(
    searches.map(({ rule, filters }) => findMatches(rule, filters, dataverse, note)),
  );
  return settle(found.flat(), note);
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
