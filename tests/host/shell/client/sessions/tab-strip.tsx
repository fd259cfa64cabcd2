import { Icon } from '../frame/icon';
import { tableSummary } from '../host-context';
import type { Page } from '../pages';
import { useStore } from '../store';
import type { Workspace } from './workspace';

/** The tabs of the session in front. */
export function TabStrip({ workspace }: { workspace: Workspace }) {
  useStore(workspace.state);
  const { tabs, tabId } = workspace.front();
  return (
    <div class="tab-strip" role="tablist" aria-label="Tabs of the session">
      {tabs.map((tab, index) => (
        <span key={tab.id} data-testid="session-tab">
          <button
            type="button"
            role="tab"
            aria-selected={tab.id === tabId}
            onClick={() => workspace.focusTab(tab.id)}
          >
            {tab.title || nameOf(tab.visit.page)}
          </button>
          {index > 0 && (
            <button
              type="button"
              class="icon-button"
              aria-label={`Close the tab ${tab.title || nameOf(tab.visit.page)}`}
              onClick={() => workspace.closeTab(tab.id)}
            >
              <Icon name="close" />
            </button>
          )}
        </span>
      ))}
    </div>
  );
}

function nameOf(page: Page): string {
  switch (page.kind) {
    case 'apps':
      return 'Apps';
    case 'list':
      return tableSummary(page.table).displayCollectionName;
    case 'record':
      return tableSummary(page.table).displayName;
    case 'search':
      return 'Search';
    case 'webResource':
      return page.name;
  }
}
