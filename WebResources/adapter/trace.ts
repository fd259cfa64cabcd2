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

/** Notes down a step of one interaction. */
export type Note = (step: TraceStep, values?: TraceEntry['values']) => void;
