import { readErrorBody } from './dataverse-errors';

/** Where the Web API of our organisation is, and what fetches from it. */
export interface WebApi {
  /** Origin of the organisation; empty for the page's own. */
  readonly origin: string;
  readonly fetch: typeof fetch;
  readonly now: () => Date;
}

/** That of the organisation which serves the page. */
export function ownWebApi(): WebApi {
  return { origin: '', fetch: window.fetch.bind(window), now: () => new Date() };
}

/** An answer of the Web API, with the statuses of HTTP sorted out. */
export type WebApiAnswer =
  | { readonly kind: 'ok'; readonly status: number; readonly body: unknown }
  | { readonly kind: 'busy'; readonly retryAfterMs?: number }
  | { readonly kind: 'offline' }
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'error'; readonly status: number; readonly code: number; readonly message: string };

const GIVE_UP_MS = 30_000;
/** Browsers refuse more than 64 KiB of `keepalive` bodies under way at once (Fetch standard). */
const KEEPALIVE_BYTES = 60_000;

const HEADERS = {
  Accept: 'application/json',
  'Content-Type': 'application/json; charset=utf-8',
  'OData-MaxVersion': '4.0',
  'OData-Version': '4.0',
};

/**
 * Never rejects.
 * @param path after `/api/data/v9.2/`
 * @param readBody reads the answer's body, where it is not JSON
 */
export async function requestWebApi(
  api: WebApi,
  path: string,
  init: { readonly method: string; readonly headers?: Record<string, string>; readonly body?: string },
  readBody = readJson,
): Promise<WebApiAnswer> {
  let response: Response;
  try {
    response = await api.fetch(`${api.origin}/api/data/v9.2/${path}`, {
      ...init,
      headers: { ...HEADERS, ...init.headers },
      credentials: 'same-origin',
      // A session that has ended redirects to the log-in page on another origin: following it would only look like
      // a network failure.
      redirect: 'manual',
      // So that a call wrapped while the tab closes is still written.
      keepalive: init.body !== undefined && new TextEncoder().encode(init.body).length < KEEPALIVE_BYTES,
      signal: AbortSignal.timeout(GIVE_UP_MS),
    });
  } catch {
    return { kind: 'offline' };
  }
  return readAnswer(response, api.now(), readBody);
}

async function readAnswer(response: Response, now: Date, readBody: typeof readJson): Promise<WebApiAnswer> {
  const { status } = response;
  if (response.type === 'opaqueredirect' || status === 401) return { kind: 'signed-out' };
  if (MAY_DO_LATER.includes(status) || status >= 500) {
    const retryAfterMs = readRetryAfter(response.headers.get('Retry-After'), now);
    return retryAfterMs === undefined ? { kind: 'busy' } : { kind: 'busy', retryAfterMs };
  }
  // The log-in page itself, where a proxy has followed the redirect for us.
  if (response.headers.get('Content-Type')?.includes('text/html')) return { kind: 'signed-out' };
  const body = await readBody(response);
  if (response.ok) return { kind: 'ok', status, body };
  const error = readErrorBody(body);
  // Dataverse names its errors. A record that a proxy cannot find, or a condition that it refuses, may be there.
  if ((status === 404 || status === 412) && error.code === 0) return { kind: 'busy' };
  // A duplicate is said with 412, and with 409 by some versions of the Web API.
  if (status === 409 && error.code !== DUPLICATE_RECORD) return { kind: 'busy' };
  return { kind: 'error', status, ...error };
}

async function readJson(response: Response): Promise<unknown> {
  try {
    const text = await response.text();
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Time-out, lock, too early, too many requests, and 499: the client went away, as proxies say (RFC 9110, 4918, 8470). */
const MAY_DO_LATER: readonly number[] = [408, 423, 425, 429, 499];
/** "A record with matching key values already exists." (Web service error codes) */
export const DUPLICATE_RECORD = 0x80040237;

/** `Retry-After` is a number of seconds or a date (RFC 9110, 10.2.3), and whatever a proxy writes there. */
function readRetryAfter(header: string | null, now: Date): number | undefined {
  if (header === null || header.trim() === '') return undefined;
  const seconds = Number(header);
  const ms = Number.isNaN(seconds) ? Date.parse(header) - now.getTime() : seconds * 1000;
  return Number.isNaN(ms) ? undefined : Math.max(0, ms);
}
