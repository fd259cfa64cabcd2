import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, afterEach } from 'node:test';
import puppeteer, { type Browser, type BrowserContext, type Frame, type Page } from 'puppeteer';
import { ensureBrowser } from '../../../../scripts/browser';
import { createDynamicsHost, type DynamicsHost } from '../../host';
import { FILES, librarySolution } from './library-solution';

/** A browser page on the local Dynamics, again for each test. */
export interface ShellStage {
  page(): Page;
  url(): string;
  control(path: string, body: object): Promise<void>;
  signIn(user: 'agent' | 'administrator'): Promise<void>;
  /** Opens an app by its unique name, at a table's list. */
  openApp(app: string, table: string): Promise<void>;
  openRecord(table: string, id: string): Promise<void>;
  text(selector: string): Promise<string>;
  click(selector: string): Promise<void>;
  /** Types into a field and leaves it. */
  fill(column: string, text: string): Promise<void>;
  /** The provider's frame, once its library is ready. */
  widget(): Promise<Frame>;
}

/** Sets the stage for the tests of a file: one host, one browser. */
export function setShellStage(): ShellStage {
  let host: DynamicsHost | undefined;
  let browser: Browser | undefined;
  let context: BrowserContext | undefined;
  let current: Page | undefined;

  before(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'ipscape-shell-'));
    const zip = join(folder, 'library.zip');
    await writeFile(zip, librarySolution());
    host = await createDynamicsHost({ port: 0, ctiPort: 0, zips: [zip] });
    await rm(folder, { recursive: true });
    browser = await puppeteer.launch({
      executablePath: await ensureBrowser(),
      args: ['--no-sandbox'],
      defaultViewport: { width: 1280, height: 800 },
    });
  });
  after(async () => {
    await browser?.close();
    await host?.close();
  });
  beforeEach(async () => {
    assert.ok(host && browser);
    await host.reset();
    context = await browser.createBrowserContext();
    current = await context.newPage();
    current.setDefaultTimeout(30_000);
    await current.setRequestInterception(true);
    current.on('request', (request) => {
      const { pathname } = new URL(request.url());
      const file = Object.entries(FILES).find(([end]) => pathname.endsWith(end))?.[1];
      void (file ? request.respond({ contentType: file.type, body: file.text }) : request.continue());
    });
  });
  afterEach(() => context?.close());

  function page(): Page {
    assert.ok(current);
    return current;
  }

  function url(): string {
    assert.ok(host);
    return host.url;
  }

  async function control(path: string, body: object): Promise<void> {
    const answer = await fetch(`${url()}/_sim/${path}`, { method: 'POST', body: JSON.stringify(body) });
    assert.ok(answer.ok, `/_sim/${path}: ${answer.status}`);
  }

  async function appAddress(app: string): Promise<string> {
    await page().goto(`${url()}/main.aspx`);
    const tile = await page().waitForSelector(`[data-testid="app-${app}"]`);
    return (await tile?.evaluate((element) => element.getAttribute('href'))) ?? '';
  }

  return {
    page,
    url,
    control,
    signIn: (name) => control('user', { name }),
    openApp: async (app, table) => {
      await page().goto(`${url()}${await appAddress(app)}&pagetype=entitylist&etn=${table}`);
      await page().waitForSelector(`[data-testid="list"][data-table="${table}"]`);
    },
    openRecord: async (table, id) => {
      await page().evaluate(
        (etn, recordId) => {
          const query = new URLSearchParams(location.search);
          location.href = `/main.aspx?appid=${query.get('appid')}&pagetype=entityrecord&etn=${etn}&id=${recordId}`;
        },
        table,
        id,
      );
      await page().waitForSelector(`[data-testid="form"][data-record="${id}"]`);
    },
    text: async (selector) =>
      (await page().waitForSelector(selector))?.evaluate((e) => e.textContent ?? '') ?? '',
    click: (selector) => page().locator(selector).click(),
    fill: async (column, text) => {
      await page().locator(`#field-${column}`).fill(text);
      await page().keyboard.press('Tab');
    },
    widget: async () => {
      const frame = await page().waitForFrame((candidate) => candidate.url().endsWith('/panel.html'));
      await frame.waitForFunction(() => document.title === 'Ready');
      return frame;
    },
  };
}
