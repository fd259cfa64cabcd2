import type { Page } from '../pages';
import { createStore, type Store } from '../store';
import {
  tabInFront,
  withSession,
  withTab,
  type SessionTab,
  type Slugs,
  type Visit,
  type WorkSession,
  type WorkspaceState,
} from './session';

export interface NewSession {
  readonly owner: 'agent' | 'provider';
  readonly providerId?: string;
  readonly panelMode?: number | undefined;
  readonly title: string;
  readonly slugs?: Slugs;
  readonly context?: unknown;
  readonly page: Page;
}

export interface NewTab {
  readonly page: Page;
  readonly template: string;
  readonly isFocused: boolean;
}

/** Sessions with tabs, each tab with its page. A single-session app is one home session with one tab. */
export interface Workspace {
  readonly state: Store<WorkspaceState>;
  session(id: string): WorkSession | undefined;
  front(): WorkSession;
  /** What the tab in front shows. */
  visit(): Visit;
  /** The tab in front goes to another page. */
  navigate(page: Page): void;
  /** The page in front is at another address now (a new record was saved); it is not reloaded. */
  renamePage(page: Page): void;
  /** @returns the id of the new session, which is in front now */
  openSession(session: NewSession): string;
  focusSession(id: string): void;
  /** The session before it comes to the front. Home stays. */
  closeSession(id: string): void;
  changeSession(id: string, change: Partial<Pick<WorkSession, 'slugs' | 'isMarked' | 'context'>>): void;
  /** In the session in front. @returns its id */
  openTab(tab: NewTab): string;
  focusTab(id: string): void;
  /** Loads the tab's page again. */
  refreshTab(id: string): void;
  closeTab(id: string): void;
  setTabTitle(id: string, title: string): void;
}

export interface WorkspaceOptions {
  /** What the address shows. */
  readonly firstPage: Page;
  /** Whether a page stays as it is while another is in front: unsaved changes do, all else reloads. */
  readonly keeps: (visit: Visit) => boolean;
  /** A page is about to open in a tab of its own. */
  readonly beforePage?: (page: Page) => void;
  /** What CIF follows. */
  readonly onEvent?: (event: SessionEvent) => void;
}

/** In the order in which they come: a session is in front, one was left, one was entered; one was closed. */
export interface SessionEvent {
  readonly kind: 'front' | 'left' | 'entered' | 'closed';
  readonly session: WorkSession;
}

