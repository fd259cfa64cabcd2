import { PROTOCOL_VERSION, type SdkMethod } from '../../ports/bridge-protocol';
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
 * Speaks with whoever answers in ipSCAPE's page: bridge.js, or ipSCAPE's sample plugin where that is installed in its
 * place. Where both are, the bridge alone counts: each event would come twice.
 */
export function speakWithToolbar({
  page,
  clock,
  onEvent,
  onLink,
}: ToolbarConnectionOptions): ToolbarConnection {
  let speaker: 'nobody' | 'bridge' | 'other bridge' | 'plugin' = 'nobody';

  const bridge = connectBridge({
    clock,
    post: page.post,
    onReady: ({ version, bridge: bridgeVersion, otherScripts }) => {
      speaker = version === PROTOCOL_VERSION ? 'bridge' : 'other bridge';
      onLink(
        speaker === 'bridge'
          ? { state: 'connected', bridgeVersion, otherScripts }
          : { state: 'outdated', bridgeVersion },
      );
    },
    onEvent: (name, response) => {
      if (speaker !== 'other bridge') onEvent(name, response);
    },
    onSilence: () => {
      speaker = 'nobody';
      onLink({ state: 'silent' });
    },
  });
  const plugin = connectPlugin({ clock, post: page.post, onEvent });

  function hearPlugin(data: unknown): void {
    const message = readFromPlugin(data);
    if (!message) return;
    speaker = 'plugin';
    bridge.rest();
    onLink({ state: 'connected', bridgeVersion: message.clientVersion, otherScripts: [] });
    plugin.hear(message);
  }

  const undos = undoList();
  undos.add(bridge.stop);
  undos.add(plugin.stop);
  undos.add(
    page.onMessage((data) => {
      const message = readFromBridge(data);
      if (message) bridge.hear(message);
      else if (speaker === 'nobody' || speaker === 'plugin') hearPlugin(data);
    }),
  );
  undos.add(
    page.onLoad(() => {
      // The plugin knows no hello, and has spoken before the page was loaded.
      if (speaker !== 'plugin') bridge.begin();
    }),
  );
  return {
    call: (method, argument) => (speaker === 'plugin' ? plugin : bridge).call(method, argument),
    stop: undos.run,
  };
}
