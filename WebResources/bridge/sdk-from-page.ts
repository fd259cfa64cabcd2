import type { IpscapeSdk, IpscapeSdkConstructor } from './sdk';

declare global {
  interface Window {
    /** ipSCAPE's page; there once it has started (the sample plugin refuses to run without it). */
    readonly ipscape?: unknown;
    readonly IpscapeWebClient?: IpscapeSdkConstructor;
  }
}

/**
 * Stands in for the package `@ipscape/web-client` where that is not installed: its `new` gives a client of the class
 * that the page itself has. Looked up as late as that, since the page may still be starting.
 * @throws Error while the page has no such class
 */
class ClientOfPage {
  constructor() {
    if (!window.IpscapeWebClient) throw new Error('This page has no IpscapeWebClient.');
    return new window.IpscapeWebClient();
  }
}

const constructor: new () => IpscapeSdk = ClientOfPage;
// A default export because the package has one.
export default constructor;
