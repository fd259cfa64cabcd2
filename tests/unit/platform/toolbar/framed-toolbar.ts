import { connectToolbar } from '../../../../WebResources/platform/toolbar/toolbar-frame';
import { PROTOCOL, PROTOCOL_VERSION } from '../../../../WebResources/protocol/bridge-protocol';
import type { Toolbar, ToolbarEvent, ToolbarLink } from '../../../../WebResources/ports/toolbar';
import type { Undo } from '../../../../WebResources/ports/undo';
import { VERSION } from '../../../../WebResources/version';
import { clockFake, type ClockFake } from '../../../support/clock-fake';

export const ORIGIN = 'https://tenant.example.com';
export const READY = {
  protocol: PROTOCOL,
  type: 'ready',
  version: PROTOCOL_VERSION,
  bridge: '1.2.3',
  sdk: '1.0.8',
  otherScripts: [],
  greeted: true,
};
export const HELLO = { protocol: PROTOCOL, type: 'hello', version: PROTOCOL_VERSION, panel: VERSION };

export interface FramedToolbar {
  readonly frame: HTMLIFrameElement;
  readonly clock: ClockFake;
  readonly toolbar: Toolbar & { stop: Undo };
  /** What was posted to the frame, and for which origin. */
  readonly posted: [message: unknown, targetOrigin: unknown][];
  readonly events: ToolbarEvent[];
  readonly links: ToolbarLink[];
  /** Whether the page's host answers when asked. */
  reachable: boolean;
  load(): void;
  /** A message of the frame arrives in our window, unless `from` says otherwise. */
  arrive(data: unknown, from?: Partial<MessageEventInit>): void;
  remove(): void;
}

/** The real toolbar on an empty frame: the test plays ipSCAPE's page. */
export function framedToolbar(): FramedToolbar {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  const clock = clockFake();
  const posted: FramedToolbar['posted'] = [];
  if (frame.contentWindow)
    spyOn(frame.contentWindow, 'postMessage').and.callFake((message: unknown, to: unknown) => {
      posted.push([message, to]);
    });
  const toolbar = connectToolbar({
    frame,
    origin: ORIGIN,
    clock,
    messageWindows: [window],
    isReachable: () => Promise.resolve(framed.reachable),
  });
  const framed: FramedToolbar = {
    frame,
    clock,
    toolbar,
    posted,
    events: [],
    links: [],
    reachable: true,
    load: () => frame.dispatchEvent(new Event('load')),
    arrive: (data, from = {}) => {
      const source = frame.contentWindow;
      window.dispatchEvent(new MessageEvent('message', { data, origin: ORIGIN, source, ...from }));
    },
    remove: () => {
      toolbar.stop();
      frame.remove();
    },
  };
  toolbar.onEvent((event) => framed.events.push(event));
  toolbar.onLink((link) => framed.links.push(link));
  return framed;
}
