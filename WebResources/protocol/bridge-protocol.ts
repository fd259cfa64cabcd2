import type { SdkEventName } from './sdk-events';

/**
 * What panel and bridge send each other by postMessage, origins pinned on both sides.
 *
 *   bridge                                   panel
 *     │ ready ───────────────────────────────► │   unasked, once the SDK is there (and again after each hello)
 *     │ ◄─────────────────────────────── hello │   at frame load, then every 500 ms until `ready` came
 *     │ event* (buffered since load) ────────► │   after the first hello
 *     │ ◄──────────────────────────── request  │
 *     │ answer | failure ────────────────────► │   same id
 *
 * Only constants and types here: bridge.js must stay small and has no dependencies.
 */

/** Raised when the two sides could misunderstand each other; a pair that differs says "Updated: reload". */
export const PROTOCOL_VERSION = 1;

/** Marks our messages in windows that other protocols share: CIF's own carry `messageType`, ipSCAPE's sample plugin's `methodName`. */
export const PROTOCOL = 'ipscape-cti';

/** The SDK's methods, as the public sample plugin calls them. */
export const SDK_METHODS = [
  'isAuthorised',
  'getAgentDetails',
  'getAgentPresence',
  'getAgentCampaigns',
  'getPauseReasons',
  'getCurrentInteraction',
  'getInteractionById',
  'getIntegrationSettings',
  'clickToDial',
  'addComponentOption',
] as const;
export type SdkMethod = (typeof SDK_METHODS)[number];

export type ToBridge =
  | { protocol: typeof PROTOCOL; type: 'hello'; version: number; panel: string }
  | { protocol: typeof PROTOCOL; type: 'request'; id: string; method: SdkMethod; argument?: unknown };

export type FromBridge =
  | {
      protocol: typeof PROTOCOL;
      type: 'ready';
      version: number;
      /** The release of bridge.js. */
      bridge: string;
      /** `IpscapeWebClient.version`, where the page has one. */
      sdk: string;
      otherScripts: string[];
      /** False until the bridge has received `hello`: earlier ones arrived at a page without our script. */
      greeted: boolean;
    }
  | { protocol: typeof PROTOCOL; type: 'event'; name: SdkEventName; response: unknown }
  | { protocol: typeof PROTOCOL; type: 'answer'; id: string; response: unknown }
  | { protocol: typeof PROTOCOL; type: 'failure'; id: string; message: string };
