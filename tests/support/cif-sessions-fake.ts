import { AdapterError } from '../../WebResources/ports/adapter-error';
import type { CallSession, CifSessions } from '../../WebResources/ports/cif';
import type { RecordRef } from '../../WebResources/ports/records';

export interface SessionFake extends CallSession {
  readonly template: string;
  readonly title: string;
  /** Records opened in tabs, oldest first. */
  readonly tabs: readonly RecordRef[];
  /** The adapter asked the agent to come here. */
  readonly isMarked: boolean;
}

/** Whether the host has sessions (CIF 2.0), and whether another one can be had. */
export type SessionsAre = 'none' | 'available' | 'full';

export interface CifSessionsFake extends CifSessions {
  are: SessionsAre;
  /** Open sessions, oldest first. */
  opened(): readonly SessionFake[];
  refuseTemplate(template: string): void;
  /** The agent goes to the session of that call, or home. */
  focus(interactionId: string | undefined): void;
  /** The agent goes to a session of their own. */
  focusForeign(): void;
  /** The agent closes it. */
  close(interactionId: string): void;
  listening(): number;
}

const FOREIGN = 'a session of the agent';

/** @param asked what the host does at each call: fails if it was told to */
export function cifSessionsFake(asked: () => Promise<void>): CifSessionsFake {
  const sessions = new Map<string, SessionFake>();
  const refused = new Set<string>();
  const focusListeners = new Set<(session: CallSession) => void>();
  const closeListeners = new Set<(session: CallSession) => void>();
  let inFront: string | undefined;
  let made = 0;

  const ofCall = (interactionId: string): SessionFake | undefined =>
    [...sessions.values()].find((session) => session.interactionId === interactionId);
  function change(id: string, part: Partial<SessionFake>): void {
    const session = sessions.get(id);
    if (!session) throw new AdapterError('CIF_REFUSED', { call: 'getSession', message: 'no such session' });
    sessions.set(id, { ...session, ...part });
  }
  const plain = ({ id, interactionId }: SessionFake): CallSession => ({ id, interactionId });

  const fake: CifSessionsFake = {
    are: 'none',
    opened: () => [...sessions.values()],
    refuseTemplate: (template) => refused.add(template),
    focus(interactionId) {
      const session = interactionId === undefined ? undefined : ofCall(interactionId);
      inFront = session?.id;
      if (!session) return;
      change(session.id, { isMarked: false });
      for (const listener of focusListeners) listener(plain(session));
    },
    close(interactionId) {
      const session = ofCall(interactionId);
      if (!session) return;
      sessions.delete(session.id);
      if (inFront === session.id) inFront = undefined;
      for (const listener of closeListeners) listener(plain(session));
    },
    focusForeign() {
      inFront = FOREIGN;
    },
    listening: () => focusListeners.size + closeListeners.size,
    async open(interactionId, template, title) {
      await asked();
      const found = ofCall(interactionId);
      if (found) {
        change(found.id, { title });
        return plain(found);
      }
      if (fake.are !== 'available') return undefined;
      if (refused.has(template))
        throw new AdapterError('CIF_REFUSED', { call: `createSession ${template}`, message: 'not found' });
      const id = `session-${String(++made)}`;
      sessions.set(id, { id, interactionId, template, title, tabs: [], isMarked: false });
      inFront = id;
      return { id, interactionId };
    },
    async find(interactionId) {
      await asked();
      const found = ofCall(interactionId);
      return found && plain(found);
    },
    async isInFront({ id }) {
      await asked();
      return inFront === id;
    },
    async openTab(record) {
      await asked();
      if (inFront === FOREIGN)
        throw new AdapterError('CIF_REFUSED', { call: 'createTab', message: 'not in front' });
      const session = sessions.get(inFront ?? '');
      if (session) change(session.id, { tabs: [...session.tabs, record] });
    },
    setTitle({ id }, title) {
      if (sessions.has(id)) change(id, { title });
    },
    async requestFocus({ id }) {
      await asked();
      if (inFront !== id) change(id, { isMarked: true });
    },
    onFocus(listener) {
      focusListeners.add(listener);
      return () => focusListeners.delete(listener);
    },
    onClosed(listener) {
      closeListeners.add(listener);
      return () => closeListeners.delete(listener);
    },
  };
  return fake;
}
