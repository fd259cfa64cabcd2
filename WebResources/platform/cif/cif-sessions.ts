import { AdapterError } from '../../ports/adapter-error';
import type { CallSession, CifSessions } from '../../ports/cif';
import { orNothing, type LibraryConnection } from './library-connection';
import {
  readCallSession,
  readIds,
  readSessionEvent,
  type SessionContext,
  type SessionEvent,
} from './session-readers';

/**
 * The slug in a session template's title that the caller's name fills: "Call from {customer}", as in Microsoft's
 * reference of `setSessionTitle`.
 */
const TITLE_SLUG = 'customer';

/**
 * Microsoft's tab template for records. A name without "_" would be a display name, which hosts look up with the
 * agent's own rights.
 */
const RECORD_TAB = 'msdyn_entityrecord';

/**
 * @returns `undefined` for a host without sessions, which answers what it does not know with an empty success, and for
 *   a library without the method
 * @throws AdapterError CIF_TIMEOUT
 */
export async function findSessions(connection: LibraryConnection): Promise<CifSessions | undefined> {
  const canCreate = await orNothing(connection.ask('canCreateSession', (cif) => cif.canCreateSession?.()));
  return typeof canCreate === 'boolean' ? cifSessions(connection) : undefined;
}

function cifSessions({ ask, onEvent }: LibraryConnection): CifSessions {
  /** By id. A closed session can no longer be asked for, and not every event carries the context. */
  const known = new Map<string, CallSession>();
  /** Two pops of one call at the same time mean the same session. */
  const opening = new Map<string, Promise<CallSession | undefined>>();

  const canCreate = async (): Promise<boolean> =>
    (await ask('canCreateSession', (cif) => cif.canCreateSession?.())) === true;

  async function sessionOf(id: string): Promise<CallSession | undefined> {
    const session =
      known.get(id) ?? readCallSession(id, await orNothing(ask('getSession', (cif) => cif.getSession?.(id))));
    if (session) known.set(id, session);
    return session;
  }

  async function find(interactionId: string): Promise<CallSession | undefined> {
    const ids = readIds(await orNothing(ask('getAllSessions', (cif) => cif.getAllSessions?.())));
    const sessions = await Promise.all(ids.map(sessionOf));
    return sessions.find((session) => session?.interactionId === interactionId);
  }

  async function make(
    context: SessionContext,
    template: string,
    title: string,
  ): Promise<CallSession | undefined> {
    if (!(await canCreate())) return undefined;
    const input = { templateName: template, templateParameters: { [TITLE_SLUG]: title }, context };
    const id = await ask('createSession', (cif) => cif.createSession?.(input)).catch(
      async (thrown: unknown) => {
        if (!(thrown instanceof AdapterError) || thrown.code !== 'CIF_REFUSED') throw thrown;
        // No code says which refusal it was: where another session could still be had, it was the template.
        if (!(await canCreate())) return undefined;
        throw new AdapterError(
          'CIF_REFUSED',
          { ...thrown.values, call: `createSession ${template}` },
          thrown,
        );
      },
    );
    if (typeof id !== 'string' || id === '') return undefined;
    const session = { id, ...context };
    known.set(id, session);
    return session;
  }

  /** Sent and not waited for: hosts set the title and never answer, or refuse it while another session is in front. */
  function setTitle({ id }: CallSession, title: string): void {
    ask('setSessionTitle', (cif) => cif.setSessionTitle?.({ sessionId: id, [TITLE_SLUG]: title })).catch(
      ignore,
    );
  }

  async function findOrMake(
    interactionId: string,
    template: string,
    title: string,
  ): Promise<CallSession | undefined> {
    const found = await find(interactionId);
    if (!found) return make({ interactionId }, template, title);
    setTitle(found, title);
    return found;
  }

  async function sessionOfEvent({ id, interactionId }: SessionEvent): Promise<CallSession | undefined> {
    return interactionId ? { id, interactionId } : sessionOf(id);
  }

  return {
    find,
    open(interactionId, template, title) {
      const underWay = opening.get(interactionId);
      if (underWay) return underWay;
      const opened = findOrMake(interactionId, template, title).finally(() => opening.delete(interactionId));
      opening.set(interactionId, opened);
      return opened;
    },
    async isInFront({ id }) {
      return (await ask('getFocusedSession', (cif) => cif.getFocusedSession?.())) === id;
    },
    async openTab({ table, id }) {
      const templateParameters = { entityName: table, entityId: id };
      const input = { templateName: RECORD_TAB, templateParameters, isFocused: true };
      const tab = await ask('createTab', (cif) => cif.createTab?.(input));
      if (typeof tab !== 'string') throw new AdapterError('NOT_SUPPORTED_HERE', { call: 'createTab' });
    },
    setTitle,
    async requestFocus({ id }) {
      await ask('requestFocusSession', (cif) => cif.requestFocusSession?.(id));
    },
    onFocus: (listener) =>
      // Two events per switch: one for the session that is left, one for the session that is come to.
      onEvent('onSessionSwitched', readSessionEvent, (event) => {
        if (event.isFocused)
          void sessionOfEvent(event).then((session) => session && listener(session), ignore);
      }),
    onClosed: (listener) =>
      onEvent('onSessionClosed', readSessionEvent, (event) => {
        const session = known.get(event.id) ?? (event.interactionId ? event : undefined);
        known.delete(event.id);
        if (session) listener({ id: session.id, interactionId: session.interactionId });
      }),
  };
}

/** A silent host: the next event or call finds out. */
function ignore(): void {
  return undefined;
}