export function createWorkspace(options: WorkspaceOptions): Workspace {
  const { keeps, beforePage, onEvent } = options;
  let visits = 0;
  const visitTo = (page: Page): Visit => ({ page, number: visits++ });
  const newTab = (page: Page, template: string): SessionTab => ({
    id: `tab-id-${crypto.randomUUID()}`,
    title: '',
    template,
    visit: visitTo(page),
    isKept: false,
  });
  const newSession = (
    { title, slugs = {}, context, page, providerId, panelMode }: Omit<NewSession, 'owner'>,
    owner: WorkSession['owner'],
  ): WorkSession => {
    const tab = newTab(page, 'anchor');
    const id = `session-id-${crypto.randomUUID()}`;
    return {
      id,
      owner,
      providerId,
      panelMode,
      title,
      slugs,
      isMarked: false,
      tabs: [tab],
      tabId: tab.id,
      ...(context !== undefined && { context }),
    };
  };
  const home = newSession({ title: 'Home', page: options.firstPage }, 'home');
  const state = createStore<WorkspaceState>({ sessions: [home], frontId: home.id });

  const session = (id: string) => state.get().sessions.find((candidate) => candidate.id === id);
  const front = () => session(state.get().frontId) ?? state.get().sessions[0];
  const frontTab = () => tabInFront(front());

  /** Puts a session or a tab to the front: what it leaves is kept where it must be, what it comes to reloads. */
  function bringToFront(change: (sessions: WorkspaceState) => WorkspaceState): void {
    const left = frontTab();
    const next = change(withTab(state.get(), left.id, (tab) => ({ ...tab, isKept: keeps(tab.visit) })));
    const arrived = tabInFront(next.sessions.find(({ id }) => id === next.frontId) ?? next.sessions[0]);
    const isElsewhere = arrived.id !== left.id;
    state.set(
      withTab(next, arrived.id, (tab) => ({
        ...tab,
        isKept: false,
        visit: isElsewhere && !tab.isKept ? visitTo(tab.visit.page) : tab.visit,
      })),
    );
  }

  function notifySwitch(from: WorkSession, to: WorkSession): void {
    onEvent?.({ kind: 'front', session: to });
    onEvent?.({ kind: 'left', session: from });
    onEvent?.({ kind: 'entered', session: to });
  }

  function focusSession(id: string): void {
    const from = front();
    const to = session(id);
    if (!to || to.id === from.id) return;
    bringToFront((all) => ({
      ...withSession(all, id, (one) => ({ ...one, isMarked: false })),
      frontId: id,
    }));
    notifySwitch(from, to);
  }

  function focusTab(id: string): void {
    const own = front();
    if (!own.tabs.some((tab) => tab.id === id)) throw new Error(`There is no tab "${id}" in the session`);
    bringToFront((all) => withSession(all, own.id, (one) => ({ ...one, tabId: id })));
  }

  const changeTab = (id: string, change: (tab: SessionTab) => SessionTab) =>
    state.set(withTab(state.get(), id, change));

  return {
    state,
    session,
    front,
    visit: () => frontTab().visit,
    navigate: (page) => changeTab(frontTab().id, (tab) => ({ ...tab, title: '', visit: visitTo(page) })),
    renamePage: (page) => changeTab(frontTab().id, (tab) => ({ ...tab, visit: { ...tab.visit, page } })),
    openSession: ({ owner, ...rest }) => {
      const opened = newSession(rest, owner);
      state.set({ ...state.get(), sessions: [...state.get().sessions, opened] });
      focusSession(opened.id);
      return opened.id;
    },
    focusSession,
    closeSession: (id) => {
      const closed = session(id);
      if (!closed || closed.owner === 'home') return;
      const index = state.get().sessions.indexOf(closed);
      if (front().id === id) focusSession(state.get().sessions[index - 1]?.id ?? '');
      const [first, ...others] = state.get().sessions;
      state.set({ ...state.get(), sessions: [first, ...others.filter((one) => one.id !== id)] });
      onEvent?.({ kind: 'closed', session: closed });
    },
    changeSession: (id, change) => state.set(withSession(state.get(), id, (one) => ({ ...one, ...change }))),
    openTab: ({ page, template, isFocused }) => {
      beforePage?.(page);
      const tab = newTab(page, template);
      state.set(withSession(state.get(), front().id, (one) => ({ ...one, tabs: [...one.tabs, tab] })));
      if (isFocused) focusTab(tab.id);
      return tab.id;
    },
    focusTab,
    refreshTab: (id) => changeTab(id, (tab) => ({ ...tab, visit: visitTo(tab.visit.page) })),
    closeTab: (id) => {
      const { id: sessionId, tabs, tabId } = front();
      const index = tabs.findIndex((tab) => tab.id === id);
      if (index === 0) throw new Error('The anchor tab of a session cannot be closed');
      if (index < 0) throw new Error(`There is no tab "${id}" in the session`);
      if (tabId === id) focusTab(tabs[index - 1]?.id ?? tabs[0].id);
      const [anchor, ...others] = front().tabs;
      state.set(
        withSession(state.get(), sessionId, (one) => ({
          ...one,
          tabs: [anchor, ...others.filter((tab) => tab.id !== id)],
        })),
      );
    },
    setTabTitle: (id, title) => changeTab(id, (tab) => ({ ...tab, title })),
  };
}
