import type { ImitatedWebApi } from '../client/xrm/web-api';
import { messageOf } from '../client/xrm/web-api-request';
import type { Workspace } from '../client/sessions/workspace';
import type { ShellPort } from '../client/shell-port';
import { pageAnswers } from './page-answers';
import { panelAnswers } from './panel-answers';
import type { Provider } from './provider';
import { recordAnswers } from './record-answers';
import { sessionAnswers } from './session-answers';
import { createWire, isWireMap, WireFailure, type Receiver, type Wire, type WireMap } from './wire';

/** The docked panel, or in tests anything alike. */
export interface PanelPort {
  getMode(): number;
  setMode(mode: number): void;
  getWidth(): number;
  setWidth(width: number): void;
  /** The provider's frame, where it is loaded. */
  frame(): Receiver | null;
}

export interface CifHostOptions {
  readonly provider: Provider;
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
  readonly value: (asked: Asked) => unknown;
}

export interface CifHost {
  readonly wire: Wire;
  /** Sends an event to the provider. @returns its handlers' answer; undefined where none came */
  raise(eventName: string, payload: unknown): Promise<WireMap | undefined>;
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
 * CIF on Dynamics' main window: answers the provider's calls and sends it events. Version 1.0 does not know the calls
 * of 2.0, and so answers them with an empty success.
 */
export function createCifHost(options: CifHostOptions): CifHost {
  let provider = options.provider;
  const wire = createWire({
    allowed: () => [provider.landingUrl, provider.trustedDomain].filter((address) => address !== ''),
    onUntrusted: (origin) => console.debug(`Ignoring message from unknown event source ${origin}`),
  });
  const answers: Readonly<Record<string, Answer>> = {
    ...recordAnswers(options),
    ...pageAnswers(options, () => provider),
    ...panelAnswers(options, {
      get: () => provider,
      set: (change) => void (provider = { ...provider, ...change }),
    }),
    ...(options.workspace && sessionAnswers(options.workspace)),
  };
  for (const [messageType, answer] of Object.entries(answers)) {
    wire.handle(messageType, async (data) => {
      await options.beforeAnswer?.(messageType);
      const asked: Asked = isWireMap(data) ? data : new Map();
      // Providers are kept by landing URL: a sender allowed as trusted domain finds none (observed in the host).
      if (asked.get('originURL') !== provider.landingUrl) {
        throw failure('Associated Provider record not found', answer.api);
      }
      try {
        return new Map([['value', await answer.value(asked)]]);
      } catch (thrown) {
        throw failure(messageOf(thrown), answer.api);
      }
    });
  }
  for (const messageType of ACCEPTED_SILENTLY) wire.handle(messageType, async () => new Map());

  return {
    wire,
    raise: async (eventName, payload) => {
      const frame = options.panel.frame();
      if (!frame || (eventName === 'onclicktoact' && !provider.isClickToActOn)) return undefined;
      const target = provider.trustedDomain || provider.landingUrl;
      const message = { type: eventName, data: JSON.stringify(payload), timeoutMs: EVENT_TIMEOUT_MS };
      return wire.request(frame, target, message).catch(() => undefined);
    },
  };
}

function failure(message: string, api: string): WireFailure {
  return new WireFailure(
    new Map([
      ['message', message],
      ['msdyn_name', api],
    ]),
  );
}
