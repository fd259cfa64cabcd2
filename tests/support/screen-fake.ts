import type { CallOnScreen, Screen, ShowOutcome } from '../../WebResources/adapter/screen';
import type { AdapterError } from '../../WebResources/ports/adapter-error';
import type { RecordRef } from '../../WebResources/ports/records';
import type { NewRecord } from './cif-fake';

export interface ScreenFake extends Screen {
  readonly opened: RecordRef[];
  readonly openedNew: NewRecord[];
  readonly searches: { readonly table: string; readonly text: string }[];
  /** Calls the agent was brought back to. */
  readonly returnedTo: CallOnScreen[];
  /** How often the panel was brought to the agent's eyes. */
  shown(): number;
  /** A form with changes is in front. */
  unsavedFormIsInFront(yes: boolean): void;
  /** The next call is refused so. */
  failNext(error: AdapterError): void;
  /** The agent goes to a call's session. */
  goTo(interactionId: string): void;
  listening(): number;
}

/** A screen that records what it is asked to show. */
export function screenFake(): ScreenFake {
  const opened: RecordRef[] = [];
  const openedNew: NewRecord[] = [];
  const searches: { table: string; text: string }[] = [];
  const returnedTo: CallOnScreen[] = [];
  const failures: AdapterError[] = [];
  const listeners = new Set<(interactionId: string) => void>();
  let shown = 0;
  let isUnsaved = false;

  async function asked(): Promise<void> {
    await Promise.resolve();
    const failure = failures.shift();
    if (failure) throw failure;
  }
  async function open({ force }: CallOnScreen, doIt: () => void): Promise<ShowOutcome> {
    await asked();
    if (isUnsaved && !force) return 'unsaved-form';
    doIt();
    return 'shown';
  }

  return {
    opened,
    openedNew,
    searches,
    returnedTo,
    shown: () => shown,
    unsavedFormIsInFront: (yes) => {
      isUnsaved = yes;
    },
    failNext: (error) => failures.push(error),
    goTo: (interactionId) => {
      for (const listener of listeners) listener(interactionId);
    },
    listening: () => listeners.size,
    openRecord: (record, call) => open(call, () => opened.push(record)),
    openNewRecord: (table, values, onSaved, call) =>
      open(call, () => openedNew.push({ table, values, save: onSaved })),
    async openSearch(table, text) {
      await asked();
      searches.push({ table, text });
    },
    async showPanel() {
      await asked();
      shown++;
    },
    async returnTo(call) {
      await asked();
      returnedTo.push(call);
    },
    onReturn(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
