import { Hono } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { badPayload } from './api-error';
import { type ApiRequest, type Context } from './context';
import { handle } from './handle';

/** The Web API over HTTP. `contextOf` gives the organisation as it is at this request, for the URL's origin. */
export function webApi(contextOf: (origin: string) => Context): Hono {
  const app = new Hono();
  // Any 9.x: Dataverse answers all of its versions alike.
  app.all('/api/data/:version{v9\\.\\d}/*', async (c) => {
    const url = new URL(c.req.url);
    const path = (url.pathname + url.search).replace(/^\/api\/data\/v9\.\d\//, '');
    const request = await readRequest(c.req.raw, path);
    const response = request.ok
      ? handle(request.value, contextOf(url.origin))
      : { status: 400, body: { error: { code: request.error.code, message: request.error.message } } };
    const headers = { 'OData-Version': '4.0', ...('headers' in response ? response.headers : {}) };
    if (response.status === 204 || !('body' in response)) return c.body(null, 204, headers);
    const status = asStatus(response.status);
    if (typeof response.body === 'string') return c.body(response.body, status, headers);
    const type = { 'Content-Type': 'application/json; odata.metadata=minimal' };
    return c.body(JSON.stringify(response.body), status, { ...type, ...headers });
  });
  return app;
}

type Read = { ok: true; value: ApiRequest } | { ok: false; error: { code: string; message: string } };

async function readRequest(raw: Request, path: string): Promise<Read> {
  const text = raw.method === 'GET' || raw.method === 'DELETE' ? '' : await raw.text();
  const base = { method: raw.method, path, headers: raw.headers };
  if (path.startsWith('$batch')) return { ok: true, value: { ...base, body: text } };
  try {
    const body: unknown = text === '' ? undefined : JSON.parse(text);
    return { ok: true, value: { ...base, body } };
  } catch {
    const set = path.split(/[/(?]/)[0] ?? '';
    const reason =
      'Microsoft.OData.ODataException: Invalid JSON. A token was not recognized in the JSON content.';
    return { ok: false, error: badPayload(set, reason) };
  }
}

/** Hono wants to know that the status may have a body; 204 is dealt with before. */
function asStatus(status: number): ContentfulStatusCode {
  const known: readonly ContentfulStatusCode[] = [200, 201, 400, 401, 403, 404, 412, 429, 501, 503];
  return known.find((candidate) => candidate === status) ?? 500;
}
