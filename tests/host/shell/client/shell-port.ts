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

/** What `Xrm` and CIF may ask of the page they live in. */
export interface ShellPort {
  /**
   * Goes to a record's form, or to an empty one.
   * @returns the records that were saved there: only once they are, which may be never
   * @throws Error when there is no such table or column
   */
  openForm(form: { table: string; id?: string; defaults?: FormDefaults }): Promise<readonly SavedReference[]>;
  openList(table: string, viewId?: string): Promise<void>;
  openSearch(table: string, text: string): Promise<void>;
  alert(text: string, title?: string): Promise<void>;
  confirm(confirmation: Confirmation): Promise<boolean>;
  refreshForm(save: boolean): Promise<void>;
  /** Null where no form is in front, or where the host does not tell. */
  isDirty(): boolean | null;
}
