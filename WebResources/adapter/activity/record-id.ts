/** Namespace of our name-based ids, chosen once: another one would log every open call a second time. */
const NAMESPACE = '6f2b3c1e-4d5a-5b8e-9c70-1a2d3e4f5a6b';

/**
 * The `activityid` of an interaction's phone call: the same in every tab and after every reload, so that one
 * interaction can only ever have one record. UUID version 5 (RFC 9562 section 5.5) of `host:interaction`.
 *
 * @param host host of ipSCAPE's page, in lower case
 * @param suffix 1, or higher where a restored ipSCAPE tenant has given an interaction id again
 */
export async function activityId(host: string, interactionId: string, suffix = 1): Promise<string> {
  const name = `${host.toLowerCase()}:${interactionId}${suffix > 1 ? `#${suffix}` : ''}`;
  const bytes = new Uint8Array([...bytesOf(NAMESPACE), ...new TextEncoder().encode(name)]);
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-1', bytes)).slice(0, 16);
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

function bytesOf(guid: string): number[] {
  return (guid.replace(/-/g, '').match(/../g) ?? []).map((byte) => parseInt(byte, 16));
}
