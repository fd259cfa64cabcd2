import type { TraceEntry } from '../adapter/trace';
import type { Strings } from '../platform/strings';

/** One step of a trace in words. */
export function traceWords({ step, values }: TraceEntry, text: Strings['text']): string {
  // For steps whose values have names of the administrator's choice.
  const all = Object.entries(values)
    .map(([name, value]) => `${name} = ${value}`)
    .join(', ');
  return text(`trace_${step}`, { ...values, all });
}

/** A whole trace as text to copy, a line a step. */
export function traceText(trace: readonly TraceEntry[], strings: Strings): string {
  return trace.map((entry) => `${entry.at.toISOString()} ${traceWords(entry, strings.text)}`).join('\n');
}
