import { parseQuery } from '../../configuration/expressions/query';
import { AdapterError } from '../../ports/adapter-error';
import type { Dataverse } from '../../ports/dataverse';
import type { LookUpCosts } from '../../ports/look-up-costs';
import { insidePattern, spelledPrefixes } from '../phone/spelled-prefixes';
import type { PhoneNumber } from '../phone/number';
import type { Note } from '../trace';
import type { SettledMatches } from './competing-matches';
import { fillUnusual, type StoredForms } from './fill-query';
import { findUnusualMatches, type UnusualMatches } from './find-matches';
import { settle, type Search } from './searches';

/** What to look for where no notation of a number has found anybody, in this order. */
export type UnusualStep =
  /** Prefixes of other spellings, in columns that an index helps with: while the agent waits. */
  | 'prefixes'
  /** Numbers inside a text, by reading the table: in the background, where the table is small or a rule says so. */
  | 'inside';

export interface UnusualPorts {
  readonly dataverse: Dataverse;
  readonly costs: LookUpCosts;
  readonly note: Note;
  /** ISO code, for stored numbers without a country code. */
  readonly country: string;
}

export interface UnusualOutcome {
  readonly found: SettledMatches;
  /** A request gave more rows than could be read. */
  readonly hasMore: boolean;
}

/** @throws AdapterError what Dataverse said */
export async function findUnusual(
  step: UnusualStep,
  searches: readonly Search[],
  ports: UnusualPorts,
): Promise<UnusualOutcome> {
  const { dataverse, note, country } = ports;
  const results = await Promise.all(
    searches.map(async (search) => {
      const { rule, values, stored } = search;
      if (!mayFind(search)) return { matches: [], hasMore: false };
      const isAsked = await askedColumns(step, search, ports.costs);
      const unusual = new Map(
        [...search.numbers].map(([name, phone]) => {
          const phoneColumnsAlone = stored.get(name)?.phoneColumnsAlone === true;
          return [name, { ...formsOf(step, phone, country), phoneColumnsAlone }] as const;
        }),
      );
      const { filter } = parseQuery(rule.query);
      const filters = fillUnusual(filter, values, rule.table, { exact: stored, unusual, isAsked });
      return findUnusualMatches(search, filters, country, dataverse, note).catch(nothingIfRefused);
    }),
  );
  return {
    found: settle(
      results.flatMap(({ matches }) => matches),
      note,
    ),
    hasMore: results.some(({ hasMore }) => hasMore),
  };
}

/** The search for exact notations has said so. */
function nothingIfRefused(thrown: unknown): UnusualMatches {
  if (thrown instanceof AdapterError && thrown.code === 'MISSING_PRIVILEGE')
    return { matches: [], hasMore: false };
  throw thrown;
}

function mayFind({ rule, filters, numbers }: Search): boolean {
  return filters.length > 0 && numbers.size > 0 && rule.matchUnusualSpellings;
}

/** A column behind a navigation property is another table's: what it holds does not come with the row. */
async function askedColumns(
  step: UnusualStep,
  { rule }: Search,
  costs: LookUpCosts,
): Promise<(column: string) => boolean> {
  if (step === 'prefixes') {
    const indexed = await costs.indexedColumns(rule.table);
    return (column) => indexed.includes(column.toLowerCase());
  }
  const isAsked = costs.isSmall(rule.table);
  return (column) => isAsked && !column.includes('/');
}

function formsOf(step: UnusualStep, phone: PhoneNumber, country: string): StoredForms {
  const { number } = phone;
  return step === 'prefixes'
    ? { whole: [], starts: spelledPrefixes(phone, country), number }
    : { whole: [], starts: [], inside: [insidePattern(phone, country)], number };
}
