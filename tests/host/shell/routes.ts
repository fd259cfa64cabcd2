import { readFile } from 'node:fs/promises';
import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { Organisation } from '../organisation/model';
import { scriptBundles } from './bundle';
import { describeContext } from './describe/context';
import { describeTable } from './describe/table';

export interface ShellOptions {
  /** A file served as `msdyn_ciLibrary.js` in place of the stand-in. */
  readonly ciLibrary?: string | undefined;
}

/**
 * The model-driven app's pages. What Dynamics has too stands at Dynamics' addresses; what the page asks its server
 * beside the Web API is under `/_host/`, a path that cannot exist there.
 */
export function shellRoutes(organisation: Organisation, options: ShellOptions = {}): Hono {
  const bundle = scriptBundles();
  const routes = new Hono();

  // Dynamics' bare address leads into the app the user was in last; here into their first one.
  routes.get('/', (c) => {
    const [app] = describeContext(organisation).apps;
    return c.redirect(app ? `/main.aspx?appid=${app.id}` : '/main.aspx');
  });
  routes.get('/main.aspx', async (c) => c.html(await ownFile('client/page.html')));
  routes.get('/_host/shell.css', async (c) =>
    c.body(await ownFile('client/shell.css'), 200, { 'Content-Type': 'text/css; charset=utf-8' }),
  );
  routes.get('/_host/icon.svg', async (c) =>
    c.body(await ownFile('client/icon.svg'), 200, { 'Content-Type': 'image/svg+xml' }),
  );
  routes.get('/_host/:script{(?:shell|xrm|cif-host)\\.js}', async (c) => {
    const context = `window.hostContext = ${JSON.stringify(describeContext(organisation))};\n`;
    return c.body(context + (await bundle(c.req.param('script'))), 200, SCRIPT);
  });
  routes.get('/_host/tables/:table', (c) => {
    const table = describeTable(organisation, c.req.param('table'), c.req.query('appid'));
    return table ? c.json(table) : c.json({ message: `No table "${c.req.param('table')}"` }, 404);
  });
  routes.get('/_host/changes', (c) =>
    streamSSE(c, (stream) => {
      const undo = organisation.onRowChange(
        (change) => void stream.writeSSE({ data: JSON.stringify(change) }),
      );
      return new Promise((ended) => {
        stream.onAbort(() => {
          undo();
          ended();
        });
      });
    }),
  );

  // Another provider's page, served on a hostname of its own: the library there comes without a session.
  routes.get('/_host/other-provider.html', async (c) => {
    const organisationUrl = new URL(c.req.url);
    organisationUrl.hostname = 'localhost';
    const page = await ownFile('other-provider/page.html');
    return c.html(page.replace('{organisation}', organisationUrl.origin));
  });
  routes.get('/_host/:script{(?:other-provider|cif-library)\\.js}', async (c) =>
    c.body(await bundle(c.req.param('script')), 200, SCRIPT),
  );

  // Web resource addresses ignore case, so both spellings of the folder are in use (Microsoft's samples mix them).
  routes.get('/:folder{[Ww]eb[Rr]esources}/widgets_container.html', async (c) =>
    c.html(await ownFile('cif/widgets-container.html')),
  );
  routes.get('/:folder{[Ww]eb[Rr]esources}/Widget/msdyn_ciLibrary.js', async (c) =>
    c.body(
      options.ciLibrary ? await readFile(options.ciLibrary, 'utf8') : await bundle('cif-library.js'),
      200,
      SCRIPT,
    ),
  );
  return routes;
}

const SCRIPT = { 'Content-Type': 'text/javascript; charset=utf-8', 'Cache-Control': 'no-store' };

function ownFile(path: string): Promise<string> {
  return readFile(new URL(path, import.meta.url), 'utf8');
}
