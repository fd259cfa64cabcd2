import { comparedColumns, type ComparedColumn } from '../../../configuration/expressions/compared-columns';
import type { SentQuery } from '../../../adapter/try/watch-queries';
import { listWords } from '../../../strings/formats';
import type { SettingsTextKey } from '../../../strings/text-keys';
import { countWords, tableWord } from '../../../strings/words';
import type { Indexed, Report } from '../page-state';
import { problemWords, type Text } from '../words';
import type { Hint, Section, SectionRow } from './section';

/** Each query as it was sent: what it found, how long it took, and whether an index can help it. */
export function searchSection({ tried, indexed }: Report, text: Text): Section {
  const { queries, rules, pop } = tried;
  const section = { id: 'searches', title: text('tryit_searches') };
  const tables = new Set(rules.map(({ rule }) => rule.table));
  const ofRules = queries.filter(({ table }) => tables.has(table));
  const rows = queries.map((query) =>
    tables.has(query.table)
      ? ruleQueryRow(query, indexed.get(query.table), text)
      : { label: text('tryit_query_activities'), ...answerOf(query, 'warn', text) },
  );
  if (queries.length === 0 && pop.kind === 'failed')
    return { ...section, tone: 'bad', summary: problemWords(text, pop.error), rows };
  if (ofRules.some(({ outcome }) => outcome.kind === 'failed'))
    return { ...section, tone: 'bad', summary: text('tryit_searches_failed'), rows };
  const hasWarning = rows.some(({ hints }) => hints?.some(({ tone }) => tone === 'warn'));
  return { ...section, tone: hasWarning ? 'warn' : 'good', summary: summaryOf(ofRules, text), rows };
}

function summaryOf(queries: readonly SentQuery[], text: Text): string {
  if (queries.length === 0) return text('tryit_searches_none');
  const rows = queries.reduce((sum, { outcome }) => sum + (outcome.kind === 'found' ? outcome.rows : 0), 0);
  return countWords(text, 'tryit_searches', queries.length, { rows: String(rows) });
}

function ruleQueryRow(query: SentQuery, indexed: Indexed | undefined, text: Text): SectionRow {
  // State and lookups are not what a caller is found by.
  const columns = comparedColumns(filterOf(query.query)).filter(
    ({ column }) => column !== 'statecode' && !column.startsWith('_'),
  );
  const names = columnNames(columns, text);
  const answer = answerOf(query, 'bad', text);
  return {
    label: text(stepKey(query), { table: tableWord(text, query.table), columns: names }),
    ...answer,
    hints: answer.hints.length > 0 ? answer.hints : indexHints(columns, indexed, text),
  };
}

/** Which step a query is of shows in how it compares: only unusual spellings have wildcards. */
function stepKey({ query }: SentQuery): SettingsTextKey {
  const [, operator] = /(contains|startswith)\([\w/]+,'[^']*%/.exec(filterOf(query)) ?? [];
  if (operator === undefined) return 'tryit_query_by';
  return operator === 'contains' ? 'tryit_query_inside' : 'tryit_query_prefixes';
}

/** @param failure how bad it is that it failed: what only distinguishes matches can be missed */
function answerOf(
  { table, query, outcome }: SentQuery,
  failure: Hint['tone'],
  text: Text,
): Required<Omit<SectionRow, 'label'>> {
  const details = { title: text('tryit_query_sent'), code: table + decodeURIComponent(query) };
  switch (outcome.kind) {
    case 'running':
      return { value: text('tryit_query_running'), hints: [], details };
    case 'found': {
      const found = { rows: String(outcome.rows), ms: String(outcome.ms) };
      const value = countWords(text, 'tryit_query_found', outcome.rows, found);
      return { value, hints: [], details };
    }
    case 'failed':
      return { value: '', hints: [{ tone: failure, words: problemWords(text, outcome.error) }], details };
  }
}

function indexHints(
  columns: readonly ComparedColumn[],
  indexed: Indexed | undefined,
  text: Text,
): readonly Hint[] {
  if (indexed === undefined || columns.length === 0) return [];
  if (indexed === 'none' || indexed === 'unknown')
    return [{ tone: 'warn', words: text(`tryit_index_${indexed}`) }];
  const open = columns.filter(({ isIndexable }) => !isIndexable);
  const others = columns.filter(({ isIndexable }) => isIndexable);
  return [
    hint(
      'plain',
      'tryit_indexed',
      others.filter(({ column }) => indexed.includes(column)),
    ),
    hint(
      'warn',
      'tryit_not_indexed',
      others.filter(({ column }) => !indexed.includes(column)),
    ),
    hint('warn', 'tryit_not_indexable', open),
  ].flat();

  function hint(
    tone: Hint['tone'],
    key: SettingsTextKey,
    compared: readonly ComparedColumn[],
  ): readonly Hint[] {
    const names = columnNames(compared, text);
    return compared.length > 0 ? [{ tone, words: text(key, { columns: names }) }] : [];
  }
}

function columnNames(columns: readonly ComparedColumn[], text: Text): string {
  return listWords(
    columns.map(({ column }) => column),
    text('panel_language'),
  );
}

function filterOf(query: string): string {
  return new URLSearchParams(query).get('$filter') ?? '';
}
