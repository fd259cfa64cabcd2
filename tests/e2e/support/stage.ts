import { after } from 'node:test';
import puppeteer, { type Browser } from 'puppeteer';
import { ensureBrowser } from '../../../scripts/browser';
import { MANAGED_ZIP } from '../../../scripts/paths';
import { createDynamicsHost, type DynamicsHost } from '../../host/host';

/** A local Dynamics and a browser, which all scenarios of this process share one after the other. */
export interface Stage {
  readonly host: DynamicsHost;
  readonly browser: Browser;
}

const hosts = new Map<string, Promise<DynamicsHost>>();
let browser: Promise<Browser> | undefined;

/**
 * Starts what does not run yet: one browser, and one local Dynamics for each list of zips. Both end with the process.
 * @param zips further solutions that the organisation has
 */
export async function startStage(zips: readonly string[]): Promise<Stage> {
  return { host: await hostWith(zips), browser: await runningBrowser() };
}

function hostWith(zips: readonly string[]): Promise<DynamicsHost> {
  const key = zips.join('\n');
  const host = hosts.get(key) ?? createDynamicsHost({ port: 0, ctiPort: 0, zips: [MANAGED_ZIP, ...zips] });
  hosts.set(key, host);
  return host;
}

/** A browser that crashed costs its own scenario, not the ones after it. */
async function runningBrowser(): Promise<Browser> {
  const last = await browser?.catch(() => undefined);
  if (!last?.connected) browser = launch();
  return browser ?? launch();
}

async function launch(): Promise<Browser> {
  return puppeteer.launch({
    executablePath: await ensureBrowser(),
    args: ['--no-sandbox'],
    defaultViewport: { width: 1280, height: 800 },
  });
}

after(async () => {
  await (await browser)?.close();
  for (const host of hosts.values()) await (await host).close();
});
