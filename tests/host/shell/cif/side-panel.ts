import { createStore, type Store } from '../client/store';
import type { Provider } from '../description';
import type { PanelPort } from './cif-host';

export const PANEL_MODES = { minimised: 0, docked: 1, hidden: 2 } as const;

const DEFAULT_WIDTH = 340;
const MINIMUM_WIDTH = 300;

export interface PanelState {
  readonly mode: number;
  readonly width: number;
  /** Whose frame is seen: the others are loaded all the same. */
  readonly shownId: string;
}

export interface SidePanel extends PanelPort {
  readonly state: Store<PanelState>;
  /** Puts the providers' frames into the container page, with exactly the rights CIF gives them. */
  mount(providers: readonly Provider[]): void;
  show(providerId: string): void;
}

export interface FirstState extends Pick<PanelState, 'mode' | 'shownId'> {
  readonly hasOldSandbox: boolean;
}

/** @param container the frame of CIF's container page, once it is there */
export function createSidePanel(
  container: () => HTMLIFrameElement | null,
  { mode, shownId, hasOldSandbox }: FirstState,
): SidePanel {
  const state = createStore<PanelState>({ mode, width: DEFAULT_WIDTH, shownId });
  const frames = () => [...(container()?.contentDocument?.querySelectorAll('iframe') ?? [])];
  const showFrames = () => {
    for (const frame of frames())
      frame.style.display = frame.dataset['provider'] === state.get().shownId ? '' : 'none';
  };
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
    frame: (id) => frames().find((frame) => frame.dataset['provider'] === id)?.contentWindow ?? null,
    mount: (providers) => {
      const document = container()?.contentDocument;
      if (!document || frames().length > 0) return;
      document.body.append(...providers.map((provider) => providerFrame(document, provider, hasOldSandbox)));
      showFrames();
    },
    show: (shownId) => {
      state.set({ ...state.get(), shownId });
      showFrames();
    },
  };
}

function providerFrame(document: Document, provider: Provider, hasOldSandbox: boolean): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.title = provider.label;
  frame.dataset['provider'] = provider.id;
  frame.allow = 'microphone; camera; geolocation';
  const today = hasOldSandbox ? [] : SANDBOX_OF_TODAY;
  frame.setAttribute('sandbox', [...SANDBOX, ...today, ...provider.sandbox].join(' '));
  frame.src = provider.landingUrl;
  return frame;
}

const SANDBOX = ['allow-forms', 'allow-popups', 'allow-scripts', 'allow-same-origin'];
/** In the sandbox since: the frames of CIF 1.0 of 2021 had neither, and so no question before a page is left. */
const SANDBOX_OF_TODAY = ['allow-modals', 'allow-downloads'];
