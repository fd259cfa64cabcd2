import { PROTOCOL, SDK_METHODS, type FromBridge, type ToBridge } from '../protocol/bridge-protocol';

/** The way to the panel and back. */
export interface Channel {
  send(message: FromBridge): void;
  /** For the life of the page: it takes the bridge with it. */
  onMessage(listener: (message: ToBridge) => void): void;
}

/**
 * Messages to and from the window that frames this page, as long as it is of `organisation`'s origin.
 * @returns `undefined` outside a frame
 */
export function openChannel(page: Window, organisation: string): Channel | undefined {
  // The parent is our panel: bridge.js runs in ipSCAPE's page, never in Dynamics itself.
  const panel = page.parent;
  if (panel === page) return undefined;
  return {
    send: (message) => {
      panel.postMessage(message, organisation);
    },
    onMessage: (listener) => {
      page.addEventListener('message', (event) => {
        if (event.source !== panel || event.origin !== organisation) return;
        if (isToBridge(event.data)) listener(event.data);
      });
    },
  };
}

/** Only shape: a `hello` of another version must get through, so that the panel gets an answer. */
function isToBridge(data: unknown): data is ToBridge {
  if (typeof data !== 'object' || data === null) return false;
  const message = data as Readonly<Record<string, unknown>>;
  if (message['protocol'] !== PROTOCOL) return false;
  if (message['type'] === 'hello') return typeof message['version'] === 'number';
  return (
    message['type'] === 'request' &&
    typeof message['id'] === 'string' &&
    SDK_METHODS.some((method) => method === message['method'])
  );
}
