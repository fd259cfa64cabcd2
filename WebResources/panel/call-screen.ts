import type { CallOnScreen, ShowOutcome } from '../adapter/screen';
import type { AdapterError } from '../ports/adapter-error';
import type { Cif } from '../ports/cif';
import type { RecordRef } from '../ports/records';
import type { Undo } from '../ports/undo';
import { callSessions, type Show } from './call-sessions';
import { lookInFront } from './unsaved-form';

/** Where a call's records are shown in Dynamics, whatever its generation of CIF. */
export interface CallScreen {
  /** @throws AdapterError where the host refuses the form or does not answer */
  open(record: RecordRef, call: CallOnScreen): Promise<ShowOutcome>;
  /** @throws AdapterError as `open` */
  openNew(
    table: string,
    values: Readonly<Record<string, string>>,
    onSaved: (record: RecordRef) => void,
    call: CallOnScreen,
  ): Promise<ShowOutcome>;
  /** The agent turns to the call: marks its session, where it has one behind. */
  returnTo(call: CallOnScreen): Promise<void>;
  /** The agent went to the session of a call. */
  onReturn(listener: (interactionId: string) => void): Undo;
  stop: Undo;
}

/**
 *   session template and sessions (CIF 2.0) ─► the call's own session, found or made
 *                                                ├─ in front: a tab of it
 *                                                └─ behind:   marked; shown as soon as the agent goes there
 *   else, or no further session to be had   ─► the page in front, but never over an unsaved form
 *
 * @param template the name of the session template, empty for none; read at each pop
 * @param onProblem called with the reason where a pop did without its session
 */
export function callScreen(
  cif: Cif,
  template: () => string,
  onProblem: (error: AdapterError) => void = () => undefined,
): CallScreen {
  const sessions = callSessions(cif, template, onProblem);

  async function inFront(
    open: () => Promise<void>,
    { force = false }: CallOnScreen,
    record?: RecordRef,
  ): Promise<ShowOutcome> {
    const inTheWay = await lookInFront(cif, record);
    if (inTheWay === 'the-record') return 'shown';
    if (inTheWay === 'unsaved-form' && !force) return 'unsaved-form';
    await open();
    return 'shown';
  }

  return {
    async open(record, call) {
      const inTab: Show = async ({ openTab }) => {
        if ((await lookInFront(cif, record)) !== 'the-record') await openTab(record);
        return 'shown';
      };
      return (await sessions.show(call, inTab)) ?? inFront(() => cif.openRecord(record), call, record);
    },
    async openNew(table, values, onSaved, call) {
      // By openForm in its session too: a tab does not report which record its form was saved as.
      const open = (): Promise<ShowOutcome> => inFront(() => cif.openNewRecord(table, values, onSaved), call);
      return (await sessions.show(call, open)) ?? open();
    },
    returnTo: sessions.returnTo,
    onReturn: sessions.onReturn,
    stop: sessions.stop,
  };
}
