/**
 * The one origin the bridge exchanges messages with.
 * @param crmUrl the script element's `data-crmurl`
 * @returns the origin of an https address (or of http on this very machine, to develop on), else `undefined`
 */
export function organisationOrigin(crmUrl: string | undefined): string | undefined {
  try {
    const url = new URL(crmUrl ?? '');
    const isLocal = url.protocol === 'http:' && url.hostname === 'localhost';
    return url.protocol === 'https:' || isLocal ? url.origin : undefined;
  } catch {
    return undefined;
  }
}
