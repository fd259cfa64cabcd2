import type { Match } from '../../../adapter/adapter-state';
import type { TriedCall } from '../../../adapter/try/tried-call';
import { detailWords, tableWord } from '../../../strings/words';
import { traceWords } from '../../../strings/trace-words';
import { problemWords, type Text } from '../words';
import type { Section, SectionRow } from './section';

/** What the agent would see: a record, a choice, a new form, or nothing and why. */
export function opensSection(tried: TriedCall, text: Text, now: Date): Section {
  const section = { id: 'opens', title: text('tryit_opens') };
  const { pop } = tried;
  const matchRow = (match: Match): SectionRow => ({
    label: tableWord(text, match.record.table),
    value: [match.name, detailWords(match, now, text('panel_language'))].filter(Boolean).join(', '),
  });
  const alsoFound = (('alsoFound' in pop && pop.alsoFound) || []).map((match): SectionRow => ({
    ...matchRow(match),
    hints: [{ tone: 'plain', words: text('tryit_also_found') }],
  }));
  const search = 'search' in pop && pop.search;
  const searchRow = search ? [{ label: text('tryit_search_page'), value: search.text }] : [];

  switch (pop.kind) {
    case 'opened': {
      const summary = text('tryit_opens_record', { name: pop.match.name });
      return { ...section, tone: 'good', summary, rows: [matchRow(pop.match), ...alsoFound] };
    }
    case 'many': {
      const key = pop.more ? 'tryit_opens_more' : 'tryit_opens_many';
      const summary = text(key, { count: String(pop.matches.length) });
      const rows = [...pop.matches.map(matchRow), ...alsoFound, ...searchRow];
      return { ...section, tone: 'good', summary, rows };
    }
    case 'offered':
      if (pop.isUnusual && pop.match) {
        const summary = text('tryit_opens_unusual', { name: pop.match.name });
        return { ...section, tone: 'good', summary, rows: [matchRow(pop.match), ...alsoFound, ...searchRow] };
      }
      return { ...section, tone: 'good', ...newForm(tried, pop.table, text) };
    case 'new-form':
      return { ...section, tone: 'good', ...newForm(tried, pop.table, text) };
    case 'none': {
      const summary = text(pop.hasMore ? 'tryit_opens_has_more' : 'tryit_opens_none');
      return { ...section, tone: 'warn', summary, rows: searchRow };
    }
    case 'withheld':
      return { ...section, tone: 'plain', summary: text(`panel_${pop.reason}`), rows: searchRow };
    case 'search': {
      const summary = text('panel_to_search', { text: pop.search.text });
      return { ...section, tone: 'good', summary, rows: [] };
    }
    case 'failed':
      return { ...section, tone: 'bad', summary: problemWords(text, pop.error), rows: [] };
    case 'idle':
    case 'searching':
      return { ...section, tone: 'plain', summary: text('tryit_opens_nothing'), rows: [] };
  }
}

function newForm(
  { newRecord, trace }: TriedCall,
  table: string,
  text: Text,
): Pick<Section, 'summary' | 'rows'> {
  const values = Object.entries(newRecord?.columns ?? {});
  const unfilled = trace.filter(({ step }) => step === 'column-unfilled');
  return {
    summary: text('tryit_opens_new', { table: tableWord(text, table) }),
    rows: [
      ...values.map(([label, value]) => ({ label, value })),
      ...unfilled.map((entry): SectionRow => ({
        label: entry.values['column'] ?? '',
        value: '',
        hints: [{ tone: 'warn', words: traceWords(entry, text) }],
      })),
    ],
  };
}
