import type { NotificationTemplate } from '../description';
import type { FormDefaults } from './pages';

/** A record as the Client API and CIF name it. */
export interface SavedReference {
  readonly entityType: string;
  readonly id: string;
  readonly name: string;
}

export interface Confirmation {
  readonly title: string;
  readonly text: string;
  readonly confirmLabel: string;
  readonly cancelLabel: string;
}

/** A notification of CIF 2.0, its texts filled in. */
export interface Notification extends Omit<NotificationTemplate, 'uniqueName'> {
  /** What it can be cancelled by; empty where the provider gave none. */
  readonly token: string;
}

/** What `notifyEvent` answers (Microsoft's reference). */
export type NotificationAnswer =
  | { readonly actionName: 'Accept'; readonly responseReason: 'Accept' | 'AutoAccept' }
  | {
      readonly actionName: 'Reject';
      readonly responseReason: 'DeclinedByAgent' | 'NotificationQueueLimitExceeded';
    }
  | { readonly actionName: 'Timeout'; readonly responseReason: 'DisplayTimeout' };

/** What `Xrm` and CIF may ask of the page they live in. */
export interface ShellPort {
  /**
   * Goes to a record's form, or to an empty one; in a new tab of the session in front if so wanted.
   * @returns the records that were saved there: only once they are, which may be never
   * @throws Error when there is no such table or column
   */
  openForm(form: {
    table: string;
    id?: string;
    defaults?: FormDefaults;
    inNewTab?: boolean;
  }): Promise<readonly SavedReference[]>;
  openList(table: string, viewId?: string): Promise<void>;
  openSearch(table: string, text: string): Promise<void>;
  alert(text: string, title?: string): Promise<void>;
  confirm(confirmation: Confirmation): Promise<boolean>;
  /** @returns the agent's answer, the time-out's or the template's own; never one where it is cancelled */
  notify(notification: Notification): Promise<NotificationAnswer>;
  /** @returns false where no notification has the token */
  cancelNotification(token: string): boolean;
  refreshForm(save: boolean): Promise<void>;
  /** Null where no form is in front, or where the host does not say. */
  isDirty(): boolean | null;
}
