import type { TraceEntry } from '../adapter/trace';
import type { PanelText, PanelTexts } from './texts';

/** One step of a trace in words. */
export function traceWords({ step, values }: TraceEntry, text: PanelText): string {
  // For steps whose values have names of the administrator's choice.
  const all = Object.entries(values)
    .map(([name, value]) => `${name} = ${value}`)
    .join(', ');
  return text(`trace_${step}`, { ...values, all });
}

/** A look-up without its query, which names a number in every notation it may be stored in. */
export interface QueryOutline {
  readonly words: string;
  readonly query: string;
}

/** @returns `undefined` for a step that its own words say best */
export function queryOutline({ step, values }: TraceEntry, text: PanelText): QueryOutline | undefined {
  const query = values['filter'];
  if (step !== 'query' || query === undefined) return undefined;
  const compared = [...query.matchAll(/([\w/]+) eq ('(?:[^']|'')*')/g)];
  const columns = new Set(compared.map(([, column]) => column));
  const notations = new Set(compared.map(([, , value]) => value));
  if (notations.size < 2) return undefined;
  const outline = { ...values, columns: [...columns].join(', '), notations: String(notations.size) };
  return { words: text('trace_query_outline', outline), query };
}

/** A whole trace as text to copy, a line a step. */
export function traceText(trace: readonly TraceEntry[], strings: PanelTexts): string {
  return trace.map((entry) => `${entry.at.toISOString()} ${traceWords(entry, strings.text)}`).join('\n');
}
