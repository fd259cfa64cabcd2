import type { Page } from '../pages';
import type { Store } from '../store';
import type { SessionTab, WorkSession, WorkspaceState } from './session';

/**
 * Sessions of a multi-session app outlive a reload of the browser tab; a provider finds its own again by their context.
 * @param page what the address shows, and so the tab in front
 */
export function recallSessions(appId: string, page: Page): WorkspaceState | undefined {
  const text = sessionStorage.getItem(keyOf(appId));
  if (text === null) return undefined;
  const { sessions, frontId } = JSON.parse(text) as WorkspaceState; // written by rememberSessions alone
  const [home, ...others] = sessions;
  const recalled = (session: WorkSession): WorkSession => {
    const [anchor, ...tabs] = session.tabs;
    const fresh = (tab: SessionTab): SessionTab => ({
      ...tab,
      isKept: false,
      visit: session.id === frontId && tab.id === session.tabId ? { ...tab.visit, page } : tab.visit,
    });
    return { ...session, tabs: [fresh(anchor), ...tabs.map(fresh)] };
  };
  return { sessions: [recalled(home), ...others.map(recalled)], frontId };
}

export function rememberSessions(appId: string, state: Store<WorkspaceState>): void {
  state.subscribe((sessions) => sessionStorage.setItem(keyOf(appId), JSON.stringify(sessions)));
}

function keyOf(appId: string): string {
  return `sessions of ${appId}`;
}
