import { SidePanelView } from '../cif/side-panel-view';
import type { RunningCif } from '../cif/start-cif';
import { DialogView, type Dialogs } from './dialogs';
import { FormPage } from './form/form-page';
import { AppsPage } from './frame/apps-page';
import { SideNavigation } from './frame/side-navigation';
import { TopBar } from './frame/top-bar';
import { ListPage } from './list/list-page';
import { SearchPage } from './list/search-page';
import { hostContext } from './host-context';
import type { Navigator } from './navigator';
import { NotificationsView, type Notifications } from './notifications';
import { visitsInView, type Visit } from './sessions/session';
import { SessionRail } from './sessions/session-rail';
import { TabStrip } from './sessions/tab-strip';
import { ShellContext, type ShellActions } from './shell-context';
import { useStore, type Store } from './store';
import { currentApp } from './xrm/global-context';

interface AppProps {
  readonly actions: ShellActions;
  readonly navigator: Navigator;
  readonly dialogs: Dialogs;
  readonly notifications: Notifications;
  readonly cif: Store<RunningCif | undefined>;
}

/** The whole window: top bar, navigation, the page, CIF's panel. */
export function App({ actions, navigator, dialogs, notifications, cif }: AppProps) {
  const { workspace } = navigator;
  const visits = visitsInView(useStore(workspace.state));
  const running = useStore(cif);
  const app = currentApp();
  return (
    <ShellContext.Provider value={actions}>
      <TopBar app={app} />
      <div class="body">
        {app && hostContext.isCif2 && <SessionRail workspace={workspace} />}
        {app && <SideNavigation app={app} page={workspace.visit().page} />}
        <main>
          {app && hostContext.isCif2 && <TabStrip workspace={workspace} />}
          {app ? (
            visits.map((visit, index) => (
              <div key={visit.number} class="page" hidden={index > 0}>
                <PageView visit={visit} navigator={navigator} />
              </div>
            ))
          ) : (
            <AppsPage />
          )}
        </main>
        {running && <SidePanelView {...running} />}
      </div>
      <NotificationsView notifications={notifications} />
      <DialogView dialogs={dialogs} />
    </ShellContext.Provider>
  );
}

function PageView({ visit, navigator }: { visit: Visit; navigator: Navigator }) {
  const { page } = visit;
  switch (page.kind) {
    case 'apps':
      return null;
    case 'list':
      return <ListPage table={page.table} viewId={page.viewId} />;
    case 'record':
      return (
        <FormPage
          table={page.table}
          id={page.id}
          defaults={page.defaults ?? {}}
          onForm={(form) => navigator.setForm(visit, form)}
        />
      );
    case 'search':
      return <SearchPage table={page.table} text={page.text} />;
    case 'webResource': {
      const query = page.data === undefined ? '' : `?data=${encodeURIComponent(page.data)}`;
      return (
        <iframe class="web-resource-page" title={page.name} src={`/WebResources/${page.name}${query}`} />
      );
    }
  }
}
