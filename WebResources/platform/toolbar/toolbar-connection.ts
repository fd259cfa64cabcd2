import { PROTOCOL_VERSION, type SdkMethod } from '../../protocol/bridge-protocol';
import type { Clock } from '../../ports/clock';
import type { ToolbarLink } from '../../ports/toolbar';
import { readFromBridge } from './bridge-reader';
import { connectBridge } from './bridge-connection';
import type { FrameWindow } from './frame-window';
import { readFromPlugin } from './plugin-protocol';
import { connectPlugin } from './plugin-connection';
import { undoList, type Undo } from '../../ports/undo';

export interface ToolbarConnection {
  call(method: SdkMethod, argument: unknown): Promise<unknown>;
  stop: Undo;
}

export interface ToolbarConnectionOptions {
  readonly page: FrameWindow;
  readonly clock: Clock;
  onEvent(name: string, response: unknown): void;
  onLink(link: ToolbarLink): void;
}

/**
 * The connection to ipSCAPE's page: by bridge.js, or by ipSCAPE's sample plugin where that is installed in its place.
 * Where both are, the bridge alone counts: each event would come twice.
 */
export function connectPage({ page, clock, onEvent, onLink }: ToolbarConnectionOptions): ToolbarConnection {
  let partner: 'none' | 'bridge' | 'other bridge' | 'plugin' = 'none';

  const bridge = connectBridge({
    clock,
    post: page.post,
    onReady: ({ version, bridge: bridgeVersion, otherScripts }) => {
      partner = version === PROTOCOL_VERSION ? 'bridge' : 'other bridge';
      onLink(
        partner === 'bridge'
          ? { state: 'connected', bridgeVersion, otherScripts }
          : { state: 'outdated', bridgeVersion },
      );
    },
    onEvent: (name, response) => {
      if (partner !== 'other bridge') onEvent(name, response);
    },
    onSilence: () => {
      partner = 'none';
      onLink({ state: 'silent' });
    },
  });
  const plugin = connectPlugin({ clock, post: page.post, onEvent });

  function handlePluginMessage(data: unknown): void {
    const message = readFromPlugin(data);
    if (!message) return;
    partner = 'plugin';
    bridge.pause();
    onLink({ state: 'connected', bridgeVersion: message.clientVersion, otherScripts: [] });
    plugin.handle(message);
  }

  const undos = undoList();
  undos.add(bridge.stop);
  undos.add(plugin.stop);
  undos.add(
    page.onMessage((data) => {
      const message = readFromBridge(data);
      if (message) bridge.handle(message);
      else if (partner === 'none' || partner === 'plugin') handlePluginMessage(data);
    }),
  );
  undos.add(
    page.onLoad(() => {
      // The plugin knows no hello, and sends its first message before the page has loaded.
      if (partner !== 'plugin') bridge.start();
    }),
  );
  return {
    call: (method, argument) => (partner === 'plugin' ? plugin : bridge).call(method, argument),
    stop: undos.run,
  };
}
