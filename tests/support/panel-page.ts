import { webDarkTheme, webLightTheme } from '@fluentui/tokens';
import { setTheme } from '@fluentui/web-components/theme/set-theme.js';
import { Updates } from '@microsoft/fast-element';
import controlsCss from '../../WebResources/controls/controls.css' with { type: 'text' };
import panelCss from '../../WebResources/panel/panel.css' with { type: 'text' };
import type { AdapterAction } from '../../WebResources/adapter/adapter-action';
import { IDLE_ACTIONS, type PanelActions, type PanelState } from '../../WebResources/panel/panel-state';
import { renderPanel } from '../../WebResources/panel/view/panel-view';
import { clockFake, settle, type ClockFake } from './clock-fake';
import { english } from './english';
import { START } from './panel-fixtures';

export interface PanelPage {
  readonly root: HTMLElement;
  readonly clock: ClockFake;
  /** What the agent did, in words: `pick Jane Citizen`. */
  readonly done: string[];
  show(state: PanelState, frame?: HTMLIFrameElement): Promise<void>;
  /** The element with this role and name, as assistive technology finds it. */
  find(selector: string, words?: string): HTMLElement | undefined;
  press(words: string): Promise<void>;
  key(key: string): Promise<void>;
  words(): string;
  close(): void;
}

/** As the build puts them together. */
const css = controlsCss + panelCss.replace("@import '../controls/controls.css';", '');

/** The panel in a page of its own size, styled, in English, with actions that are only noted down. */
export function panelPage({ width = 360, dark = false } = {}): PanelPage {
  const root = document.createElement('div');
  root.id = 'panel';
  root.style.width = `${String(width)}px`;
  root.style.height = '640px';
  const style = document.createElement('style');
  style.textContent = css;
  setTheme(dark ? webDarkTheme : webLightTheme);
  document.head.append(style);
  document.body.append(root);
  const clock = clockFake(START);
  const done: string[] = [];
  const actions: PanelActions = {
    ...IDLE_ACTIONS,
    retry: () => done.push('retry'),
    useThisTab: () => done.push('use this tab'),
    confirmUseThisTab: (yes) => done.push(yes ? 'move' : 'stay'),
    openRecord: ({ table }) => done.push(`open ${table}`),
    act: (action) => done.push(wordsFor(action)),
    reloadConfiguration: () => done.push('reload configuration'),
    copyTrace: () => done.push('copy trace'),
    dismissMissing: () => done.push('dismiss missing'),
    dismissOutcome: () => done.push('dismiss outcome'),
  };

  function find(selector: string, words?: string): HTMLElement | undefined {
    const all = [...root.querySelectorAll<HTMLElement>(selector)];
    return all.find((element) => words === undefined || element.textContent.trim() === words);
  }

  return {
    root,
    clock,
    done,
    find,
    async show(state, frame) {
      renderPanel(root, { state, actions, strings: english, clock, version: '1.0.0', frame });
      await painted();
    },
    async press(words) {
      const button = find('fluent-button, fluent-menu-item, summary', words);
      if (!button) throw new Error(`no button "${words}" in: ${root.innerText}`);
      button.click();
      await painted();
    },
    async key(key) {
      const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
      (document.activeElement ?? root).dispatchEvent(event);
      await painted();
    },
    words: () => root.innerText,
    close() {
      root.remove();
      style.remove();
    },
  };
}

function wordsFor(action: AdapterAction): string {
  switch (action.type) {
    case 'pick':
      return action.match ? `pick ${action.match.name}` : 'pick none';
    case 'new-record':
      return `new ${action.table}`;
    case 'choose':
      return `choose ${action.box} ${action.record?.name ?? 'none'}`;
    case 'notes':
      return `${action.isTyping ? 'type' : 'wrote'} ${action.notes}`;
    case 'answer-dial':
      return action.yes ? 'call anyway' : 'do not call';
    case 'complete':
      return `complete ${action.callId} ${action.wrapCode}`;
    default:
      return action.type.replace('-', ' ');
  }
}

/** Preact renders in a microtask and runs effects after the next frame, in which the library updates its elements. */
async function painted(): Promise<void> {
  await settle();
  await new Promise((resolve) => requestAnimationFrame(resolve));
  await settle();
  await Updates.next();
  await settle();
}
