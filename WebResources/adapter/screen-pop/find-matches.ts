import type { ScreenPopRule } from '../../options/options';
import type { Dataverse } from '../../ports/dataverse';
import { plainGuid, type Row, type TableInfo } from '../../ports/records';
import type { Match } from '../adapter-state';
import type { Note } from '../trace';
import { encodeFilter, parseQuery } from './query';

/** Five are shown; a sixth tells that there are more. */
export const SHOWN_MATCHES = 5;

/** What tells two records of one name apart, by table. */
const DETAIL_COLUMNS: Readonly<Record<string, readonly string[]>> = {
  contact: ['_parentcustomerid_value', 'address1_city'],
  account: ['address1_city'],
  lead: ['companyname', 'address1_city'],
};

const FORMATTED = '@OData.Community.Display.V1.FormattedValue';

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
): Promise<readonly Match[]> {
  if (filters.length === 0) return [];
  const template = parseQuery(rule.query);

  const table = await dataverse.tableInfo(rule.table);
  const details = DETAIL_COLUMNS[rule.table] ?? [];
  const columns = [
    table.primaryIdColumn,
    table.primaryNameColumn,
    'modifiedon',
    ...template.select,
    ...details,
  ];
  const select = [...new Set(columns)].join(',');
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
  const rows = new Map(found.flat().map((row) => [text(row, table.primaryIdColumn), row]));
  return [...rows.values()]
    .sort((a, b) => text(b, 'modifiedon').localeCompare(text(a, 'modifiedon')))
    .slice(0, SHOWN_MATCHES + 1)
    .map((row) => toMatch(row, table, details));
}

function toMatch(row: Row, table: TableInfo, details: readonly string[]): Match {
  const name = text(row, table.primaryNameColumn) || table.displayName;
  return {
    record: { table: table.logicalName, id: plainGuid(text(row, table.primaryIdColumn)), name },
    name,
    detail: details
      .map(
        (column) => text(row, `${column}${FORMATTED}`) || (column.startsWith('_') ? '' : text(row, column)),
      )
      .filter(Boolean)
      .join(', '),
  };
}

function text(row: Row, column: string): string {
  const value = row[column];
  return typeof value === 'string' ? value : '';
}
