import { listeners } from '../platform/listeners';
import { asAdapterError, type AdapterError } from '../ports/adapter-error';
import type { CallSession, Cif, CifSessions } from '../ports/cif';
import { undoList, type Undo } from '../ports/undo';
import type { CallOnScreen, ShowOutcome } from '../adapter/screen';

/** What is shown in a session, once it is in front. */
export type Show = (sessions: CifSessions) => Promise<ShowOutcome>;

/** A session for each call, on hosts that have them. */
export interface CallSessions {
  /**
   * Shows something in the call's session, found or made: at once where it is in front, else it is marked and shows it
   * as soon as the agent goes there.
   * @returns `undefined` where the call has no session
   */
  show(call: CallOnScreen, show: Show): Promise<ShowOutcome | undefined>;
  /** Marks the call's session, where it has one behind. */
  returnTo(call: CallOnScreen): Promise<void>;
  onReturn(listener: (interactionId: string) => void): Undo;
  stop: Undo;
}

export function callSessions(
  cif: Cif,
  template: () => string,
  onProblem: (error: AdapterError) => void,
): CallSessions {
  const undos = undoList();
  const returns = listeners<string>();
  /** By session id. */
  const waiting = new Map<string, () => Promise<ShowOutcome>>();
  let isWatching = false;
  let isStopped = false;

  const report = (thrown: unknown): void => {
    onProblem(asAdapterError(thrown, 'CIF_REFUSED', { call: 'sessions', message: String(thrown) }));
  };

  async function sessionsHere(): Promise<CifSessions | undefined> {
    if (template() === '') return undefined;
    const sessions = await cif.sessions();
    if (sessions && !isWatching && !isStopped) watch(sessions);
    return sessions;
  }

  function watch(sessions: CifSessions): void {
    isWatching = true;
    undos.add(
      sessions.onFocus(({ id, interactionId }) => {
        returns.notify(interactionId);
        void showWaiting(id).catch(report);
      }),
    );
    undos.add(sessions.onClosed(({ id }) => waiting.delete(id)));
  }

  async function showWaiting(sessionId: string): Promise<void> {
    const outcome = await waiting.get(sessionId)?.();
    if (outcome === 'shown') waiting.delete(sessionId);
  }

  async function showIn(session: CallSession, sessions: CifSessions, show: Show): Promise<ShowOutcome> {
    waiting.delete(session.id);
    if (await sessions.isInFront(session)) return show(sessions);
    waiting.set(session.id, () => show(sessions));
    await sessions.requestFocus(session);
    return 'shown';
  }

  // From the start: a panel that was reloaded has sessions it did not make.
  void sessionsHere().catch(report);

  return {
    async show(call, show) {
      try {
        const sessions = await sessionsHere();
        const session = await sessions?.open(call.id, template(), call.title);
        return sessions && session && (await showIn(session, sessions, show));
      } catch (thrown) {
        report(thrown);
        return undefined;
      }
    },
    async returnTo({ id }) {
      try {
        const sessions = await sessionsHere();
        const session = await sessions?.find(id);
        if (sessions && session && !(await sessions.isInFront(session))) await sessions.requestFocus(session);
      } catch (thrown) {
        report(thrown);
      }
    },
    onReturn: returns.add,
    stop() {
      isStopped = true;
      undos.run();
      returns.clear();
      waiting.clear();
    },
  };
}
