import { AdapterError } from '../../WebResources/ports/adapter-error';
import type { CallSession, Cif, CifSessions } from '../../WebResources/ports/cif';
import type { RecordRef } from '../../WebResources/ports/records';
import { until } from '../support/until';
import type { CifUnderTest } from './cif-contract';

export interface SessionsUnderTest {
  /** The panel is reloaded, Dynamics' page around it stays. */
  readonly connectAgain: () => Promise<Cif>;
  /** Our sessions as the agent sees them: `Jane`, `Jane (marked): contact 1111…`. */
  readonly inWords: () => readonly string[];
  /** The agent goes to the session of that call, or home. */
  readonly focus: (interactionId?: string) => void;
  /** The agent goes to a session of their own. */
  readonly focusForeign: () => void;
  readonly close: (interactionId: string) => void;
  /** Others take every session that can be had. */
  readonly takeAll: () => void;
}

export function inWords(title: string, isMarked: boolean, tabs: readonly string[]): string {
  return `${title}${isMarked ? ' (marked)' : ''}${tabs.length > 0 ? `: ${tabs.join(', ')}` : ''}`;
}

export function recordInWords({ table, id }: RecordRef): string {
  return `${table} ${id}`;
}

const TEMPLATE = 'local_call_session';
const JANE: RecordRef = { table: 'contact', id: '11111111-0000-4000-8000-000000000001' };

/** What the sessions of every `Cif` keep. */
export function cifSessionsContract(title: string, open: () => Promise<CifUnderTest>): void {
  describe(title, () => {
    let host: CifUnderTest;
    let sessions: CifSessions;
    const begin = async (cif: Cif): Promise<CifSessions> => {
      const found = await cif.sessions();
      if (!found) throw new Error('no sessions');
      return found;
    };
    beforeEach(async () => {
      host = await open();
      sessions = await begin(host.cif);
    });
    const openFor = async (interactionId: string, caller: string): Promise<CallSession> => {
      const session = await sessions.open(interactionId, TEMPLATE, caller);
      if (!session) throw new Error('no session');
      return session;
    };

    it('has a session in front for a call, titled with the caller, and opens the record in a tab of it', async () => {
      const session = await openFor('1001', 'Jane');
      expect(session.interactionId).toBe('1001');
      expect(await sessions.isInFront(session)).toBeTrue();
      await sessions.openTab(JANE);
      expect(host.sessions.inWords()).toEqual([`Jane: contact ${JANE.id}`]);
      expect(host.shown()).toEqual([]);
    });

    it('has one session per call, whoever asks how often', async () => {
      const [one, other] = await Promise.all([openFor('1001', 'Jane'), openFor('1001', 'Jane')]);
      const later = await openFor('1001', 'Jane Citizen');
      expect([other, later]).toEqual([one, one]);
      await until(() => host.sessions.inWords().includes('Jane Citizen'));
      expect(host.sessions.inWords()).toEqual(['Jane Citizen']);
    });

    it('finds the session of a call again by its context when the panel was reloaded', async () => {
      const session = await openFor('1001', 'Jane');
      await openFor('1002', 'Joe');
      sessions = await begin(await host.sessions.connectAgain());
      expect(await sessions.find('1001')).toEqual(session);
      expect(await sessions.find('1003')).toBeUndefined();
      expect(await openFor('1001', 'Jane')).toEqual(session);
      expect(host.sessions.inWords()).toEqual(['Jane', 'Joe']);
    });

    it('gives no further session when all ten are taken, and still finds those there are', async () => {
      const session = await openFor('1001', 'Jane');
      host.sessions.takeAll();
      expect(await sessions.open('1002', TEMPLATE, 'Joe')).toBeUndefined();
      expect(await openFor('1001', 'Jane')).toEqual(session);
    });

    it('names the template that the host does not know', async () => {
      const thrown: unknown = await sessions
        .open('1001', 'no_such_template', 'Jane')
        .catch((error: unknown) => error);
      expect(thrown).toBeInstanceOf(AdapterError);
      const { code, values } = thrown as AdapterError;
      expect([code, values['call']]).toEqual(['CIF_REFUSED', 'createSession no_such_template']);
      expect(host.sessions.inWords()).toEqual([]);
    });

    it('refuses a tab while a session of somebody else is in front', async () => {
      const session = await openFor('1001', 'Jane');
      host.sessions.focusForeign();
      expect(await sessions.isInFront(session)).toBeFalse();
      const thrown: unknown = await sessions.openTab(JANE).catch((error: unknown) => error);
      expect(thrown instanceof AdapterError && thrown.code).toBe('CIF_REFUSED');
      expect(host.sessions.inWords()).toEqual(['Jane']);
    });

    it('marks a session that should come to the front, and leaves the switch to the agent', async () => {
      const session = await openFor('1001', 'Jane');
      await openFor('1002', 'Joe');
      await sessions.requestFocus(session);
      expect(host.sessions.inWords()).toEqual(['Jane (marked)', 'Joe']);
      expect(await sessions.isInFront(session)).toBeFalse();
      host.sessions.focus('1001');
      expect(host.sessions.inWords()).toEqual(['Jane', 'Joe']);
    });

    it('changes the title', async () => {
      const session = await openFor('1001', '+61 491 570 156');
      sessions.setTitle(session, 'Jane');
      await until(() => host.sessions.inWords().includes('Jane'));
      expect(host.sessions.inWords()).toEqual(['Jane']);
    });

    it('reports once each switch to a session of ours, though two events come, until undone', async () => {
      await openFor('1001', 'Jane');
      await openFor('1002', 'Joe');
      const received: string[] = [];
      const undo = sessions.onFocus(({ interactionId }) => received.push(interactionId));
      host.sessions.focus('1001');
      await until(() => received.length > 0);
      host.sessions.focus();
      host.sessions.focus('1002');
      await until(() => received.length > 1);
      expect(received).toEqual(['1001', '1002']);
      undo();
      const undoLater = sessions.onFocus(({ interactionId }) => received.push(`later ${interactionId}`));
      host.sessions.focus('1001');
      await until(() => received.length > 2);
      expect(received[2]).toBe('later 1001');
      undoLater();
    });

    it('reports which call’s session the agent closes', async () => {
      await openFor('1001', 'Jane');
      await openFor('1002', 'Joe');
      const received: string[] = [];
      const undo = sessions.onClosed(({ interactionId }) => received.push(interactionId));
      host.sessions.close('1001');
      await until(() => received.length > 0);
      expect(received).toEqual(['1001']);
      expect(host.sessions.inWords()).toEqual(['Joe']);
      undo();
    });
  });
}
