import { createStore, type Store } from '../client/store';
import type { PanelPort } from './cif-host';
import type { Provider } from './provider';

export const PANEL_MODES = { minimised: 0, docked: 1, hidden: 2 } as const;

const DEFAULT_WIDTH = 340;
const MINIMUM_WIDTH = 300;

export interface PanelState {
  readonly mode: number;
  readonly width: number;
}

export interface SidePanel extends PanelPort {
  readonly state: Store<PanelState>;
}

/** @param container the frame of CIF's container page, once it is there */
export function createSidePanel(
  container: () => HTMLIFrameElement | null,
  mode: number = PANEL_MODES.docked,
): SidePanel {
  const state = createStore<PanelState>({ mode, width: DEFAULT_WIDTH });
  return {
    state,
    getMode: () => state.get().mode,
    setMode: (mode) => state.set({ ...state.get(), mode }),
    getWidth: () => state.get().width,
    setWidth: (wanted) => {
      if (wanted < MINIMUM_WIDTH) return; // ignored, as documented for setWidth
      const isTooWide = wanted > window.innerWidth / 2; // collapses, as documented
      state.set(
        isTooWide ? { ...state.get(), mode: PANEL_MODES.minimised } : { ...state.get(), width: wanted },
      );
    },
    frame: () => container()?.contentDocument?.querySelector('iframe')?.contentWindow ?? null,
  };
}

/** Puts the provider's frame into the container page, with exactly the rights CIF gives it. */
export function mountProviderFrame(container: HTMLIFrameElement, provider: Provider): void {
  const document = container.contentDocument;
  if (!document || document.querySelector('iframe')) return;
  const frame = document.createElement('iframe');
  frame.title = provider.label;
  frame.allow = 'microphone; camera; geolocation';
  frame.setAttribute('sandbox', [...SANDBOX, ...provider.sandbox].join(' '));
  frame.src = provider.landingUrl;
  document.body.append(frame);
}

const SANDBOX = [
  'allow-forms',
  'allow-popups',
  'allow-scripts',
  'allow-same-origin',
  'allow-modals',
  'allow-downloads',
];
