import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'node:test';
import type { BrowserContext, Dialog, Page } from 'puppeteer';
import type { DynamicsHost } from '../../host/host';
import { colleagueAt, type Colleague } from './colleague';
import { watchConsole } from './console-watch';
import { openDynamicsTab, type DynamicsTab } from './dynamics-tab';
import { simAt, type Sim } from './sim';
import { startStage } from './stage';

/** What a scenario plays with. */
export interface Scene {
  readonly host: DynamicsHost;
  readonly sim: Sim;
  readonly colleague: Colleague;
  /** Another tab of the same browser. @param app the app to open; left out, the tab shows the list of apps */
  openTab(app?: string): Promise<DynamicsTab>;
  /** A tab with Customer Service Hub, the agent signed in at ipSCAPE and the panel ready. */
  readyAgent(): Promise<DynamicsTab>;
  /** An error in the browser's console that belongs to the scenario: any other fails it. */
  expectError(pattern: RegExp): void;
  /** Questions the browser has asked before leaving a page. */
  readonly dialogs: readonly Dialog[];
}

export const APP = 'Customer Service Hub';

/**
 * The scenarios of a file, on the stage that all files of the process share. Each scenario gets the sample data again and
 * a browser profile of its own.
 * @param zips further solutions that the organisation has
 * @returns `it` with a scene
 */
export function setStage(
  zips: readonly string[] = [],
): (name: string, play: (scene: Scene) => Promise<void>) => void {
  return (name, play) => {
    it(name, async () => {
      const { host, browser } = await startStage(zips);
      await host.reset();
      const context = await browser.createBrowserContext();
      try {
        await perform(host, context, play);
      } catch (error) {
        throw await withScreenshots(error, context, name);
      } finally {
        await context.close();
      }
    });
  };
}

async function perform(
  host: DynamicsHost,
  context: BrowserContext,
  play: (scene: Scene) => Promise<void>,
): Promise<void> {
  const watch = watchConsole();
  const dialogs: Dialog[] = [];
  const sim = simAt(host.url);

  async function openTab(app?: string): Promise<DynamicsTab> {
    const page = await context.newPage();
    watch.add(page);
    page.on('dialog', (dialog) => {
      dialogs.push(dialog);
      void dialog.accept();
    });
    return openDynamicsTab(page, host, app);
  }
  await play({
    host,
    sim,
    colleague: colleagueAt(host),
    openTab,
    async readyAgent() {
      await sim.signIn();
      const tab = await openTab(APP);
      await tab.panel.untilStatus('Ready');
      return tab;
    },
    expectError: watch.expect,
    dialogs,
  });
  assert.deepEqual(watch.unexpected(), [], 'errors in the console');
}

/** The error, its message ending with where the pictures of all tabs are. */
async function withScreenshots(thrown: unknown, context: BrowserContext, name: string): Promise<Error> {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  const folder = join(tmpdir(), 'ipscape-cti-e2e');
  mkdirSync(folder, { recursive: true });
  for (const [index, page] of (await context.pages()).entries()) {
    const path = join(folder, `${name.replace(/\W+/g, '-').slice(0, 80)}-${index}`);
    const isTaken = await takePicture(page, path);
    if (isTaken) error.message += `\nScreenshot: ${path}.png`;
  }
  return error;
}

async function takePicture(page: Page, path: string): Promise<boolean> {
  try {
    await page.screenshot({ path: `${path}.png` });
    return true;
  } catch {
    return false; // the page is gone, which may be what failed
  }
}
