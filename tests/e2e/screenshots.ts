import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { mock } from 'node:test';
import puppeteer, { type Page } from 'puppeteer';
import { openHistory } from './support/history-page.js';
import { setUpIn } from './support/set-up-page.js';
import { SETTINGS } from './support/settings-form.js';
import { openTryIt } from './support/try-it-page.js';
import { openDynamicsTab, type DynamicsTab } from './support/dynamics-tab.js';
import { simAt, type Sim } from './support/sim.js';
import { createDynamicsHost, type DynamicsHost } from '../host/host.js';
import { JANE_NUMBER, SHARED_NUMBER } from '../host/sample/people.js';
import { ensureBrowser } from '../../scripts/browser.js';
import { packIfChanged } from '../../scripts/pack/pack-if-changed.js';
import { MANAGED_ZIP, ROOT } from '../../scripts/paths.js';
import { runMain } from '../../scripts/run-main.js';

const IMAGES = join(ROOT, 'docs/images');

/** Fixed, since the settings show an address; others than those of `npm start`, which may be running. */
const PORTS = { port: 5375, ctiPort: 5376 };

/** A call begins at the first moment and is looked at, or ends, at the second. */
const CALL_BEGINS = Date.parse('2026-03-02T09:30:00+11:00');
const CALL_NOW = CALL_BEGINS + 42_000;

const USUAL = { width: 1280, height: 800 };
const TALL = { width: 1280, height: 1240 };

interface Studio {
  readonly host: DynamicsHost;
  readonly sim: Sim;
  open(app: string): Promise<DynamicsTab>;
}

/** Pictures of a call's life and of the settings, the same on every run: the clocks stand still. */
async function takeScreenshots(): Promise<void> {
  await packIfChanged();
  const executablePath = await ensureBrowser();
  mkdirSync(IMAGES, { recursive: true });
  mock.timers.enable({ apis: ['Date'], now: CALL_BEGINS });
  const host = await createDynamicsHost({ ...PORTS, zips: [MANAGED_ZIP] });
  const browser = await puppeteer.launch({
    executablePath,
    args: ['--no-sandbox', '--hide-scrollbars'],
    defaultViewport: USUAL,
  });
  try {
    const open = async (app: string): Promise<DynamicsTab> => {
      const page = await browser.newPage();
      await stopClock(page);
      return openDynamicsTab(page, host, app);
    };
    const studio: Studio = { host, sim: simAt(host.url), open };
    await takeCalls(studio);
    await host.reset();
    await takeSettings(studio);
    await host.reset();
    await takeSetUp(studio);
  } finally {
    await browser.close();
    await host.close();
    mock.timers.reset();
  }
}

async function takeCalls({ sim, open }: Studio): Promise<void> {
  await sim.signIn();
  const tab = await open('Customer Service Hub');
  await tab.panel.untilStatus('Ready');

  await setClocks(tab, CALL_BEGINS);
  const id = await sim.call({ number: JANE_NUMBER });
  await tab.panel.untilLog('Logged as phone call');
  await tab.untilTimeline('Call from Jane Citizen');
  await setClocks(tab, CALL_NOW);
  await tab.panel.untilCard('00:42');
  await take(tab, 'call');

  await sim.hangup(id);
  await sim.wrap(id, 'Sale');
  await tab.panel.untilStatus('Ready');
  await tab.untilTimeline('Completed');
  await take(tab, 'timeline');

  await setClocks(tab, CALL_BEGINS);
  await tab.openList('contact');
  await sim.call({ number: SHARED_NUMBER });
  await tab.panel.untilCard('3 records');
  await tab.panel.untilLog('Logged as phone call');
  await setClocks(tab, CALL_NOW);
  await tab.panel.untilCard('00:42');
  await take(tab, 'pick-list');
  await tab.page.close();
}

/** As a new administrator goes: from the imported solution to all ticks. */
async function takeSetUp({ host, sim, open }: Studio): Promise<void> {
  await sim.modes({ fresh: true });
  await sim.user('system administrator');
  const tab = await open(SETTINGS);
  const setUp = setUpIn(tab.page);
  await setUp.verdicts();
  await take(tab, 'set-up-fresh', TALL);

  await setUp.press('Create the default configuration');
  await setUp.fillIn("Address of ipSCAPE's page", host.ctiUrl);
  await setUp.fillIn('Integration key', '0123456789abcdef01234567');
  await setUp.fillIn('Default country', 'AU');
  await setUp.press('Create the default configuration');
  await setUp.untilLine('configuration', 'done');
  for (const button of ['Create the record', 'Create the record', 'Create the role'])
    await setUp.press(button);
  await setUp.untilLine('role', 'missing', 'Alex Agent');
  for (const button of ['Give it to them', 'Give it to them', 'Check now', 'Check now']) {
    await setUp.press(button);
  }
  await setUp.untilReady('You are ready');
  await take(tab, 'set-up-ready', TALL);
  await tab.page.close();
}

async function takeSettings({ sim, open }: Studio): Promise<void> {
  await sim.user('administrator');
  const tab = await open(SETTINGS);
  await tab.openList('ips_cticonfiguration');
  await tab.openRow('Default');
  await tab.panel.untilStatus('Signed out');
  await tab.minimisePanel();
  await rolesIn(tab);
  await take(tab, 'settings');

  const tryIt = await openTryIt(tab);
  await tryIt.number(JANE_NUMBER);
  await tryIt.untilStep('log', /Call from Jane Citizen/);
  await take(tab, 'try-it', TALL);

  await tab.page.locator('::-p-aria([name="General"][role="tab"])').click();
  await tab.fillIn('ips_defaultcountry', 'NZ');
  await tab.save();
  const history = await openHistory(tab);
  await history.untilComparison('NZ');
  await take(tab, 'history');
  await tab.page.close();
}

/** The list of roles on the form has come. */
async function rolesIn({ page }: DynamicsTab): Promise<void> {
  const frame = await page.waitForFrame((one) => one.url().includes('/roles.html'));
  await frame.waitForSelector('fluent-checkbox');
}

/** @param size of the window, where the picture shows more than the usual one */
async function take({ page }: DynamicsTab, name: string, size = USUAL): Promise<void> {
  await page.setViewport(size);
  await page.mouse.move(0, 0);
  await page.screenshot({ path: `${IMAGES}/${name}.png` });
  console.log(`docs/images/${name}.png`);
}

/** The host's clock and the page's, in every frame. */
async function setClocks({ page }: DynamicsTab, now: number): Promise<void> {
  mock.timers.setTime(now);
  await Promise.all(page.frames().map((frame) => frame.evaluate(`window.setClock(${String(now)})`)));
}

/** In every frame of the page; timers go on, so that everything still happens. */
async function stopClock(page: Page): Promise<void> {
  await page.emulateTimezone('Australia/Sydney');
  // As text: what tsx makes of a function calls helpers of its own, which the page does not have.
  await page.evaluateOnNewDocument(`{
    let now = ${String(CALL_NOW)};
    window.setClock = (to) => (now = to);
    window.Date = new Proxy(Date, {
      construct: (date, values) => Reflect.construct(date, values.length === 0 ? [now] : values),
      get: (date, name) => (name === 'now' ? () => now : Reflect.get(date, name)),
    });
  }`);
}

await runMain(import.meta.url, takeScreenshots);
