import type { CallOnScreen, ShowOutcome } from '../adapter/screen-pop/screen-pop';
import type { Cif, CifEnvironment } from '../ports/cif';
import type { RecordRef } from '../ports/records';
import type { Undo } from '../ports/undo';

/** Where one tab's Dynamics shows what a call is about. */
export interface CallScreen {
  open(record: RecordRef, call: CallOnScreen): Promise<ShowOutcome>;
  openNew(
    table: string,
    values: Readonly<Record<string, string>>,
    onSaved: (record: RecordRef) => void,
    call: CallOnScreen,
  ): Promise<ShowOutcome>;
  returnTo(call: CallOnScreen): Promise<void>;
  onReturn(listener: (interactionId: string) => void): Undo;
  stop: Undo;
}

/** Forms in front, never over one with changes unless the agent has said so. */
export function callScreen(cif: Cif, _template: () => string): CallScreen {
  async function isInTheWay({ force }: CallOnScreen): Promise<boolean> {
    if (force) return false;
    const environment = await cif.environment().catch((): Partial<CifEnvironment> => ({}));
    return environment.isDirty ?? environment.page !== undefined;
  }
  return {
    async open(record, call) {
      if (await isInTheWay(call)) return 'unsaved-form';
      await cif.openRecord(record);
      return 'shown';
    },
    async openNew(table, values, onSaved, call) {
      if (await isInTheWay(call)) return 'unsaved-form';
      await cif.openNewRecord(table, values, onSaved);
      return 'shown';
    },
    returnTo: () => Promise.resolve(),
    onReturn: () => () => undefined,
    stop: () => undefined,
  };
}
