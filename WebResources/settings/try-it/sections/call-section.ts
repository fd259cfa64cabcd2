import type { InteractionFacts } from '../../../ports/toolbar';
import type { Text } from '../words';
import type { Section, SectionRow } from './section';

/** What ipSCAPE reports of the call, as far as it is understood. */
export function callSection(facts: InteractionFacts, text: Text): Section {
  const { customerNumber, id, campaign, leadId, wrapCode } = facts;
  const entries = [
    ['number', customerNumber],
    ['id', id],
    ['campaign', campaign],
    ['lead', leadId],
    ['wrap', wrapCode ?? ''],
  ] as const;
  return {
    id: 'call',
    title: text('tryit_call'),
    tone: 'plain',
    summary: text('tryit_call_summary', {
      subtype: subtypeWords(facts, text),
      number: customerNumber || text('tryit_number_withheld'),
    }),
    rows: entries
      .filter(([, value]) => value !== '')
      .map(([name, value]): SectionRow => ({ label: text(`tryit_call_${name}`), value })),
  };
}

/** Our word for the kind of call, else ipSCAPE's own. */
export function subtypeWords({ subtype, unknownSubtype }: InteractionFacts, text: Text): string {
  return unknownSubtype || text(`panel_subtype_${subtype}`);
}
