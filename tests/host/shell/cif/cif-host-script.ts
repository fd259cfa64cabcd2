import { recordingShell, type RecordingShell } from '../client/recording-shell';
import { createWorkspace, type Workspace } from '../client/sessions/workspace';
import { createWebApi } from '../client/xrm/web-api';
import { createCifHost, type CifHost } from './cif-host';
import { listenOn } from './listen';
import { PANEL_MODES } from './side-panel';
import type { Receiver } from './wire';

export interface InstallOptions {
  readonly customParams?: string;
  readonly isClickToActOn?: boolean;
  /** Address the page pretends to have, for `getEnvironment`. */
  readonly pageUrl?: string;
  /** A host of CIF 2.0: it has sessions, and its panel is hidden at first. */
  readonly isCif2?: boolean;
}

/** A CIF host on a page without pages: it answers, and notes what it was asked to show. */
export interface InstalledCifHost extends Omit<RecordingShell, 'shell'> {
  raise: CifHost['raise'];
  readonly panel: { mode: number; width: number };
  /** What the agent sees of sessions; home alone where CIF is 1.0. */
  readonly workspace: Workspace;
  /** From now on these calls get no answer, all where none is named. */
  silence(...messageTypes: string[]): void;
  /** From now on answers come this late. */
  delay(milliseconds: number): void;
  uninstall(): void;
}

/**
 * `/_host/cif-host.js`: makes the window it is loaded into a CIF host.
 * @param providerOrigin where the provider's page comes from
 */
function installCifHost(providerOrigin: string, options: InstallOptions = {}): InstalledCifHost {
  const { shell, ...recording } = recordingShell();
  const { isCif2 = false } = options;
  const panel: InstalledCifHost['panel'] = {
    mode: isCif2 ? PANEL_MODES.hidden : PANEL_MODES.docked,
    width: 340,
  };
  const silenced = new Set<string>();
  let delayMs = 0;
  let frame: Receiver | null = null;
  let isInstalled = true;
  const workspace = createWorkspace({
    firstPage: { kind: 'apps' },
    keeps: () => false,
    onEvent: (event) => host.followSession(event),
  });
  const host: CifHost = createCifHost({
    workspace: isCif2 ? workspace : undefined,
    providers: [
      {
        id: '1b0f5ca9-0e5c-5d8a-9c6e-2f6b7f0a5c01',
        label: 'ipSCAPE',
        landingUrl: `${providerOrigin}/WebResources/ips_/panel/panel.html`,
        trustedDomain: '',
        customParams: options.customParams ?? '{"provider":"ipscape"}',
        isClickToActOn: options.isClickToActOn ?? true,
        sandbox: [],
      },
    ],
    panel: {
      getMode: () => panel.mode,
      setMode: (mode) => void (panel.mode = mode),
      getWidth: () => panel.width,
      setWidth: (width) => void (panel.width = width),
      frame: () => frame,
    },
    shell,
    webApi: createWebApi(),
    address: () => new URL(options.pageUrl ?? location.href, location.href),
    beforeAnswer: (messageType) =>
      new Promise((resolve) => {
        if (!silenced.has(messageType) && !silenced.has('*')) setTimeout(resolve, delayMs);
      }),
  });
  listenOn(window, {
    ...host.wire,
    receive: (event) => {
      if (!isInstalled) return;
      frame = event.source;
      host.wire.receive(event);
    },
  });
  return {
    ...recording,
    raise: host.raise,
    panel,
    workspace,
    silence: (...types) => (types.length > 0 ? types : ['*']).forEach((type) => silenced.add(type)),
    delay: (milliseconds) => void (delayMs = milliseconds),
    uninstall: () => void (isInstalled = false),
  };
}

Object.assign(window, { installCifHost });
