import * as v from 'valibot';
import { AdapterError } from '../../ports/adapter-error';
import type { Clock } from '../../ports/clock';
import { accept } from '../../schemas/accept';

/**
 * What we use of `Microsoft.CIFramework`. Results and event arguments are JSON strings, Maps or nothing. Builds before
 * CIF 2.0 lack the calls of sessions; a build that has them may meet a host without sessions.
 */
export interface CifLibrary extends Partial<PanelCalls & SessionCalls> {
  getEnvironment(): Promise<unknown>;
  openForm(options: string, values?: string): Promise<unknown>;
  renderSearchPage(table: string, text: string): Promise<unknown>;
  addHandler(event: string, handler: CifHandler): unknown;
  removeHandler(event: string, handler: CifHandler): unknown;
}

interface PanelCalls {
  getMode(): Promise<unknown>;
  setMode(mode: number): Promise<unknown>;
  getWidth(): Promise<unknown>;
  setWidth(pixels: number): Promise<unknown>;
}

interface SessionCalls {
  canCreateSession(): Promise<unknown>;
  createSession(input: object): Promise<unknown>;
  getSession(id: string): Promise<unknown>;
  getAllSessions(): Promise<unknown>;
  getFocusedSession(): Promise<unknown>;
  requestFocusSession(id: string): Promise<unknown>;
  setSessionTitle(input: object): Promise<unknown>;
  createTab(input: object): Promise<unknown>;
}

export type CifHandler = (argument: unknown) => Promise<unknown>;

const methods = v.object({
  getEnvironment: v.function(),
  openForm: v.function(),
  renderSearchPage: v.function(),
  addHandler: v.function(),
  removeHandler: v.function(),
});
/** The library itself, not a copy: its methods belong to it. */
const microsoft = v.object({ CIFramework: v.custom<CifLibrary>((library) => v.is(methods, library)) });

/** Relative to the organisation's root; Microsoft's file is never bundled. */
export const LIBRARY_URL = '/webresources/Widget/msdyn_ciLibrary.js';

/**
 * Loads Microsoft's library once and waits for its event `CIFInitDone`.
 * That event proves no host: the library raises it by itself (docs: "Get started building a simple widget").
 * @throws AdapterError CIF_LIBRARY_MISSING
 */
export function loadLibrary(own: Window, url: string, clock: Clock, timeoutMs: number): Promise<CifLibrary> {
  return new Promise((resolve, reject) => {
    const ready = libraryOf(own);
    if (ready) {
      resolve(ready);
      return;
    }
    const { script, isNew } = libraryScript(own, url);

    function finish(why: string): void {
      stopWaiting();
      own.removeEventListener('CIFInitDone', initialised);
      script.removeEventListener('error', failed);
      const library = libraryOf(own);
      if (library) {
        resolve(library);
        return;
      }
      // So that a retry asks for the file again. Two loaded copies would answer each other's messages.
      script.remove();
      reject(new AdapterError('CIF_LIBRARY_MISSING', { url: script.src, why }));
    }
    const initialised = (): void => {
      finish('incomplete');
    };
    const failed = (): void => {
      finish('not loaded');
    };
    const stopWaiting = clock.after(timeoutMs, () => {
      finish('no CIFInitDone');
    });

    // The listener before the script: the event comes once, in the first turn after the script ran.
    own.addEventListener('CIFInitDone', initialised);
    script.addEventListener('error', failed);
    if (isNew) own.document.head.append(script);
  });
}

function libraryScript(own: Window, url: string): { script: HTMLScriptElement; isNew: boolean } {
  const present = own.document.querySelector<HTMLScriptElement>('script[data-cifid="CIFMainLibrary"]');
  if (present) return { script: present, isNew: false };
  const script = own.document.createElement('script');
  script.src = url;
  // Without the two attributes the library goes by `document.referrer`, which changes with each navigation
  // (MicrosoftDocs/dynamics-365-customer-engagement issue 1060).
  script.dataset['cifid'] = 'CIFMainLibrary';
  script.dataset['crmurl'] = own.location.origin;
  return { script, isNew: true };
}

function libraryOf(own: Window): CifLibrary | undefined {
  return accept(microsoft, Reflect.get(own, 'Microsoft'))?.CIFramework;
}
