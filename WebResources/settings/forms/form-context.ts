/*
 * As much of the Client API's form context as the settings forms use: a test's form is one of these, and so is every
 * `Xrm.FormContext`. A column or control is null where an administrator has taken it off the form.
 */

export interface FormEvent {
  getFormContext(): FormContext;
}

export interface FormContext {
  getAttribute(column: string): FormAttribute | null;
  getControl(name: string): FormControl | null;
  readonly data: {
    readonly entity: FormEntity;
    /** Reads the record again; unsaved changes are lost. */
    refresh(savesFirst: boolean): unknown;
  };
  readonly ui: {
    setFormNotification(message: string, level: 'ERROR' | 'WARNING' | 'INFO', id: string): boolean;
    clearFormNotification(id: string): boolean;
    close(): void;
    readonly controls: { forEach(visit: (control: AnyControl) => void): void };
    readonly tabs?: { get(name: string): { addTabStateChange(handler: () => void): void } | null };
  };
}

export interface FormEntity {
  /** Empty while the record is new. */
  getId(): string;
  getEntityName(): string;
  getPrimaryAttributeValue(): string | null;
  getIsDirty(): boolean;
  addOnSave(handler: () => void): void;
  /** After a save, whether it succeeded or not. */
  addOnPostSave(handler: (event: SaveEvent) => void): void;
}

export interface SaveEvent {
  getEventArgs(): { getIsSaveSuccess(): boolean };
}

export interface FormAttribute {
  getValue(): unknown;
  setValue(value: string): void;
  /** `setValue` notifies nobody. */
  fireOnChange(): void;
  addOnChange(handler: () => void): void;
}

/** A control of any kind. */
export interface AnyControl {
  /** `standard`, `subgrid`, `webresource` and others. */
  getControlType(): string;
  /** Of a subgrid only: called each time it has read its rows. */
  addOnLoad?(handler: () => void): void;
}

/** A control that shows a column. */
export interface FormControl {
  /** Marks the control as wrong: the form cannot be saved until it is cleared. */
  setNotification(message: string, id: string): boolean;
  addNotification(notification: ControlNotification): unknown;
  clearNotification(id: string): boolean;
  /** Of a web resource only. */
  getContentWindow?(): unknown;
}

export interface ControlNotification {
  /** Only the first one is shown. */
  messages: string[];
  notificationLevel: 'ERROR' | 'RECOMMENDATION';
  uniqueId: string;
  actions?: { message: string; actions: (() => void)[] }[];
}
