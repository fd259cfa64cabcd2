/** What is to be said about an address typed for ipSCAPE's page. */
export type AddressVerdict =
  | { readonly kind: 'good' }
  | { readonly kind: 'not-an-address' }
  | { readonly kind: 'not-secure' }
  | { readonly kind: 'not-an-origin'; readonly origin: string };

/**
 * Judges the address of a tenant: scheme and host only, https except on localhost. The panel takes what is good, the
 * settings form says what is wrong with the rest.
 */
export function judgeCtiAddress(address: string): AddressVerdict {
  const url = parseUrl(address.trim());
  if (!url) return { kind: 'not-an-address' };
  // getUserMedia exists in secure contexts only; browsers count http://localhost among them
  const secure = url.protocol === 'https:' || (url.protocol === 'http:' && url.hostname === 'localhost');
  if (!secure) return { kind: url.protocol === 'http:' ? 'not-secure' : 'not-an-address' };
  const bare = url.pathname === '/' && !url.search && !url.hash && !url.username;
  return bare ? { kind: 'good' } : { kind: 'not-an-origin', origin: url.origin };
}

function parseUrl(address: string): URL | undefined {
  try {
    return new URL(address);
  } catch {
    return undefined;
  }
}
