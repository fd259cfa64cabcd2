import type { ScreenPopRule } from '../../configuration/configuration';
import type { Dataverse } from '../../ports/dataverse';
import { textIn } from '../../ports/records';
import type { Note } from '../trace';
import type { FoundMatch } from './competing-matches';
import { encodeFilter, parseQuery } from '../../configuration/expressions/query';
import { matchColumns, readMatch } from './read-match';

/** Five are shown; a sixth tells that there are more. */
export const SHOWN_MATCHES = 5;

/**
 * Who is it? Runs a rule's look-ups in parallel.
 *
 * @param filters the rule's filter, filled; each is a request of its own
 * @returns the matches, each record once, newest change first; at most one more than are shown
 * @throws AdapterError what Dataverse said, when any look-up fails: half an answer could name the wrong person
 */
export async function findMatches(
  rule: ScreenPopRule,
  filters: readonly string[],
  dataverse: Dataverse,
  note: Note,
): Promise<readonly FoundMatch[]> {
  if (filters.length === 0) return [];
  const template = parseQuery(rule.query);

  const table = await dataverse.tableInfo(rule.table);
  const select = [...new Set([...matchColumns(table), ...template.select])].join(',');
  const activeOnly = rule.activeRecordsOnly && !/\bstatecode\b/i.test(template.filter);

  const found = await Promise.all(
    filters.map(async (filter) => {
      const whole = activeOnly ? `(${filter}) and statecode eq 0` : filter;
      const rows = await dataverse.retrieveMultiple(
        rule.table,
        `?$select=${select}&$filter=${encodeFilter(whole)}&$orderby=modifiedon desc&$top=${SHOWN_MATCHES + 1}` +
          (template.expand ? `&$expand=${template.expand}` : ''),
      );
      note('query', { table: rule.table, filter: whole, rows: `${rows.length}` });
      return rows;
    }),
  );
  const rows = new Map(found.flat().map((row) => [textIn(row, table.primaryIdColumn), row]));
  return [...rows.values()]
    .sort((a, b) => textIn(b, 'modifiedon').localeCompare(textIn(a, 'modifiedon')))
    .slice(0, SHOWN_MATCHES + 1)
    .map((row) => readMatch(row, table));
}
