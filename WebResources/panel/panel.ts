import { browserClock } from '../platform/browser-clock';
import type { PanelTexts } from '../strings/texts';
import { asAdapterError } from '../ports/adapter-error';
import type { Undo } from '../ports/undo';
import { VERSION } from '../version';
import { IDLE_ACTIONS, type PanelActions, type PanelState } from './panel-state';
import { connectDynamics } from './connection';
import { runTab } from './tab';
import { renderPanel } from './view/panel-view';

/**
 * The panel of one tab.
 *
 *   starting ─► connection (CIF, configuration) ─► the tab runs (tab.ts): acting or waiting
 *      ▲                  │ what failed, and its remedy
 *      └──── Retry ◄── stopped
 */
export function startPanel(root: Element, strings: PanelTexts): void {
  let stop: Undo = () => undefined;
  const show = (state: PanelState, actions: PanelActions, frame?: HTMLIFrameElement): void => {
    renderPanel(root, { state, actions, strings, clock: browserClock, version: VERSION, frame });
  };
  const retry = (): void => void start();

  async function start(): Promise<void> {
    stop();
    show({ stage: 'starting' }, { ...IDLE_ACTIONS, retry });
    try {
      stop = runTab(await connectDynamics(strings), strings, { show, retry });
    } catch (thrown) {
      show({ stage: 'stopped', error: asAdapterError(thrown, 'CIF_REFUSED') }, { ...IDLE_ACTIONS, retry });
    }
  }

  // Back from the browser's memory (its back button) the page looks alive, but it has left lock and tabs when it was
  // hidden, and ipSCAPE's page beside it has missed what happened: only a new start knows how things stand.
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) retry();
  });
  void start();
}
