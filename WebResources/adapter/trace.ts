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
  | 'plans-missing'
  | 'withheld'
  | 'anonymous'
  | 'too-short'
  | 'own-number'
  | 'internal'
  | 'query'
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

/**
 * Masks telephone numbers so that a copied trace gives no caller away: `+61412345678` → `+61…678`. Without a `+` only
 * the end stays, since a local number is too short to show both.
 */
export function maskNumbers(text: string): string {
  return text.replace(
    /\+?\d[\d ()/.-]{5,}\d/g,
    (number) => `${number.startsWith('+') ? number.slice(0, 3) : ''}…${number.slice(-3)}`,
  );
}
