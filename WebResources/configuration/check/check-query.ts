import { parseSign, writeComparison, type Comparison } from '../expressions/comparison';
import { conditionsIn, parseFilter, type Condition } from '../expressions/filter';
import { hasOpenPlaceholder, PLACEHOLDER, placeholdersIn } from '../expressions/placeholders';
import { parseQuery } from '../expressions/query';
import { checkReadColumn, insteadOf, type Columns, type ReadColumnContext } from './check-names';
import type { Finding } from './finding';
import { nearestName } from './nearest-name';

export interface QueryContext {
  /** Logical name of the table that is searched. */
  readonly table: string;
  /** Its columns; left out, they are not checked. */
  readonly columns?: Columns | undefined;
  /** Names of the rule's parameters; left out while the rule has not been saved, and so can have none. */
  readonly parameters?: readonly string[] | undefined;
}

/** A rule's query, as far as it can be judged before a call comes. An empty one is the platform's to refuse. */
export function checkQuery(text: string, context: QueryContext): readonly Finding[] {
  if (!text.trim()) return [];
  const { select, filter: filterText, search, others } = parseQuery(text);
  if (!filterText && !search)
    return [{ level: 'error', text: 'query_empty', ...insteadOf(asFilter(text.trim())) }];
  const filter = filterText ? parseFilter(filterText) : undefined;
  if (filterText && !filter) return [{ level: 'error', text: 'filter_unreadable' }];
  const columns = context.columns && { table: context.table, columns: context.columns, text };
  return [
    ...(columns ? select.flatMap((word) => checkReadColumn(word, columns)) : []),
    ...(filter ? conditionsIn(filter).flatMap((one) => checkCondition(one, text, columns)) : []),
    ...others.map((option): Finding => ({ level: 'warning', text: 'query_option', values: { option } })),
    ...checkPlaceholders(text, context.parameters),
  ];
}

/** Dataverse's own query functions, and conditions on related rows: theirs to judge. */
const OTHERS = /^(?:Microsoft\.Dynamics\.CRM\.\w+\(|[\w/]+\/(?:any|all)\()/;

/** Comparisons without the option that they belong to: what was left out is known. */
function asFilter(text: string): string | undefined {
  const filter = parseFilter(text);
  const isMeant = filter && conditionsIn(filter).every(({ kind }) => kind === 'comparison');
  return isMeant ? `?$filter=${text}` : undefined;
}

function checkCondition(
  condition: Condition,
  query: string,
  columns: ReadColumnContext | undefined,
): readonly Finding[] {
  const { text } = condition;
  if (condition.kind === 'comparison') {
    const { comparison } = condition;
    return [
      ...checkColumn(comparison.column, columns),
      ...checkQuotes(comparison, { text, query, columns }),
      ...checkWildcard(comparison, text),
    ];
  }
  if (OTHERS.test(text)) return [];
  const meant = parseSign(text);
  const instead = meant && query.replace(text, () => writeComparison(meant));
  return [{ level: 'error', text: 'operator_unknown', values: { comparison: text }, ...insteadOf(instead) }];
}

/** A column of a related row (`parentcustomerid_account/name`) is for the Web API to know. */
function checkColumn(column: string, columns: ReadColumnContext | undefined): readonly Finding[] {
  return columns && !column.includes('/') ? checkReadColumn(column, columns) : [];
}

interface Place {
  /** The comparison as it is written in the query. */
  readonly text: string;
  readonly query: string;
  readonly columns: ReadColumnContext | undefined;
}

/** Without quotes a text is a name or a number to the Web API, which then refuses the whole query. */
function checkQuotes(comparison: Comparison, { text, query, columns }: Place): readonly Finding[] {
  const { column, operator, value } = comparison;
  const isText = columns?.columns.get(column)?.type === 'text';
  if (!isText || operator === 'in' || value.startsWith("'") || value === 'null') return [];
  const quoted = writeComparison({ ...comparison, value: `'${value.replace(/^"|"$/g, '')}'` });
  const instead = query.replace(text, () => quoted);
  return [{ level: 'error', text: 'value_unquoted', values: { comparison: text }, instead }];
}

/**
 * A search for what may stand anywhere cannot use an index: every row is read, on every call (Microsoft, "Optimize
 * Dataverse query performance", leading wild cards).
 */
function checkWildcard({ operator, value }: Comparison, text: string): readonly Finding[] {
  const isLeading =
    operator === 'contains' ||
    operator === 'endswith' ||
    (operator === 'startswith' && value.startsWith("'%"));
  return isLeading ? [{ level: 'warning', text: 'leading_wildcard', values: { comparison: text } }] : [];
}

function checkPlaceholders(text: string, parameters: readonly string[] | undefined): readonly Finding[] {
  const names = [...new Set(placeholdersIn(text))];
  const open: readonly Finding[] = hasOpenPlaceholder(text)
    ? [{ level: 'error', text: 'placeholder_open' }]
    : [];
  if (!parameters) {
    const values = { parameters: names.join(', ') };
    return names.length > 0 ? [...open, { level: 'note', text: 'parameters_later', values }] : open;
  }
  const known = parameters.map((name) => name.toLowerCase());
  const named = parameters.map((name) => ({ name, displayName: name }));
  const missing = names.filter((name) => !known.includes(name.toLowerCase()));
  return [
    ...open,
    ...missing.map((parameter): Finding => {
      const nearest = nearestName(parameter, named);
      const instead = nearest && replacePlaceholder(text, parameter, nearest);
      return { level: 'warning', text: 'parameter_unknown', values: { parameter }, ...insteadOf(instead) };
    }),
  ];
}

function replacePlaceholder(text: string, from: string, to: string): string {
  return text.replace(PLACEHOLDER, (whole, name: string) => (name === from ? `{{${to}}}` : whole));
}
