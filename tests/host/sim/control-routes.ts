import { Hono, type Context } from 'hono';
import * as v from 'valibot';
import type { LiveOrganisation } from '../organisation/organisation';
import { USER_NAMES } from '../organisation/users';
import type { Faults } from './faults';
import type { RequestLog } from './request-log';

const USER = v.strictObject({
  name: v.picklist(USER_NAMES),
  without: v.exactOptional(v.array(v.string())),
});

const MODES = v.strictObject({
  blockThirdPartyCookies: v.exactOptional(v.boolean()),
  strictCsp: v.exactOptional(v.union([v.boolean(), v.strictObject({ allowFrames: v.array(v.string()) })])),
  withoutSalesAndService: v.exactOptional(v.boolean()),
  sessionExpired: v.exactOptional(v.boolean()),
  cif2: v.exactOptional(v.boolean()),
  secondProvider: v.exactOptional(v.union([v.literal(false), v.picklist(['before', 'after'])])),
  firstProviderOnly: v.exactOptional(v.boolean()),
  sandbox2021: v.exactOptional(v.boolean()),
  withoutIsDirty: v.exactOptional(v.boolean()),
  fresh: v.exactOptional(v.boolean()),
});

export interface Controlled {
  readonly organisation: LiveOrganisation;
  readonly faults: Faults;
  readonly log: RequestLog;
  readonly reset: () => void;
}

/** `/_sim/`: reset, user, faults, modes and log, as JSON over HTTP. Nothing of it can exist in Dynamics. */
export function controlRoutes({ organisation, faults, log, reset }: Controlled): Hono {
  const app = new Hono();
  app.post('/reset', (c) => {
    reset();
    return c.json({ ok: true });
  });
  app.get('/user', (c) => c.json(organisation.user));
  app.post('/user', async (c) => {
    const { name, without } = v.parse(USER, await readJson(c));
    organisation.signInAs(name, without);
    return c.json(organisation.user);
  });
  app.get('/faults', (c) => c.json(faults.list()));
  app.post('/faults', async (c) => c.json(faults.add(await readJson(c))));
  app.delete('/faults', (c) => {
    faults.clear();
    return c.json([]);
  });
  app.get('/modes', (c) => c.json(organisation.modes));
  app.post('/modes', async (c) => {
    organisation.setModes(v.parse(MODES, await readJson(c)));
    return c.json(organisation.modes);
  });
  app.get('/log', (c) => c.json(log.entries()));
  app.onError((error, c) => c.json({ error: { message: explain(error) } }, 400));
  return app;
}

/** @throws Error saying that the body is no JSON */
async function readJson(c: Context): Promise<unknown> {
  const text = await c.req.text();
  try {
    const json: unknown = text === '' ? {} : JSON.parse(text);
    return json;
  } catch {
    throw new Error(`The body is not JSON: ${text}`);
  }
}

function explain(error: Error): string {
  return v.isValiError(error) ? error.issues.map(explainIssue).join('; ') : error.message;
}

function explainIssue(issue: v.BaseIssue<unknown>): string {
  return `${v.getDotPath(issue) ?? 'body'}: ${issue.message}`;
}
