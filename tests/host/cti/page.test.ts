import { createAdaptorServer, type ServerType } from '@hono/node-server';
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import puppeteer, { type Browser, type BrowserContext, type Page } from 'puppeteer';
import { ensureBrowser } from '../../../scripts/browser';
import { INTEGRATION_KEY } from './cti';
import { SDK_EVENTS, SDK_METHODS } from './sdk-event';
import { ctiUnderTest, type CtiUnderTest } from './testing';

/** Notes in the page when it ran, and with what. */
const SCRIPT = 'data:text/javascript,(window.ran??=[]).push({...document.currentScript.dataset})';

describe('The simulated CTI page', () => {
  let browser: Browser;
  let context: BrowserContext;
  let t: CtiUnderTest;
  let server: ServerType;
  let url: string;

  before(async () => {
    browser = await puppeteer.launch({ executablePath: await ensureBrowser(), args: ['--no-sandbox'] });
  });
  after(() => browser.close());
  beforeEach(async () => {
    t = ctiUnderTest({ signedIn: false });
    await t.post('/_sim/integration', { scripts: [] });
    server = createAdaptorServer({ fetch: t.cti.app.fetch });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    url = typeof address === 'object' ? `http://localhost:${address?.port ?? 0}/cti/` : '';
    context = await browser.createBrowserContext();
  });
  afterEach(async () => {
    await context.close();
    server.close();
    if ('closeAllConnections' in server) server.closeAllConnections();
  });

  async function open(key = INTEGRATION_KEY): Promise<Page> {
    const page = await context.newPage();
    await page.goto(`${url}?integration=${key}`);
    return page;
  }
  /** The page's text, once it has it. */
  const shows = (page: Page, text: string) => page.locator(`::-p-text(${text})`).wait();
  const press = (page: Page, button: string) => page.locator(`button::-p-text(${button})`).click();

  /** Calls a method of the page's SDK. */
  function ask(page: Page, method: string, argument?: object): Promise<unknown> {
    return page.evaluate(
      (name, given) => {
        const client = Reflect.get(window, 'client') as object;
        const answer: unknown = Reflect.apply(Reflect.get(client, name) as () => unknown, client, [given]);
        return answer;
      },
      method,
      argument,
    );
  }

  it('asks for an integration key that the tenant knows', async () => {
    const page = await context.newPage();
    const answer = await page.goto(`${url}?integration=wrong`);
    assert.equal(answer?.status(), 403);
    await shows(page, 'This integration key is not known');
  });

  it('may be framed', async () => {
    const { headers } = await fetch(`${url}?integration=${INTEGRATION_KEY}`);
    assert.equal(headers.get('x-frame-options'), null);
    assert.equal(headers.get('content-security-policy'), null);
  });

  it('takes an agent through a call by its buttons', async () => {
    const page = await open();
    await press(page, 'Sign in');
    await press(page, 'Inbound call from +61 412 345 678');
    await shows(page, 'On call');
    await press(page, 'Hold');
    await shows(page, 'On hold');
    await press(page, 'Take off hold');
    await press(page, 'Hang up');
    await press(page, 'No sale');
    await shows(page, 'Simulate a call');
    assert.deepEqual(
      t.events.map((event) => event.name),
      [
        'agentLogin',
        'agentPresenceChange',
        'callStarted',
        'interactionOpen',
        'callHangup',
        'callWrapped',
        'interactionClosed',
      ],
    );
  });

  it('takes an agent through a consultation, a transfer and back by its buttons', async () => {
    const page = await open();
    await press(page, 'Sign in');
    await press(page, 'Inbound call from +61 412 345 678');
    await press(page, 'Consult Robin Colleague');
    await shows(page, 'Agent Call');
    await press(page, 'Open call');
    await shows(page, 'On call · 1003');
    await press(page, 'Transfer');
    await press(page, 'No sale');
    await shows(page, 'Simulate a call');
  });

  it('pauses and signs out from the bar on top', async () => {
    const page = await open();
    await press(page, 'Sign in');
    await page.locator('summary').click();
    await press(page, 'On Pause: Lunch');
    await page.locator('[aria-label="Presence: On Pause"]').click();
    await press(page, 'Sign out');
    await page.locator('[aria-label="Presence: Disconnected"]').wait();
  });

  it('shows what happens elsewhere, in every page, and finds the call again when it reloads', async () => {
    const pages = [await open(), await open()] as const;
    await t.post('/_sim/agent', { signedIn: true });
    await t.call({ subtype: 'preview', number: '+61298765432', lead: { firstName: 'Jane' } });
    for (const page of pages) await shows(page, 'Dial +61298765432');
    await pages[0].reload();
    await shows(pages[0], 'Dial +61298765432');
  });

  it('says why the tenant refuses', async () => {
    const page = await open();
    await press(page, 'Sign in');
    await page.locator('::-p-aria(Number)').fill('withheld');
    await press(page, 'Manual call');
    await shows(page, 'There is no number to dial');
  });

  it('loads the scripts of the integration in order, each with its dataset, before it has started', async () => {
    await t.post('/_sim/integration', {
      scripts: [
        { src: SCRIPT, dataset: { crmurl: 'https://contoso.crm.dynamics.com', cifid: 'CIFMainLibrary' } },
        { src: `${SCRIPT},window.hadSdk=!!window.ipscape`, dataset: {} },
      ],
    });
    const page = await open();
    await page.waitForFunction(() => Reflect.has(window, 'ipscape') && Reflect.has(window, 'hadSdk'));
    assert.deepEqual(await page.evaluate(() => Reflect.get(window, 'ran') as unknown), [
      { crmurl: 'https://contoso.crm.dynamics.com', cifid: 'CIFMainLibrary' },
      {},
    ]);
    assert.equal(await page.evaluate(() => Reflect.get(window, 'hadSdk') as unknown), false);
  });

  it('has every documented method and listener of the SDK', async () => {
    const page = await open();
    await page.waitForFunction(() => Reflect.has(window, 'ipscape'));
    const missing = await page.evaluate(
      (names) => {
        const client = window.IpscapeWebClient && new window.IpscapeWebClient();
        return names.filter((name) => typeof Reflect.get(client ?? {}, name) !== 'function');
      },
      [...Object.keys(SDK_EVENTS), ...SDK_METHODS],
    );
    assert.deepEqual(missing, []);
  });

  it('answers and sends events by the SDK', async () => {
    const page = await open();
    await press(page, 'Sign in');
    await page.locator('[aria-label="Presence: Available"]').wait();
    await page.evaluate(() => {
      const client = window.IpscapeWebClient && new window.IpscapeWebClient();
      Reflect.set(window, 'client', client);
      const listen = Reflect.get(client ?? {}, 'onCallStarted') as (callback: unknown) => void;
      Reflect.apply(listen, client, [(response: unknown) => Reflect.set(window, 'started', response)]);
    });
    assert.deepEqual(await ask(page, 'isAuthorised'), { result: true });
    assert.deepEqual(await ask(page, 'getCurrentInteraction'), { result: null });
    const dialled = await ask(page, 'clickToDial', { event: 'clickToDial', number: ' +61 2 8999 3333' });

    await page.waitForFunction(() => Reflect.has(window, 'started'));
    const { agentInteractionId, activity } = t.interaction('callStarted');
    const interaction = { result: { interaction: t.interaction('callStarted') } };
    assert.deepEqual(dialled, { result: { agentInteractionId } });
    assert.equal(activity['customerCli'], '+61289993333');
    assert.deepEqual(await page.evaluate(() => Reflect.get(window, 'started') as unknown), interaction);
    assert.deepEqual(await ask(page, 'getCurrentInteraction'), interaction);
    assert.deepEqual(await ask(page, 'getInteractionById', { agentInteractionId }), interaction);
    const refused = await ask(page, 'clickToDial', { event: 'clickToDial', number: '+611' });
    assert.match(JSON.stringify(refused), /^{"error":{"message":"Call \d+ is talking/);
  });
});
