import type { ImitatedWebApi } from '../client/xrm/web-api';
import { messageOf } from '../client/xrm/web-api-request';
import type { SessionEvent, Workspace } from '../client/sessions/workspace';
import type { ShellPort } from '../client/shell-port';
import type { Provider } from '../description';
import { activeProviderId, callerAt, type Caller } from './caller';
import { apiFailure, reportedFailure } from './failures';
import { notificationAnswers } from './notification-answers';
import { pageAnswers } from './page-answers';
import { panelAnswers } from './panel-answers';
import { recordAnswers } from './record-answers';
import { sessionAnswers } from './session-answers';
import { PANEL_MODES } from './side-panel';
import { tabAnswers } from './tab-answers';
import { createWire, isWireMap, type Receiver, type Wire, type WireMap } from './wire';

/** The docked panel, or in tests anything alike. */
export interface PanelPort {
  getMode(): number;
  setMode(mode: number): void;
  getWidth(): number;
  setWidth(width: number): void;
  /** The provider's frame, where it is loaded. */
  frame(providerId: string): Receiver | null;
}

export interface CifHostOptions {
  /** In the order in which they are loaded. */
  readonly providers: readonly Provider[];
  readonly panel: PanelPort;
  readonly shell: ShellPort;
  readonly webApi: ImitatedWebApi;
  /** The page's address: `etn`, `id` and the like are read from it. */
  readonly address: () => URL;
  /** Sessions make it a host of CIF 2.0: one of 1.0 has none. */
  readonly workspace?: Workspace | undefined;
  /** Holds an answer back: tests make a host slow or silent. */
  readonly beforeAnswer?: (messageType: string) => Promise<void>;
}

/** Data of a request. */
export type Asked = ReadonlyMap<string, unknown>;

/** How a request is answered: the API's name for failures, and what makes the answer's `value`. */
export interface Answer {
  readonly api: string;
  readonly value: (asked: Asked, caller: Caller) => unknown;
  /** The fifth shape of failures: `Map{value → {errorMsg, sourceFunc, errorType, reportTime}}`. */
  readonly reportsFailure?: boolean;
}

export interface CifHost {
  readonly wire: Wire;
  /**
   * Sends an event to the providers in turn, or to one. @returns the first one's handlers' answer; undefined where
   * none came
   */
  raise(eventName: string, payload: unknown, providerId?: string): Promise<WireMap | undefined>;
  /** The panel and the providers follow what the agent does with sessions. */
  followSession(event: SessionEvent): void;
}

const EVENT_TIMEOUT_MS = 10_000;

/** What newer and older libraries send unasked, or ask for in vain on CIF 1.0. */
const ACCEPTED_SILENTLY = [
  'onUserActivity',
  'debugInformationEvent',
  'logErrorsAndReject',
  'addGenericHandler',
  'removeGenericHandler',
];

/**
 * CIF on Dynamics' main window: answers the providers' calls and sends them events. Version 1.0 does not know the
 * calls of 2.0, and so answers them with an empty success.
 */
export function createCifHost(options: CifHostOptions): CifHost {
  const { workspace, panel } = options;
  const providers = [...options.providers];
  const wire = createWire({
    allowed: () =>
      providers
        .flatMap(({ landingUrl, trustedDomain }) => [landingUrl, trustedDomain])
        .filter((address) => address !== ''),
    onUntrusted: (origin) => console.debug(`Ignoring message from unknown event source ${origin}`),
  });
  const answers: Readonly<Record<string, Answer>> = {
    ...recordAnswers(options),
    ...pageAnswers(options),
    ...panelAnswers(options),
    ...(workspace && {
      ...sessionAnswers(workspace),
      ...tabAnswers(workspace, options.webApi),
      ...notificationAnswers(options.shell),
    }),
  };
  for (const [messageType, answer] of Object.entries(answers)) {
    wire.handle(messageType, async (data) => {
      await options.beforeAnswer?.(messageType);
      const asked: Asked = isWireMap(data) ? data : new Map();
      const caller = callerAt(asked.get('originURL'), providers, workspace);
      if (!caller) throw apiFailure('Associated Provider record not found', answer.api);
      try {
        return new Map([['value', await answer.value(asked, caller)]]);
      } catch (thrown) {
        throw (answer.reportsFailure ? reportedFailure : apiFailure)(messageOf(thrown), answer.api);
      }
    });
  }
  for (const messageType of ACCEPTED_SILENTLY) wire.handle(messageType, async () => new Map());

  /** Click-to-act goes to providers that want it; on CIF 2.0 to the active one alone. */
  function receives(eventName: string, provider: Provider): boolean {
    if (eventName !== 'onclicktoact') return true;
    if (workspace && activeProviderId(providers, workspace) !== provider.id) return false;
    return provider.isClickToActOn;
  }

  async function raise(eventName: string, payload: unknown, providerId?: string) {
    const message = { type: eventName, data: JSON.stringify(payload), timeoutMs: EVENT_TIMEOUT_MS };
    const answered = providers
      .filter((provider) => providerId === undefined || provider.id === providerId)
      .filter((provider) => receives(eventName, provider))
      .flatMap(({ id, landingUrl, trustedDomain }) => {
        const frame = panel.frame(id);
        return frame ? [wire.request(frame, trustedDomain || landingUrl, message)] : [];
      })
      .map((request) => request.catch(() => undefined));
    return answered[0];
  }

  /** A session of a provider has its template's mode; Home and all others hide the panel (observed in the host). */
  function changePanel(mode: number): void {
    if (panel.getMode() === mode) return;
    panel.setMode(mode);
    if (mode === PANEL_MODES.hidden) void raise('onmodechanged', { value: mode });
  }

  return {
    wire,
    raise,
    followSession({ kind, session }) {
      const { providerId, id: sessionId, context } = session;
      const reported = { sessionId, ...(context !== undefined && { context }) };
      if (kind === 'front') changePanel((providerId ? session.panelMode : undefined) ?? PANEL_MODES.hidden);
      // Only the owner is notified of a session, and nobody of Home's and the agent's.
      else if (providerId && kind === 'closed') void raise('onSessionClosed', reported, providerId);
      else if (providerId)
        void raise('onSessionSwitched', { ...reported, focused: kind === 'entered' }, providerId);
    },
  };
}
