import { Hono } from 'hono';
import type { Organisation } from '../organisation/model';
import type { WebResource } from '../model';

/** The only query parameters a web resource takes (Microsoft, "Webpage (HTML) web resources"); others are refused. */
const ALLOWED = ['typename', 'type', 'id', 'orgname', 'userlcid', 'orglcid', 'data', 'formid', 'entrypoint'];

const CONTENT_TYPES: Readonly<Record<number, string>> = {
  1: 'text/html; charset=utf-8',
  2: 'text/css; charset=utf-8',
  3: 'text/javascript; charset=utf-8',
  4: 'text/xml; charset=utf-8',
  5: 'image/png',
  6: 'image/jpeg',
  7: 'image/gif',
  9: 'text/xml; charset=utf-8',
  10: 'image/x-icon',
  11: 'image/svg+xml',
  12: 'text/xml; charset=utf-8',
};

/** `/WebResources/ips_/panel/panel.html`, in any spelling of the folder, with or without a version token before it. */
const ADDRESS = /^(?:\/\{[^/]*\}|\/%7[bB][^/]*%7[dD])?\/webresources\/(.+)$/i;

export function webResources(organisation: Organisation): Hono {
  const app = new Hono();
  app.get('*', (c, next) => {
    const name = ADDRESS.exec(c.req.path)?.[1];
    if (name === undefined) return next();
    const unknown = Object.keys(c.req.query()).filter(
      (parameter) => !ALLOWED.includes(parameter.toLowerCase()),
    );
    if (unknown.length > 0)
      return c.text(`Query parameters that a web resource does not take: ${unknown.join(', ')}`, 400);
    const resource = find(organisation, decodeURIComponent(name));
    if (!resource) return c.text(`There is no web resource "${name}".`, 404);
    return c.body(Uint8Array.from(resource.content), 200, {
      'Content-Type': CONTENT_TYPES[resource.type] ?? 'application/octet-stream',
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store',
    });
  });
  return app;
}

function find(organisation: Organisation, name: string): WebResource | undefined {
  const wanted = name.toLowerCase();
  return organisation.metadata.webResources.find((resource) => resource.name.toLowerCase() === wanted);
}
