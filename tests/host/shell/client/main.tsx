import { render } from 'preact';
import { startCif, type RunningCif } from '../cif/start-cif';
import { App } from './app';
import { listenForChanges } from './changes';
import { createDialogs } from './dialogs';
import { isDirty } from './form/record-form';
import { pageOf } from './frame/side-navigation';
import { hostContext } from './host-context';
import { createNavigator, type Navigator } from './navigator';
import { createNotifications } from './notifications';
import { pageAddress, readPage } from './pages';
import type { ShellActions } from './shell-context';
import type { ShellPort } from './shell-port';
import { createStore } from './store';
import { currentApp } from './xrm/global-context';
import { createXrm } from './xrm/xrm';

/** The page of a model-driven app, put together from its parts. */
async function startShell(root: HTMLElement): Promise<void> {
  const app = currentApp();
  goToFirstPage();
  const cif = createStore<RunningCif | undefined>(undefined);
  const raise = (eventName: string, payload: unknown) => void cif.get()?.host.raise(eventName, payload);
  const dialogs = createDialogs();
  const navigator = createNavigator({
    dialogs,
    beforeNavigation: (url) => raise('onpagenavigate', { value: url }),
    onSessionEvent: (event) => cif.get()?.host.followSession(event),
  });
  const notifications = createNotifications();
  const shell: ShellPort = {
    openForm: navigator.openForm,
    openList: (table, viewId) =>
      navigator.go({ kind: 'list', table, ...(viewId !== undefined && { viewId }) }),
    openSearch: (table, text) => navigator.go({ kind: 'search', table, text }),
    alert: dialogs.alert,
    confirm: dialogs.confirm,
    notify: notifications.notify,
    cancelNotification: notifications.cancel,
    refreshForm: (savesFirst) => refreshForm(navigator, savesFirst),
    isDirty: () => {
      const scripted = navigator.form();
      return scripted && hostContext.reportsIsDirty ? isDirty(scripted.form) : null;
    },
  };
  const xrm = createXrm(shell);
  Object.assign(window, { Xrm: xrm });

  // Custom controls and command buttons click to act through these events of the main window.
  window.addEventListener('CIClickToAct', (event) => raise('onclicktoact', detailOf(event)));
  window.addEventListener('KMClickToSend', (event) => raise('onsendkbarticle', detailOf(event)));

  const changeListeners = new Set<(table: string) => void>();
  listenForChanges((table) => changeListeners.forEach((listener) => listener(table)));
  const actions: ShellActions = {
    xrm,
    go: (page) => void navigator.go(page),
    back: () => history.back(),
    onSaved: navigator.onSaved,
    clickPhone: ({ entityId, recordTitle, ...click }) =>
      raise('onclicktoact', hostContext.isCif2 ? { ...click, entityId, recordTitle } : click),
    alert: dialogs.alert,
    confirm: dialogs.confirm,
    onRowsChanged: (listener) => {
      changeListeners.add(listener);
      return () => void changeListeners.delete(listener);
    },
  };
  const parts = { actions, navigator, dialogs, notifications, cif };
  render(<App {...parts} />, root);
  if (app) cif.set(await startCif(app.id, shell, hostContext.isCif2 ? navigator.workspace : undefined));
}

/** An app's own address shows the first entry of its navigation. */
function goToFirstPage(): void {
  const app = currentApp();
  const subAreas = app?.siteMap.areas.flatMap((area) => area.groups.flatMap((group) => group.subAreas));
  const first = subAreas?.map(pageOf)[0];
  if (app && first && readPage(location.search).kind === 'apps') {
    history.replaceState(null, '', pageAddress(app.id, first));
  }
}

async function refreshForm(navigator: Navigator, savesFirst: boolean): Promise<void> {
  const scripted = navigator.form();
  if (savesFirst) await scripted?.save();
  await scripted?.form.load();
}

function detailOf(event: Event): unknown {
  return event instanceof CustomEvent ? event.detail : undefined;
}

const root = document.querySelector<HTMLElement>('#shell');
if (root) void startShell(root);
