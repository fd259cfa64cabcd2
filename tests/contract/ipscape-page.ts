import { browserClock } from '../../WebResources/platform/browser-clock';
import { connectToolbar } from '../../WebResources/platform/toolbar/toolbar-frame';
import type { Clock } from '../../WebResources/ports/clock';
import type { Toolbar, ToolbarLink } from '../../WebResources/ports/toolbar';
import type { Undo } from '../../WebResources/ports/undo';
import { until } from '../support/until';

/** The key of the simulated tenant's integration. */
export const INTEGRATION_KEY = '0123456789abcdef01234567';

/** Where the local host has ipSCAPE's page; karma has it from `npm test`. */
export function ctiUrl(): string {
  const karma: unknown = Reflect.get(window, '__karma__');
  const url: unknown = Reflect.get(Object(Reflect.get(Object(karma), 'config')), 'ctiUrl');
  if (typeof url !== 'string')
    throw new Error('Karma runs without a local host. Run "npm test -- contract".');
  return url;
}

export interface FramedPage {
  readonly frame: HTMLIFrameElement;
  readonly toolbar: Toolbar & { stop: Undo };
  readonly links: readonly ToolbarLink[];
  remove(): void;
}

/** A frame for ipSCAPE's page, not in the document yet. */
export function pageFrame(address = `${ctiUrl()}/cti/?integration=${INTEGRATION_KEY}`): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.src = address;
  return frame;
}

/** The toolbar of a frame. */
export function joinPage(frame: HTMLIFrameElement, clock: Clock = browserClock): FramedPage {
  const toolbar = connectToolbar({
    frame,
    origin: new URL(frame.src).origin,
    clock,
    messageWindows: [window],
  });
  const links: ToolbarLink[] = [];
  toolbar.onLink((link) => links.push(link));
  return {
    frame,
    toolbar,
    links,
    remove: () => {
      toolbar.stop();
      frame.remove();
    },
  };
}

/** ipSCAPE's page in a frame, and the toolbar that speaks with it from the start. */
export function framePage(address?: string, clock?: Clock): FramedPage {
  const page = joinPage(pageFrame(address), clock);
  document.body.append(page.frame);
  return page;
}

/** The bridge's first word, which no toolbar has asked for. */
export function bridgeReady(frame: HTMLIFrameElement): Promise<void> {
  return new Promise((resolve) => {
    const receive = ({ source, data }: MessageEvent<unknown>): void => {
      if (source !== frame.contentWindow || Reflect.get(Object(data), 'type') !== 'ready') return;
      window.removeEventListener('message', receive);
      resolve();
    };
    window.addEventListener('message', receive);
  });
}

export async function connected(page: FramedPage): Promise<FramedPage> {
  await until(() => page.links.at(-1)?.state === 'connected');
  return page;
}

export interface SimulatedCall {
  readonly id: string;
  readonly state: string;
  readonly subType: string;
  readonly activity: { readonly customerCli: string };
  readonly components: Readonly<
    Record<string, { options: { label: string; value: string }[]; value: string }>
  >;
}

/** The tenant's calls since the reset. */
export async function simulatedCalls(): Promise<readonly SimulatedCall[]> {
  return (await (await fetch('/_sim/calls')).json()) as SimulatedCall[];
}
