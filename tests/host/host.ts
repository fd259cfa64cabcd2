import { createAdaptorServer, type ServerType } from '@hono/node-server';
import { Hono } from 'hono';
import { readFile } from 'node:fs/promises';
import { createCti } from './cti/cti';
import { webApi } from './dataverse/web-api';
import { importSolution } from './import/import-solution';
import type { Metadata } from './model';
import { createOrganisation, type LiveOrganisation } from './organisation/organisation';
import { contentSecurityPolicy } from './pages/content-security-policy';
import { LOG_IN_PATH, logIn, session } from './pages/session';
import { webResources } from './pages/web-resources';
import { shellRoutes } from './shell/routes';
import { controlRoutes } from './sim/control-routes';
import { createFaults } from './sim/faults';
import { createRequestLog } from './sim/request-log';
import { trouble } from './sim/trouble';
import { standardMetadata } from './standard/standard-metadata';

export interface HostOptions {
  /** 0 takes any free port. */
  readonly port: number;
  readonly ctiPort: number;
  /** Packed solutions, imported in this order. */
  readonly zips: readonly string[];
  /** Origin the CTI page takes for the organisation's, where a proxy stands before it. */
  readonly publicUrl?: string | undefined;
  /** A file to serve as `msdyn_ciLibrary.js` in place of the stand-in. */
  readonly ctiLibrary?: string | undefined;
}

export interface DynamicsHost {
  readonly url: string;
  readonly ctiUrl: string;
  /** For tests that do what others in the organisation do, past HTTP and the signed-in user. */
  readonly organisation: LiveOrganisation;
  /** What the imported zips hold that the host has no use for, as sentences. */
  readonly notices: readonly string[];
  /** Sample data, no calls, no faults, agent signed out, modes off. */
  reset(): Promise<void>;
  /** Ends at once, open connections included. */
  close(): Promise<void>;
}

/**
 * The local Dynamics and ipSCAPE's page, each on its port of localhost.
 * @throws Error when a zip cannot be imported or a port is taken
 */
export async function createDynamicsHost(options: HostOptions): Promise<DynamicsHost> {
  const { metadata, notices } = await importAll(options.zips);
  const addresses = { url: '', ctiUrl: '' };
  const publicUrl = (): string => options.publicUrl ?? addresses.url;
  const organisation = createOrganisation({ metadata, url: publicUrl, ctiUrl: () => addresses.ctiUrl });
  const cti = createCti({ dynamicsUrl: publicUrl });
  const [faults, log] = [createFaults(), createRequestLog()];

  function reset(): void {
    organisation.reset();
    cti.reset();
    faults.clear();
    log.clear();
  }

  const control = controlRoutes({ organisation, faults, log, reset }).route('/', cti.simRoutes);
  const login = logIn(organisation, () => organisation.setModes({ sessionExpired: false }));

  const dynamics = new Hono()
    .route('/_sim', control)
    .use('/api/*', trouble(faults, log))
    .use(session(organisation))
    .use(contentSecurityPolicy(organisation))
    .get(LOG_IN_PATH, login.show)
    .post(LOG_IN_PATH, login.submit)
    .route(
      '/',
      webApi((origin) => organisation.contextAt(origin)),
    )
    .route('/', shellRoutes(organisation, { ciLibrary: options.ctiLibrary }))
    .route('/', webResources(organisation));
  const ctiPage = new Hono().route('/_sim', control).route('/', cti.app);

  const servers = await listenAll([
    [dynamics, options.port],
    [ctiPage, options.ctiPort],
  ]);
  [addresses.url = '', addresses.ctiUrl = ''] = servers.map(addressOf);
  reset();
  return {
    ...addresses,
    organisation,
    notices,
    reset: () => {
      reset();
      return Promise.resolve();
    },
    close: async () => {
      await Promise.all(servers.map(close));
    },
  };
}

async function importAll(zips: readonly string[]): Promise<{ metadata: Metadata; notices: string[] }> {
  let metadata = standardMetadata();
  const notices: string[] = [];
  for (const zip of zips) {
    const result = importSolution(metadata, await readFile(zip), zip);
    metadata = result.metadata;
    if (result.ignored.length > 0) notices.push(`${zip}: left out what is in ${result.ignored.join(', ')}.`);
  }
  return { metadata, notices };
}

type Served = Pick<Hono, 'fetch'>;

/** All or none: where one port is taken, the others are given back. */
async function listenAll(apps: readonly (readonly [Served, number])[]): Promise<ServerType[]> {
  const servers: ServerType[] = [];
  try {
    for (const [app, port] of apps) servers.push(await listen(app, port));
    return servers;
  } catch (error) {
    await Promise.all(servers.map(close));
    throw error;
  }
}

function listen(app: Served, port: number): Promise<ServerType> {
  const server = createAdaptorServer({ fetch: app.fetch });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}

function addressOf(server: ServerType): string {
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('The server listens on no port.');
  return `http://localhost:${address.port}`;
}

/** Server-sent events never end by themselves: connections are cut, not waited for. */
function close(server: ServerType): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    if ('closeAllConnections' in server) server.closeAllConnections();
  });
}
