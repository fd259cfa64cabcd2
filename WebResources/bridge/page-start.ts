import type { IpscapeSdk } from './sdk';

const LOOK_EVERY_MS = 100;

/**
 * Passes on the SDK as soon as the page has one. ipSCAPE's page has no event for it, so this looks again and again; it
 * never gives up, because an agent may first have to sign in to the page.
 * @param createSdk throws while the page has no SDK
 */
export function whenPageHasStarted(createSdk: () => IpscapeSdk, connect: (sdk: IpscapeSdk) => void): void {
  const sdk = window.ipscape ? firstSdk(createSdk) : undefined;
  if (sdk) connect(sdk);
  else setTimeout(whenPageHasStarted, LOOK_EVERY_MS, createSdk, connect);
}

function firstSdk(createSdk: () => IpscapeSdk): IpscapeSdk | undefined {
  try {
    return createSdk();
  } catch {
    return undefined;
  }
}
