import { AdapterError } from '../../WebResources/ports/adapter-error';
import type { Dataverse } from '../../WebResources/ports/dataverse';
import { textIn, type Row, type TableInfo } from '../../WebResources/ports/records';

export interface DataverseFake extends Dataverse {
  /** Rows of a table; the table's names come from `TABLES` or from `info`. */
  has(table: string, ...rows: Row[]): void;
  info(info: TableInfo, columns?: readonly string[]): void;
  /** The next request is refused so. */
  failNext(error: AdapterError): void;
  /** Each retrieveMultiple since the start: table, and query as it was sent. */
  readonly queries: { readonly table: string; readonly query: string }[];
}

const TABLES: readonly TableInfo[] = [
  tableOf('contact', 'contacts', 'fullname', 'Contact'),
  tableOf('account', 'accounts', 'name', 'Account'),
  tableOf('lead', 'leads', 'fullname', 'Lead'),
  tableOf('incident', 'incidents', 'title', 'Case'),
  tableOf('opportunity', 'opportunities', 'name', 'Opportunity'),
  tableOf('role', 'roles', 'name', 'Security Role'),
  { ...tableOf('phonecall', 'phonecalls', 'subject', 'Phone Call'), primaryIdColumn: 'activityid' },
];

function tableOf(table: string, set: string, nameColumn: string, displayName: string): TableInfo {
  return {
    logicalName: table,
    entitySetName: set,
    primaryIdColumn: `${table}id`,
    primaryNameColumn: nameColumn,
    displayName,
  };
}

/**
 * Rows in memory. It knows as much OData as the tests need: a row is found when one of the filter's terms fits it
 * (`column eq 'value'`, `startswith`, `contains`, with `%` for any text) or the filter has none; `$top` cuts. Anything
 * else of a query is only recorded.
 */
export function dataverseFake(): DataverseFake {
  const tables = new Map(TABLES.map((table) => [table.logicalName, table]));
  const columns = new Map<string, readonly string[]>();
  const rows = new Map<string, Row[]>();
  const failures: AdapterError[] = [];
  const queries: { table: string; query: string }[] = [];

  function known(table: string): TableInfo {
    const failure = failures.shift();
    if (failure) throw failure;
    const info = tables.get(table);
    if (!info) throw new AdapterError('UNKNOWN_TABLE', { table });
    return info;
  }

  function checkColumns(table: string, query: URLSearchParams): void {
    const allowed = columns.get(table);
    const asked = query.get('$select')?.split(',') ?? [];
    const column = allowed && asked.find((name) => !allowed.includes(name));
    if (column) throw new AdapterError('UNKNOWN_COLUMN', { table, column });
  }

  return {
    queries,
    has: (table, ...added) => rows.set(table, [...(rows.get(table) ?? []), ...added]),
    info(info, latest) {
      tables.set(info.logicalName, info);
      if (latest) columns.set(info.logicalName, latest);
    },
    failNext: (error) => failures.push(error),
    async retrieveMultiple(table, query) {
      await Promise.resolve();
      queries.push({ table, query });
      known(table);
      const options = new URLSearchParams(query);
      checkColumns(table, options);
      const terms = termsOf(options.get('$filter') ?? '');
      const found = (rows.get(table) ?? []).filter((row) => fits(row, terms));
      return found.slice(0, Number(options.get('$top') ?? found.length));
    },
    async retrieve(table, id, query) {
      await Promise.resolve();
      const { primaryIdColumn } = known(table);
      checkColumns(table, new URLSearchParams(query));
      const row = rows.get(table)?.find((one) => one[primaryIdColumn] === id);
      if (!row) throw new AdapterError('NOT_FOUND', { table, id });
      return row;
    },
    async tableInfo(table) {
      await Promise.resolve();
      return known(table);
    },
  };
}

interface Term {
  readonly column: string;
  readonly pattern: RegExp;
}

function termsOf(filter: string): readonly Term[] {
  const equal = [...filter.matchAll(/(\w+) eq (?:'((?:[^']|'')*)'|([0-9a-f-]{36}))/gi)].map(
    ([, column = '', text, guid = '']) => ({ column, pattern: pattern('', text ?? guid, '') }),
  );
  const like = [...filter.matchAll(/(startswith|contains)\((\w+),'((?:[^']|'')*)'\)/gi)].map(
    ([, operator, column = '', text = '']) => ({
      column,
      pattern: pattern(operator === 'contains' ? '%' : '', text, '%'),
    }),
  );
  return [...equal, ...like];
}

function pattern(before: string, text: string, after: string): RegExp {
  const plain = (piece: string): string => piece.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const whole = before + text.replace(/''/g, "'") + after;
  return new RegExp(`^${whole.split('%').map(plain).join('[^]*')}$`, 'i');
}

function fits(row: Row, terms: readonly Term[]): boolean {
  return terms.length === 0 || terms.some(({ column, pattern }) => pattern.test(textIn(row, column)));
}
