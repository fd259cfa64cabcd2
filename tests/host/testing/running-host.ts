import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDynamicsHost, type DynamicsHost } from '../host';
import { solutionFixture } from './solution-fixture';

export interface RunningHost extends DynamicsHost {
  /** The session cookie, as a `Cookie` header's value. */
  readonly cookie: string;
  /** `fetch` with the session cookie, redirects not followed. */
  ask(path: string, init?: RequestInit): Promise<Response>;
  control(method: string, path: string, body?: object): Promise<unknown>;
}

/** The host on free ports with the fixture solution. Close it. */
export async function startHost(): Promise<RunningHost> {
  const folder = await mkdtemp(join(tmpdir(), 'ipscape-host-'));
  const zip = join(folder, 'fixture.zip');
  await writeFile(zip, solutionFixture());
  const host = await createDynamicsHost({ port: 0, ctiPort: 0, zips: [zip] }).finally(() =>
    rm(folder, { recursive: true }),
  );
  const page = await fetch(`${host.url}/main.aspx`);
  const cookie = page.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  return {
    ...host,
    cookie,
    ask: (path, init = {}) =>
      fetch(host.url + path, { redirect: 'manual', ...init, headers: withCookie(init.headers, cookie) }),
    async control(method, path, body) {
      const response = await fetch(`${host.url}/_sim/${path}`, {
        method,
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      if (!response.ok)
        throw new Error(`${method} /_sim/${path}: ${response.status} ${await response.text()}`);
      const json: unknown = await response.json();
      return json;
    },
  };
}

function withCookie(given: RequestInit['headers'], cookie: string): Headers {
  const headers = new Headers(given);
  headers.set('Cookie', cookie);
  return headers;
}
