import { asObject } from './cif-object';
import { orNothing, type LibraryConnection } from './library-connection';

/** `setMode` and `getMode`: 0 minimised, 1 docked, 2 hidden (Microsoft's reference of CIF 2.0). */
const MINIMISED = '0';
const DOCKED = '1';
export const HIDDEN = '2';

/** `onmodechanged`: `{"value":2}` */
export function readPanelMode(argument: unknown): string {
  return String(asObject(argument)['value']);
}

/** What the panel's page is laid out for. */
const WIDTH = 350;

/** The panel as the agent sees it. Hosts refuse much of this in some sessions: a refusal is no error. */
export interface PanelMode {
  /** Out of its minimised or hidden state, and wide enough to work in. */
  show(): Promise<void>;
  /** Out of its hidden state; what the agent has minimised stays so. */
  unhide(): Promise<void>;
  dock(): Promise<void>;
}

export function panelMode({ ask }: LibraryConnection): PanelMode {
  // Asked each time: the first onmodechanged after a load may be missing (issues 1227, 1265). Documented as a String.
  const mode = async (): Promise<string> => String(await orNothing(ask('getMode', (cif) => cif.getMode?.())));

  async function dock(): Promise<void> {
    await orNothing(ask('setMode', (cif) => cif.setMode?.(1)));
  }

  async function widen(): Promise<boolean> {
    const width = await orNothing(ask('getWidth', (cif) => cif.getWidth?.()));
    if (typeof width !== 'number' || width >= WIDTH) return false;
    await orNothing(ask('setWidth', (cif) => cif.setWidth?.(WIDTH)));
    return true;
  }

  return {
    dock,
    async show() {
      if ((await mode()) !== DOCKED) await dock();
      // More than half of a small screen collapses the panel (documentation of setWidth).
      const isWidened = await widen();
      if (isWidened && (await mode()) !== DOCKED) await dock();
    },
    async unhide() {
      if ((await mode()) !== MINIMISED) await dock();
    },
  };
}
