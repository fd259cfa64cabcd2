import { AdapterError } from '../../ports/adapter-error';
import type { SdkMethod } from '../../protocol/bridge-protocol';
import type { Clock } from '../../ports/clock';
import type { Toolbar, ToolbarEvent, ToolbarLink } from '../../ports/toolbar';
import { undoList, type Undo } from '../../ports/undo';
import { frameReach } from './frame-reach';
import { frameWindow } from './frame-window';
import { readInteraction } from './interaction-reader';
import { listeners } from '../listeners';
import { readError, readPresence, readSignedIn, readToolbarEvent } from './toolbar-reader';
import { connectPage } from './toolbar-connection';

/** A page that has not even loaded by then does not load. */
export const LOAD_MS = 20_000;

export interface ToolbarFrame {
  /** Frames ipSCAPE's page; not loaded yet. */
  readonly frame: HTMLIFrameElement;
  /** The origin of that page: messages of any other origin are ignored, and none is sent to it. */
  readonly origin: string;
  readonly clock: Clock;
  /** Windows messages may arrive in: our own, and the top one (ipSCAPE's sample plugin posts there). */
  readonly messageWindows: readonly Window[];
  /** Whether the page's host answers; found out by a request where left out. */
  readonly isReachable?: () => Promise<boolean>;
}

/**
 * ipSCAPE's softphone, in a frame.
 * @returns the toolbar, and `stop`, which takes back every listener and timer
 */
export function connectToolbar(options: ToolbarFrame): Toolbar & { stop: Undo } {
  const { frame, origin, clock, messageWindows } = options;
  const events = listeners<ToolbarEvent>();
  const links = listeners<ToolbarLink>();
  const page = frameWindow(frame, origin, messageWindows);
  const reach = frameReach(frame.ownerDocument, origin, clock);
  let link: ToolbarLink = { state: 'loading' };

  function setLink(next: ToolbarLink): void {
    if (JSON.stringify(next) === JSON.stringify(link)) return;
    link = next;
    links.notify(link);
    if (link.state === 'silent') void findOutWhetherReachable();
  }

  async function findOutWhetherReachable(): Promise<void> {
    const isReachable = await (options.isReachable ?? reach.isReachable)();
    if (!isReachable && link.state === 'silent') setLink({ state: 'unreachable' });
  }

  const connection = connectPage({
    page,
    clock,
    onEvent: (name, response) => {
      events.notify(readToolbarEvent(name, response));
    },
    onLink: setLink,
  });
  const stopWaiting = clock.after(LOAD_MS, () => {
    if (link.state === 'loading') setLink({ state: 'unreachable' });
  });
  const undos = undoList();
  for (const undo of [events.clear, links.clear, reach.stop, connection.stop, stopWaiting]) undos.add(undo);
  undos.add(page.onLoad(stopWaiting));

  /** @throws AdapterError TOOLBAR_TIMEOUT at once where the page is not connected: what is asked now must not happen later */
  async function ask(method: SdkMethod, argument?: unknown): Promise<unknown> {
    if (link.state !== 'connected') throw new AdapterError('TOOLBAR_TIMEOUT', { method });
    return connection.call(method, argument);
  }

  /** @throws AdapterError TOOLBAR_REFUSED when the SDK answers `{error}` */
  async function call(method: SdkMethod, argument?: unknown): Promise<unknown> {
    const response = await ask(method, argument);
    const reason = readError(response);
    if (reason !== undefined)
      throw new AdapterError('TOOLBAR_REFUSED', { method, message: asSentence(reason) });
    return response;
  }

  return {
    stop: undos.run,
    onEvent: events.add,
    onLink(listener) {
      const undo = links.add(listener);
      listener(link);
      return undo;
    },
    isSignedIn: async () => readSignedIn(await ask('isAuthorised')),
    presence: async () => readPresence(await call('getAgentPresence')),
    currentInteraction: async () => readInteraction(await call('getCurrentInteraction')),
    interactionById: async (id) => {
      // Neither the argument's shape nor the answer's is documented.
      const answer = await call('getInteractionById', { agentInteractionId: id, interactionId: id, id });
      const facts = readInteraction(answer);
      return facts?.id === id ? facts : undefined;
    },
    dial: async (number) => {
      await call('clickToDial', { event: 'clickToDial', number });
    },
    addOption: async (component, option) => {
      await call('addComponentOption', { name: component, option });
    },
  };
}

function asSentence(reason: string): string {
  return /[.!?]$/.test(reason) ? reason : `${reason}.`;
}
