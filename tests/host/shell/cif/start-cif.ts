import type { ShellPort } from '../client/shell-port';
import { createWebApi } from '../client/xrm/web-api';
import { createCifHost, type CifHost } from './cif-host';
import { listenOn } from './listen';
import { readFirstProvider, type Provider } from './provider';
import { createSidePanel, type SidePanel } from './side-panel';

/** What runs where an app has a channel provider that the user may read. */
export interface RunningCif {
  readonly host: CifHost;
  readonly panel: SidePanel;
  readonly provider: Provider;
}

/** @returns undefined where the app gets no panel */
export async function startCif(appId: string, shell: ShellPort): Promise<RunningCif | undefined> {
  const provider = await readFirstProvider(appId);
  if (!provider) return undefined;
  const panel = createSidePanel(() => document.querySelector<HTMLIFrameElement>('#SidePanelIFrame'));
  const address = () => new URL(location.href);
  const host = createCifHost({ provider, panel, shell, webApi: createWebApi(), address });
  listenOn(window, host.wire);
  return { host, panel, provider };
}
