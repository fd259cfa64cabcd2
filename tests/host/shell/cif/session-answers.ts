import { hostContext } from '../client/host-context';
import type { WorkSession } from '../client/sessions/session';
import type { Workspace } from '../client/sessions/workspace';
import { textOf } from '../client/text';
import type { Answer, Asked } from './cif-host';
import { text } from './record-answers';
import { nameIn, objectOf, pageOf, slugsIn, tabTemplate } from './templates';

/** The most sessions at a time (Microsoft's reference of `createSession`). */
const MOST_SESSIONS = 10;

/** Sessions of CIF 2.0. A provider sees its own only, and never switches: the agent does. */
export function sessionAnswers(workspace: Workspace): Readonly<Record<string, Answer>> {
  const canCreate = () => workspace.state.get().sessions.length - 1 < MOST_SESSIONS;

  function own(id: string, providerId: string): WorkSession {
    const session = workspace.session(id);
    if (session?.providerId !== providerId)
      throw new Error(`The session "${id}" is not one of this provider`);
    return session;
  }

  return {
    canCreateSession: { api: 'canCreateSession', value: canCreate },
    createSession: {
      api: 'createSession',
      value: (asked, caller) => {
        const input = objectIn(asked, 'input');
        const name = nameIn(input);
        const template = hostContext.workspace.sessionTemplates.find(({ uniqueName }) => uniqueName === name);
        if (!template) throw new Error(`The session template "${name}" was not found`);
        if (!template.isGeneric) throw new Error('Only session templates of type Generic are supported');
        if (!canCreate()) throw new Error('The maximum number of sessions is reached');
        const anchor = tabTemplate(template.anchorTab);
        if (!anchor) throw new Error(`The session template "${name}" has no anchor tab`);
        const parameters = input['templateParameters'];
        return workspace.openSession({
          owner: 'provider',
          providerId: caller.id,
          panelMode: template.panelMode,
          title: template.title,
          slugs: slugsIn(parameters),
          context: asked.get('context') ?? {},
          page: pageOf(anchor, slugsIn(parameters, anchor.uniqueName)),
        });
      },
    },
    getSession: {
      api: 'getSession',
      value: (asked, caller) => {
        const { id, context } = own(text(asked, 'sessionId'), caller.id);
        const isFocused = workspace.front().id === id;
        return new Map<string, unknown>([
          ['sessionId', id],
          ['conversationId', ''],
          ['context', context],
          ['focused', isFocused],
          ['isFocused', isFocused],
        ]);
      },
    },
    getAllSessions: {
      api: 'getAllSessions',
      value: (_asked, caller) =>
        workspace.state
          .get()
          .sessions.filter(({ providerId }) => providerId === caller.id)
          .map(({ id }) => id),
    },
    // Home's id too (observed in the host); null where somebody else's session is in front.
    getFocusedSession: {
      api: 'getFocusedSession',
      value: (_asked, caller) => {
        const { owner, providerId, id } = workspace.front();
        return owner === 'home' || providerId === caller.id ? id : null;
      },
    },
    // A mark and no more: only the agent switches.
    requestFocusSession: {
      api: 'requestFocusSession',
      value: (asked, caller) => {
        const { id } = own(text(asked, 'sessionId'), caller.id);
        if (workspace.front().id !== id) workspace.changeSession(id, { isMarked: true });
        return null;
      },
    },
    // Sets the title and never answers: the library gives up after its ten seconds (observed in the host).
    setSessionTitle: {
      api: 'setSessionTitle',
      value: (asked, caller) => {
        const { sessionId, ...slugs } = objectIn(asked, 'input');
        const { id, slugs: before } = own(textOf(sessionId) || workspace.front().id, caller.id);
        workspace.changeSession(id, { slugs: { ...before, ...slugs } });
        return new Promise(() => undefined);
      },
    },
    // Taken note of, and nothing seen of it here.
    notifyNewActivity: { api: 'notifyNewActivity', value: () => null },
    notifyKpiBreach: { api: 'notifyKpiBreach', value: () => null },
    updateContext: {
      api: 'updateContext',
      value: (asked, caller) => {
        const { id, context } = own(text(asked, 'sessionId') || workspace.front().id, caller.id);
        const changes = objectIn(asked, 'input');
        const isDelete = asked.get('isDelete') === true;
        const kept = Object.entries(objectOf(context)).filter(([name]) => !(isDelete && name in changes));
        workspace.changeSession(id, {
          context: { ...Object.fromEntries(kept), ...(isDelete ? {} : changes) },
        });
        return id;
      },
    },
    logAnalyticsEvent: { api: 'logAnalyticsEvent', value: () => '' },
  };
}

/** @throws Error for an argument that is no object */
export function objectIn(asked: Asked, key: string): Readonly<Record<string, unknown>> {
  const value = asked.get(key);
  if (typeof value !== 'object' || value === null)
    throw new Error(`The parameter ${key} is empty or invalid`);
  return { ...value };
}
