import { Hono } from 'hono';
import { defaultIntegration, type Integration } from './integration';
import { pageRoutes } from './page-routes';
import { simRoutes } from './sim-routes';
import { createTenant, type Tenant } from './tenant';

export { INTEGRATION_KEY } from './tenant-data';

export interface CtiOptions {
  /** The organisation's address, asked when needed: ports may be known only after start. */
  dynamicsUrl(): string;
  now?(): Date;
}

export interface Cti {
  /** Everything of the CTI page's own origin: `/cti/` and `/_sim/agent`, `/_sim/calls`, `/_sim/integration`. */
  readonly app: Hono;
  /** The control routes once more, for the other port: `dynamics.route('/_sim', cti.simRoutes)`. */
  readonly simRoutes: Hono;
  readonly tenant: Tenant;
  /** Agent signed out, no calls, the integration as at the start. Open pages see it at once. */
  reset(): void;
}

/** ipSCAPE's side of a call, simulated: a tenant with one agent, and the page its softphone is. */
export function createCti({ dynamicsUrl, now = () => new Date() }: CtiOptions): Cti {
  let changed: Integration | undefined;
  const integration = {
    get: () => changed ?? defaultIntegration(dynamicsUrl()),
    set: (next: Integration) => {
      changed = next;
    },
  };
  const tenant = createTenant({ now, integration: integration.get });
  const sim = simRoutes(tenant, integration);
  const app = new Hono();
  app.route('/', pageRoutes(tenant, integration.get));
  app.route('/_sim', sim);
  return {
    app,
    simRoutes: sim,
    tenant,
    reset() {
      changed = undefined;
      tenant.reset();
    },
  };
}
