import { tableSummary } from '../client/host-context';
import type { Page } from '../client/pages';
import { plainId } from '../client/record-id';
import { tabInFront, titleOf, type WorkSession } from '../client/sessions/session';
import type { Workspace } from '../client/sessions/workspace';
import { textOf } from '../client/text';
import type { Answer, Asked } from './cif-host';
import { text } from './record-answers';
import { SESSION_TEMPLATES } from './session-templates';

/** The most sessions at a time (Microsoft's reference of `createSession`). */
const MOST_SESSIONS = 10;

/**
 * Sessions and tabs of CIF 2.0. A provider sees its own sessions only, makes tabs only in one of them that is in front,
 * and never switches: the agent does.
 */
export function sessionAnswers(workspace: Workspace): Readonly<Record<string, Answer>> {
  const canCreate = () => workspace.state.get().sessions.length - 1 < MOST_SESSIONS;

  function own(id: string): WorkSession {
    const session = workspace.session(id);
    if (session?.owner !== 'provider') throw new Error(`The session "${id}" is not one of this provider`);
    return session;
  }

  function ownFront(): WorkSession {
    const front = workspace.front();
    if (front.owner !== 'provider') throw new Error('The focused session does not belong to the provider');
    return front;
  }

  return {
    canCreateSession: { api: 'canCreateSession', value: canCreate },
    createSession: {
      api: 'createSession',
      value: (asked) => {
        const input = objectIn(asked, 'input');
        const name = textOf(input['templateName']);
        const template = SESSION_TEMPLATES.find(({ uniqueName }) => uniqueName === name);
        if (!template) throw new Error(`The session template "${name}" was not found`);
        if (template.type !== 'generic')
          throw new Error('Only session templates of type Generic are supported');
        if (!canCreate()) throw new Error('The maximum number of sessions is reached');
        const slugs = plainObject(input['templateParameters']);
        const { title, anchor } = template;
        const context = asked.get('context') ?? {};
        return workspace.connectDynamics({ owner: 'provider', title, slugs, context, page: anchor });
      },
    },
    getSession: {
      api: 'getSession',
      value: (asked) => {
        const { id, context } = own(text(asked, 'sessionId'));
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
      value: () =>
        workspace.state
          .get()
          .sessions.filter(({ owner }) => owner === 'provider')
          .map(({ id }) => id),
    },
    getFocusedSession: {
      api: 'getFocusedSession',
      value: () => {
        const { owner, id } = workspace.front();
        return owner === 'provider' ? id : null;
      },
    },
    // A mark and no more: only the agent switches.
    requestFocusSession: {
      api: 'requestFocusSession',
      value: (asked) => {
        const { id } = own(text(asked, 'sessionId'));
        if (workspace.front().id !== id) workspace.changeSession(id, { isMarked: true });
        return null;
      },
    },
    setSessionTitle: {
      api: 'setSessionTitle',
      value: (asked) => {
        const { sessionId, ...slugs } = objectIn(asked, 'input');
        const { id, slugs: before } = own(textOf(sessionId));
        if (workspace.front().owner !== 'home') ownFront();
        workspace.changeSession(id, { slugs: { ...before, ...slugs } });
        return titleOf(own(id));
      },
    },
    createTab: {
      api: 'createTab',
      value: (asked) => {
        ownFront();
        const input = objectIn(asked, 'input');
        const template = textOf(input['templateName']);
        if (template !== 'entityrecord')
          throw new Error(`The application tab template "${template}" was not found`);
        const page = recordPage(plainObject(input['templateParameters']));
        return workspace.openTab({ page, template, isFocused: input['isFocused'] !== false });
      },
    },
    getTabsByTagOrName: {
      api: 'getTabs',
      value: (asked) => {
        const name = text(asked, 'msdyn_name');
        const tabs = ownFront().tabs.filter(({ template }) => name === '' || template === name);
        return tabs.map(({ id }) => id);
      },
    },
    getFocusedTab: { api: 'getFocusedTab', value: () => tabInFront(ownFront()).id },
    focusTab: { api: 'focusTab', value: onTab((id) => workspace.focusTab(id)) },
    refreshTab: { api: 'refreshTab', value: onTab((id) => workspace.refreshTab(id)) },
    closeTab: { api: 'closeTab', value: onTab((id) => workspace.closeTab(id)) },
    setTabTitle: {
      api: 'setTabTitle',
      value: (asked) => {
        ownFront();
        const title = Object.values(objectIn(asked, 'input')).find((value) => typeof value === 'string');
        workspace.setTabTitle(text(asked, 'tabId'), textOf(title));
        return textOf(title);
      },
    },
  };

  function onTab(act: (id: string) => void): Answer['value'] {
    return (asked) => {
      ownFront();
      act(text(asked, 'tabId'));
      return null;
    };
  }
}

/** @throws Error in Dataverse's words for a table that is not there */
function recordPage({ entityName, entityId }: Readonly<Record<string, unknown>>): Page {
  const table = textOf(entityName);
  tableSummary(table);
  const id = plainId(textOf(entityId));
  return { kind: 'record', table, ...(id !== '' && { id }) };
}

function objectIn(asked: Asked, key: string): Readonly<Record<string, unknown>> {
  const value = asked.get(key);
  if (typeof value !== 'object' || value === null)
    throw new Error(`The parameter ${key} is empty or invalid`);
  return { ...value };
}

function plainObject(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
