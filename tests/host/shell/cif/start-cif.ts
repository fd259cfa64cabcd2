import { hostContext } from '../client/host-context';
import type { Workspace } from '../client/sessions/workspace';
import type { ShellPort } from '../client/shell-port';
import { createWebApi } from '../client/xrm/web-api';
import type { Provider } from '../description';
import { activeProviderId } from './caller';
import { createCifHost, type CifHost } from './cif-host';
import { listenOn } from './listen';
import { readProviders } from './provider';
import { createSidePanel, PANEL_MODES, type SidePanel } from './side-panel';

/** What runs where an app has channel providers that the user may read. */
export interface RunningCif {
  readonly host: CifHost;
  readonly panel: SidePanel;
  readonly providers: readonly Provider[];
}

/**
 * @param workspace of a multi-session app, which has CIF 2.0
 * @returns undefined where the app gets no panel
 */
export async function startCif(
  appId: string,
  shell: ShellPort,
  workspace?: Workspace,
): Promise<RunningCif | undefined> {
  const providers = await readProviders(appId);
  const [first] = providers;
  if (!first) return undefined;
  const shown = () => (workspace && activeProviderId(providers, workspace)) ?? first.id;
  const panel = createSidePanel(() => document.querySelector<HTMLIFrameElement>('#SidePanelIFrame'), {
    // CIF 2.0 leaves its panel hidden until the provider asks for it.
    mode: workspace ? PANEL_MODES.hidden : PANEL_MODES.docked,
    shownId: shown(),
    hasOldSandbox: hostContext.hasOldSandbox,
  });
  const address = () => new URL(location.href);
  const host = createCifHost({ providers, panel, shell, webApi: createWebApi(), address, workspace });
  listenOn(window, host.wire);
  // On CIF 2.0 the active provider is seen; on 1.0 the agent changes between them.
  workspace?.state.subscribe(() => {
    if (panel.state.get().shownId !== shown()) panel.show(shown());
  });
  return { host, panel, providers };
}
