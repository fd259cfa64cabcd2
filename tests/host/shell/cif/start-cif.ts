import type { Workspace } from '../client/sessions/workspace';
import type { ShellPort } from '../client/shell-port';
import { createWebApi } from '../client/xrm/web-api';
import { createCifHost, type CifHost } from './cif-host';
import { listenOn } from './listen';
import { readFirstProvider, type Provider } from './provider';
import { createSidePanel, PANEL_MODES, type SidePanel } from './side-panel';

/** What runs where an app has a channel provider that the user may read. */
export interface RunningCif {
  readonly host: CifHost;
  readonly panel: SidePanel;
  readonly provider: Provider;
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
  const provider = await readFirstProvider(appId);
  if (!provider) return undefined;
  // CIF 2.0 leaves its panel hidden until the provider asks for it.
  const mode = workspace ? PANEL_MODES.hidden : PANEL_MODES.docked;
  const panel = createSidePanel(() => document.querySelector<HTMLIFrameElement>('#SidePanelIFrame'), mode);
  const address = () => new URL(location.href);
  const host = createCifHost({ provider, panel, shell, webApi: createWebApi(), address, workspace });
  listenOn(window, host.wire);
  return { host, panel, provider };
}
