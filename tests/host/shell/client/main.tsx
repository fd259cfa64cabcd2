import { render } from 'preact';
import { createCifHost, type CifHost } from '../cif/cif-host';
import { listenOn } from '../cif/listen';
import { readFirstProvider } from '../cif/provider';
import { createSidePanel } from '../cif/side-panel';
import { SidePanelView } from '../cif/side-panel-view';
import { App } from './app';
import { listenForChanges } from './changes';
import { createDialogs } from './dialogs';
import { isDirty } from './form/record-form';
import { pageOf } from './frame/side-navigation';
import { createNavigator } from './navigator';
import { pageAddress, readPage } from './pages';
import type { PhoneClick, ShellActions } from './shell-context';
import type { ShellPort } from './shell-port';
import { currentApp } from './xrm/global-context';
import { createWebApi } from './xrm/web-api';
import { createXrm } from './xrm/xrm';

/** The page of a model-driven app, put together from its parts. */
async function startShell(root: HTMLElement): Promise<void> {
  const app = currentApp();
  const first = app?.siteMap.areas
    .flatMap((area) => area.groups.flatMap((group) => group.subAreas))
    .map(pageOf)[0];
  if (app && first && readPage(location.search).kind === 'apps') {
    history.replaceState(null, '', pageAddress(app.id, first));
  }

  let cif: CifHost | undefined;
  const changeListeners = new Set<(table: string) => void>();
  listenForChanges((table) => changeListeners.forEach((listener) => listener(table)));
  const dialogs = createDialogs();
  const navigator = createNavigator({
    dialogs,
    beforeNavigation: (url) => void cif?.raise('onpagenavigate', { value: url }),
  });
  const shell: ShellPort = {
    openForm: navigator.openForm,
    openList: (table, viewId) =>
      navigator.go({ kind: 'list', table, ...(viewId !== undefined && { viewId }) }),
    openSearch: (table, text) => navigator.go({ kind: 'search', table, text }),
    alert: dialogs.alert,
    confirm: dialogs.confirm,
    refreshForm: async (savesFirst) => {
      if (savesFirst) await navigator.form()?.save();
      await navigator.form()?.form.load();
    },
    isDirty: () => {
      const form = navigator.form();
      return form ? isDirty(form.form) : null;
    },
  };
  const xrm = createXrm(shell);
  Object.assign(window, { Xrm: xrm });

  const clickPhone = (click: PhoneClick) => void cif?.raise('onclicktoact', click);
  // Custom controls and command buttons click to act through these events of the main window.
  window.addEventListener('CIClickToAct', (event) => void cif?.raise('onclicktoact', detailOf(event)));
  window.addEventListener('KMClickToSend', (event) => void cif?.raise('onsendkbarticle', detailOf(event)));

  const actions: ShellActions = {
    xrm,
    go: (page) => void navigator.go(page),
    back: () => history.back(),
    onSaved: navigator.onSaved,
    clickPhone,
    alert: dialogs.alert,
    confirm: dialogs.confirm,
    onRowsChanged: (listener) => {
      changeListeners.add(listener);
      return () => void changeListeners.delete(listener);
    },
  };
  const draw = (sidePanel: preact.ComponentChildren) =>
    render(<App actions={actions} navigator={navigator} dialogs={dialogs} sidePanel={sidePanel} />, root);
  draw(null);

  const provider = app && (await readFirstProvider(app.id));
  if (!provider) return;
  const panel = createSidePanel(() => document.querySelector<HTMLIFrameElement>('#SidePanelIFrame'));
  const address = () => new URL(location.href);
  cif = createCifHost({ provider, panel, shell, webApi: createWebApi(), address });
  listenOn(window, cif.wire);
  draw(<SidePanelView panel={panel} provider={provider} host={cif} />);
}

function detailOf(event: Event): unknown {
  return event instanceof CustomEvent ? event.detail : undefined;
}

const root = document.querySelector<HTMLElement>('#shell');
if (root) void startShell(root);
