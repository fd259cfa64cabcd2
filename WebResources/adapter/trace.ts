/**
 * What happened on a call and why, for the agent to read: which rule ran, which query, what it found, what was
 * written. Texts are in the RESX under `trace_<step>`; `values` fill them.
 */
export type TraceStep =
  | 'event'
  | 'event-ignored'
  | 'rule'
  | 'no-rule'
  | 'parameters'
  | 'withheld'
  | 'anonymous'
  | 'too-short'
  | 'own-number'
  | 'internal'
  | 'query'
  | 'query-unusual'
  | 'query-refused'
  | 'query-failed'
  | 'also-found'
  | 'activities-failed'
  | 'pop-opened'
  | 'pop-offered'
  | 'pop-many'
  | 'pop-late'
  | 'pop-too-late'
  | 'from-click'
  | 'no-session'
  | 'pop-search'
  | 'pop-none'
  | 'pop-unchecked'
  | 'pop-unusual'
  | 'pop-new-form'
  | 'pop-new-offered'
  | 'pop-failed'
  | 'picked'
  | 'new-record'
  | 'associated'
  | 'dialled-lead'
  | 'column-unfilled'
  | 'record-exists'
  | 'record-foreign'
  | 'written'
  | 'write-waits'
  | 'write-refused'
  | 'write-without'
  | 'record-gone';

export interface TraceEntry {
  readonly at: Date;
  readonly step: TraceStep;
  readonly values: Readonly<Record<string, string>>;
}

/** A page that repeats itself must not fill the panel's memory, nor each message to the other tabs. */
const MOST_ENTRIES = 300;
/** How a call began is what a reader looks for first. */
const FIRST_ENTRIES = 100;

/** The trace with one more entry; of a long one the entries behind the first hundred give way. */
export function withEntry(trace: readonly TraceEntry[], entry: TraceEntry): readonly TraceEntry[] {
  if (trace.length < MOST_ENTRIES) return [...trace, entry];
  return [...trace.slice(0, FIRST_ENTRIES), ...trace.slice(FIRST_ENTRIES + 1), entry];
}

/** Notes down a step of one interaction. */
export type Note = (step: TraceStep, values?: TraceEntry['values']) => void;
