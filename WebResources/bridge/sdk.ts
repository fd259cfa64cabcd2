import type { SdkMethod } from '../protocol/bridge-protocol';
import type { SdkListener } from '../protocol/sdk-events';

/** What the SDK hands to listeners and promises: an object with `result` or `error`, not documented any further. */
export type SdkResponse = unknown;

/**
 * `IpscapeWebClient` of `@ipscape/web-client` as its README and the public sample plugin use it. Methods give
 * promises; the README also shows `isAuthorised(callback)`. Every member is optional: an older page may lack some.
 */
export type IpscapeSdk = { readonly version?: unknown } & {
  readonly [listener in SdkListener]?: (callback: (response: SdkResponse) => void) => void;
} & { readonly [method in SdkMethod]?: (...argumentsAndCallback: unknown[]) => unknown };

export type IpscapeSdkConstructor = new () => IpscapeSdk;
