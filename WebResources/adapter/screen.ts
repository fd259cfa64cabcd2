import type { RecordRef } from '../ports/records';
import type { Undo } from '../ports/undo';

/**
 * - `shown`
 * - `unsaved-form`  nothing was opened: a form with changes is in front, or may be
 */
export type ShowOutcome = 'shown' | 'unsaved-form';

/** The call something is shown for: on CIF 2.0 it has a session with this title. */
export interface CallOnScreen {
  readonly id: string;
  readonly title: string;
  /** Over an unsaved form too: the agent has confirmed it. */
  readonly force?: boolean;
}

/** Dynamics, as far as the adapter shows things in it: in the tab the agent was in last. */
export interface Screen {
  openRecord(record: RecordRef, call: CallOnScreen): Promise<ShowOutcome>;
  openNewRecord(
    table: string,
    values: Readonly<Record<string, string>>,
    onSaved: (record: RecordRef) => void,
    call: CallOnScreen,
  ): Promise<ShowOutcome>;
  openSearch(table: string, text: string): Promise<void>;
  /** Opens the panel where it is minimised. */
  showPanel(): Promise<void>;
  /** The agent has gone to another call in ipSCAPE's page. */
  returnTo(call: CallOnScreen): Promise<void>;
  /** The agent has gone to a call's session in Dynamics. */
  onReturn(listener: (interactionId: string) => void): Undo;
}
