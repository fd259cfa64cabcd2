import type { Page } from '../pages';

/** One visit to a page: the same address visited again is a new one. */
export interface Visit {
  readonly page: Page;
  readonly number: number;
}

export interface SessionTab {
  readonly id: string;
  /** Empty: the page names it. */
  readonly title: string;
  /** What it was made from, as `getTabs` finds it. */
  readonly template: string;
  readonly visit: Visit;
  /** Its form has unsaved changes and stays as it is while another tab is in front. */
  readonly isKept: boolean;
}

/** What a title's slugs are filled with. */
export type Slugs = Readonly<Record<string, unknown>>;

export interface WorkSession {
  readonly id: string;
  /** Sessions of a channel provider are its own: of others, and of home, it is notified of nothing. */
  readonly owner: 'home' | 'agent' | 'provider';
  readonly providerId?: string | undefined;
  /** What the panel is put into with each switch here; absent where the template names none. */
  readonly panelMode?: number | undefined;
  /** With slugs in braces. */
  readonly title: string;
  readonly slugs: Slugs;
  readonly context?: unknown;
  /** The provider has asked for attention; gone once the agent is there. */
  readonly isMarked: boolean;
  readonly tabs: readonly [SessionTab, ...SessionTab[]];
  readonly tabId: string;
}

export interface WorkspaceState {
  readonly sessions: readonly [WorkSession, ...WorkSession[]];
  readonly frontId: string;
}

export function visitsOf({ sessions }: WorkspaceState): readonly Visit[] {
  return sessions.flatMap(({ tabs }) => tabs.map(({ visit }) => visit));
}

/** What is drawn: the page in front first, then the hidden ones that are kept as they are. */
export function visitsInView(state: WorkspaceState): readonly Visit[] {
  const front = state.sessions.find(({ id }) => id === state.frontId) ?? state.sessions[0];
  const inFront = tabInFront(front);
  const kept = state.sessions.flatMap(({ tabs }) => tabs.filter((tab) => tab.isKept && tab !== inFront));
  return [inFront, ...kept].map(({ visit }) => visit);
}

/** A slug without a value leaves nothing; a value without a slug changes nothing. */
export function titleOf({ title, slugs }: Pick<WorkSession, 'title' | 'slugs'>): string {
  return filled(title, slugs);
}

export function filled(text: string, slugs: Slugs): string {
  return text.replace(/\{(\w+)\}/g, (_slug, name: string) => {
    const value = slugs[name];
    return typeof value === 'string' ? value : '';
  });
}

export function tabInFront({ tabs, tabId }: WorkSession): SessionTab {
  return tabs.find((tab) => tab.id === tabId) ?? tabs[0];
}

export function withSession(
  state: WorkspaceState,
  id: string,
  change: (session: WorkSession) => WorkSession,
): WorkspaceState {
  const [home, ...others] = state.sessions;
  const changed = (one: WorkSession) => (one.id === id ? change(one) : one);
  return { ...state, sessions: [changed(home), ...others.map(changed)] };
}

export function withTab(
  state: WorkspaceState,
  id: string,
  change: (tab: SessionTab) => SessionTab,
): WorkspaceState {
  const changed = (tab: SessionTab) => (tab.id === id ? change(tab) : tab);
  const owner = state.sessions.find(({ tabs }) => tabs.some((tab) => tab.id === id));
  if (!owner) return state;
  return withSession(state, owner.id, (one) => {
    const [anchor, ...others] = one.tabs;
    return { ...one, tabs: [changed(anchor), ...others.map(changed)] };
  });
}
