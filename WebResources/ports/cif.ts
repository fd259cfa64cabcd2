import type { RecordRef } from './records';
import type { Undo } from './undo';

/** What the host reports of itself; every part may be missing (getEnvironment, Microsoft's CIF reference). */
export interface CifEnvironment {
  readonly organisationId: string;
  readonly userId: string;
  readonly appId: string;
  /** The organisation's base language (LCID), in which records are written. */
  readonly languageId?: number;
  /** The provider record's `msdyn_customparams`, as text. */
  readonly customParams: string;
  /** The record whose form is in front, where one is. */
  readonly page?: RecordRef;
  /** A form is in front; of a new record too, which is no `page` yet. */
  readonly isForm?: boolean;
  /** Only a hint: `undefined` means unknown. */
  readonly isDirty?: boolean;
}

/** A click on a phone number in Dynamics. CIF 1.0 gives no record id. */
export interface ClickToAct {
  readonly number: string;
  readonly column: string;
  readonly table: string;
  readonly id?: string;
}

/**
 * The Channel Integration Framework in the adapter's words. Every call ends: the implementation has its own time-out
 * (openForm, notifyEvent and createSession of Microsoft's library have none) and rejects with an `AdapterError`.
 */
export interface Cif {
  /** @throws AdapterError CIF_TIMEOUT when no host answers */
  environment(): Promise<CifEnvironment>;
  /** Shows a record's form. Resolves as soon as the host has been asked: CIF answers only when the form is saved. */
  openRecord(record: RecordRef): Promise<void>;
  /**
   * Shows an empty form with `values` filled in.
   * `onSaved` gets the record if the agent saves it, which may be never.
   */
  openNewRecord(
    table: string,
    values: Readonly<Record<string, string>>,
    onSaved: (record: RecordRef) => void,
  ): Promise<void>;
  /** Shows Dynamics' own search page with `text` searched in `table`. */
  openSearch(table: string, text: string): Promise<void>;
  onClickToAct(listener: (click: ClickToAct) => void): Undo;
  /** Pages the agent goes to, as far as they are records. */
  onNavigate(listener: (record: RecordRef) => void): Undo;
  /** Brings the panel to the agent's eyes: out of its minimised state, and wide enough to work in. */
  show(): Promise<void>;
  /**
   * Sessions of CIF 2.0. They exist only where `canCreateSession()` resolves to a boolean: the method itself is there
   * on CIF 1.0 too, since one library serves both.
   * @returns `undefined` on a host without sessions
   */
  sessions(): Promise<CifSessions | undefined>;
}

export interface CallSession {
  readonly id: string;
  /** The interaction it was made for, which it carries in its context. */
  readonly interactionId: string;
}

/** Sessions of CIF 2.0, one per call: the agent's work on a call, with tabs of its own. */
export interface CifSessions {
  /**
   * Makes a session for a call, which the host brings to the front, or finds the one that is there: after a reload,
   * by the interaction in its context. A session that was found stays where it is.
   * @param title the caller, as the session's title shows them
   * @returns `undefined` where no further session can be had (ten are the most)
   * @throws AdapterError CIF_REFUSED naming the template where the host does not take it
   */
  open(interactionId: string, template: string, title: string): Promise<CallSession | undefined>;
  /** The session of a call, where there is one. */
  find(interactionId: string): Promise<CallSession | undefined>;
  /** Only in the session in front a tab can be opened, and only the agent brings one there. */
  isInFront(session: CallSession): Promise<boolean>;
  /** Opens a record in a tab of the session in front. @throws AdapterError CIF_REFUSED where that is not one of ours */
  openTab(record: RecordRef): Promise<void>;
  /** Sent, not answered: a host that refuses it leaves the old title. */
  setTitle(session: CallSession, title: string): void;
  /** Asks for the session: CIF shows a mark on it, the agent switches. */
  requestFocus(session: CallSession): Promise<void>;
  /** The agent went to a session of ours. */
  onFocus(listener: (session: CallSession) => void): Undo;
  onClosed(listener: (session: CallSession) => void): Undo;
}
