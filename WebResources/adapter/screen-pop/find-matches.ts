import type { ScreenPopRule } from '../../configuration/configuration';
import { writeFilter, type Filter } from '../../configuration/expressions/filter';
import { encodeFilter, parseQuery } from '../../configuration/expressions/query';
import type { Dataverse } from '../../ports/dataverse';
import { textIn, type Row, type TableInfo } from '../../ports/records';
import type { Note } from '../trace';
import type { FoundMatch } from './competing-matches';
import { hasNumber, readColumns } from './has-number';
import { matchColumns, readMatch } from './read-match';
import { splitFilter } from './split-filter';

/** Five are shown; a sixth says that there are more. */
export const SHOWN_MATCHES = 5;
/** Rows of other numbers come too where spellings are unusual, and may come first. */
const READ_ROWS = 50;

/** A rule and the number that calls, which a record without a name is called by. */
export interface Asking {
  readonly rule: ScreenPopRule;
  readonly caller: string;
}

/**
 * Who is it? Runs a rule's look-ups in parallel.
 *
 * @param filters the rule's filter, filled; each is a request of its own
 * @returns the matches, each record once, newest change first; at most one more than are shown
 * @throws AdapterError what Dataverse said, when any look-up fails: half an answer could name the wrong person
 */
export async function findMatches(
  { rule, caller }: Asking,
  filters: readonly Filter[],
  dataverse: Dataverse,
  note: Note,
): Promise<readonly FoundMatch[]> {
  if (filters.length === 0) return [];
  const table = await dataverse.tableInfo(rule.table);
  const found = await Promise.all(
    filters.flatMap(splitFilter).map(async (filter) => {
      const { rows, asked } = await ask(rule, filter, table, SHOWN_MATCHES + 1, dataverse);
      note('query', { table: rule.table, filter: asked, rows: `${rows.length}` });
      return rows;
    }),
  );
  return newest(found.flat(), table, caller);
}

/** What a search for unusual spellings has found. */
export interface UnusualMatches {
  readonly matches: readonly FoundMatch[];
  /** More rows than could be read: the caller may be among the others. */
  readonly hasMore: boolean;
}

/**
 * The same for unusual spellings: each row is read, and kept only where one of its numbers is the caller's.
 *
 * @param country ISO code, for stored numbers without a country code
 */
export async function findUnusualMatches(
  { rule, caller }: Asking,
  filters: readonly Filter[],
  country: string,
  dataverse: Dataverse,
  note: Note,
): Promise<UnusualMatches> {
  if (filters.length === 0) return { matches: [], hasMore: false };
  const table = await dataverse.tableInfo(rule.table);
  const found = await Promise.all(
    filters.flatMap(splitFilter).map(async (filter) => {
      const columns = readColumns(filter);
      const { rows } = await ask(rule, filter, table, READ_ROWS, dataverse, columns);
      const kept = rows.filter((row) => hasNumber(filter, row, country));
      note('query-unusual', {
        table: rule.table,
        columns: [...new Set(columns)].join(', '),
        rows: `${rows.length}`,
        kept: `${kept.length}`,
      });
      return { kept, isFull: rows.length >= READ_ROWS };
    }),
  );
  const kept = found.flatMap((one) => one.kept);
  return { matches: newest(kept, table, caller), hasMore: found.some(({ isFull }) => isFull) };
}

async function ask(
  rule: ScreenPopRule,
  filter: Filter,
  table: TableInfo,
  top: number,
  dataverse: Dataverse,
  further: readonly string[] = [],
): Promise<{ readonly rows: readonly Row[]; readonly asked: string }> {
  const { select, expand, filter: template } = parseQuery(rule.query);
  const columns = [...new Set([...matchColumns(table), ...select, ...further])].join(',');
  const written = writeFilter(filter);
  const activeOnly = rule.activeRecordsOnly && !/\bstatecode\b/i.test(template);
  const asked = activeOnly ? `(${written}) and statecode eq 0` : written;
  const rows = await dataverse.retrieveMultiple(
    rule.table,
    `?$select=${columns}&$filter=${encodeFilter(asked)}&$orderby=modifiedon desc&$top=${top}` +
      (expand ? `&$expand=${expand}` : ''),
  );
  return { rows, asked };
}

/** Each record once, newest change first. */
function newest(found: readonly Row[], table: TableInfo, caller: string): readonly FoundMatch[] {
  const rows = new Map(found.map((row) => [textIn(row, table.primaryIdColumn), row]));
  return [...rows.values()]
    .sort((a, b) => textIn(b, 'modifiedon').localeCompare(textIn(a, 'modifiedon')))
    .slice(0, SHOWN_MATCHES + 1)
    .map((row) => readMatch(row, table, caller));
}
