import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { Hono } from 'hono';
import { streamSSE, type SSEStreamingApi } from 'hono/streaming';
import type { Integration } from './integration';
import { answerRefusal, jsonBody } from './json-body';
import { errorPage, softphonePage } from './page-html';
import { pageState } from './page-state';
import type { Tenant } from './tenant';
import { INTEGRATION_KEY } from './tenant-data';

/** The page at `/cti/?integration=KEY` and what it asks its server. Made to be framed: no `X-Frame-Options`. */
export function pageRoutes(tenant: Tenant, integration: () => Integration): Hono {
  const routes = new Hono();
  routes.onError(answerRefusal);
  const script = scriptBundle();

  routes.get('/cti/', (c) =>
    c.req.query('integration') === INTEGRATION_KEY
      ? c.html(softphonePage(integration()))
      : c.html(errorPage('This integration key is not known. Ask your administrator for the address.'), 403),
  );
  routes.get('/cti/page.js', async (c) =>
    c.body(await script(), 200, { 'Content-Type': 'text/javascript; charset=utf-8' }),
  );
  routes.get('/cti/page.css', async (c) =>
    c.body(await ownFile('client/page.css'), 200, { 'Content-Type': 'text/css; charset=utf-8' }),
  );
  routes.get('/cti/session', (c) => streamSSE(c, (stream) => streamSession(stream, tenant)));
  routes.get('/cti/interactions', (c) => {
    const { interactionKey, interactionAnswer } = integration();
    const id = c.req.query(interactionKey);
    const call = tenant.calls().find((one) => String(one.id) === id);
    if (!call || interactionAnswer === 'error')
      return c.json({ message: 'There is no such interaction.' }, 404);
    return c.json({ answer: interactionAnswer, interaction: tenant.interaction(call) });
  });
  routes.get('/cti/integration-settings', (c) => c.json({ config: integration().config }));
  routes.post('/cti/click-to-dial', async (c) => {
    const { number } = await jsonBody(c);
    const digits = typeof number === 'string' ? number.replace(/[^\d+]/g, '') : '';
    const call = tenant.dial(digits);
    return c.json({ agentInteractionId: call.id });
  });
  routes.post('/cti/component-options', async (c) => {
    tenant.addComponentOption(await jsonBody(c));
    return c.json({});
  });
  return routes;
}

/** The present state at once, then state and SDK events as they come, in order, until the page goes. */
function streamSession(stream: SSEStreamingApi, tenant: Tenant): Promise<void> {
  let last = Promise.resolve();
  const send = (event: string, data: object): void => {
    last = last.then(() => stream.writeSSE({ event, data: JSON.stringify(data) }));
  };
  const undoChange = tenant.onChange(() => {
    send('state', pageState(tenant));
  });
  const undoEvent = tenant.onSdkEvent((event) => {
    send('sdk', event);
  });
  send('state', pageState(tenant));
  return new Promise((resolve) => {
    stream.onAbort(() => {
      undoChange();
      undoEvent();
      resolve();
    });
  });
}

/** The page's script, bundled when it is first asked for. */
function scriptBundle(): () => Promise<string> {
  let bundle: Promise<string> | undefined;
  return () => (bundle ??= bundleScript());
}

async function bundleScript(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('client/main.tsx', import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}

function ownFile(path: string): Promise<string> {
  return readFile(new URL(path, import.meta.url), 'utf8');
}
