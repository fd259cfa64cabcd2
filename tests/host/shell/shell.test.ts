import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { HTTPRequest } from 'puppeteer';
import { setShellStage } from './testing/shell-stage';

const stage = setShellStage();
const { openApp, page, click, fill, text, signIn } = stage;

const apps = async () => {
  await page().goto(`${stage.url()}/main.aspx`);
  await page().waitForSelector('[data-testid="apps"]');
  return page().$$eval('[data-testid="apps"] a', (tiles) =>
    tiles.map((tile) => tile.dataset['testid'] ?? ''),
  );
};

const countIs = (count: number) =>
  page().waitForFunction(
    (wanted) => document.querySelector('[data-testid="row-count"]')?.textContent === `Rows: ${wanted}`,
    {},
    count,
  );

const newBook = async () => {
  await signIn('administrator');
  await openApp('tst_app', 'tst_book');
  await click('[data-testid="command-new"]');
  await page().waitForSelector('[data-testid="form"][data-record="new"]');
  await page().waitForSelector('.notice');
};

const bodyOf = async (request: HTTPRequest): Promise<unknown> => [
  request.method(),
  JSON.parse((await request.fetchPostData()) ?? ''),
];

const saved = () => page().waitForSelector('[data-testid="form"]:not([data-record="new"])');

describe('the shell', () => {
  it('shows the apps that the roles of the user give', async () => {
    assert.ok(!(await apps()).includes('app-tst_app'));
    await signIn('administrator');
    assert.ok((await apps()).includes('app-tst_app'));
  });

  it('takes its navigation from the site map and opens web resources there without Xrm of their own', async () => {
    await signIn('administrator');
    await openApp('tst_app', 'tst_book');
    await click('[data-testid="nav-p"]');
    const frame = await page().waitForFrame((candidate) =>
      candidate.url().endsWith('/WebResources/tst_/page.html'),
    );
    assert.equal(await frame.evaluate(() => 'Xrm' in window), false);
    assert.equal(await page().evaluate(() => 'Xrm' in window), true);
  });

  it('lists a view, searches it and sorts it', async () => {
    await signIn('agent');
    await openApp('CustomerServiceHub', 'contact');
    await page().waitForSelector('[data-testid="list-row"]');
    await click('[data-testid="list-search"]');
    await page().keyboard.type('Jane Citizen');
    await page().keyboard.press('Enter');
    await countIs(1);
    await page().locator('[data-testid="list-search"]').click({ count: 3 });
    await page().keyboard.press('Backspace');
    await page().keyboard.press('Enter');
    await countIs(50);
    await click('th button');
    await click('th[aria-sort="ascending"] button');
    await page().waitForSelector('th[aria-sort="descending"]');
    await page().waitForFunction(() => {
      const rows = [...document.querySelectorAll('[data-testid="list-row"] td:first-of-type')];
      const names = rows.map((row) => row.textContent ?? '');
      return names.length > 1 && (names[0] ?? '') > (names.at(-1) ?? '');
    });
  });

  it('saves a new record, then only what is changed of it', async () => {
    await newBook();
    const sent: Promise<unknown>[] = [];
    page().on('request', (request) => {
      if (request.method() !== 'GET') sent.push(bodyOf(request));
    });
    await fill('tst_name', 'Cloudstreet');
    await click('[data-testid="command-save"]');
    await saved();
    assert.match(await text('[data-testid="record-name"]'), /^Cloudstreet/);
    assert.match(page().url(), /&etn=tst_book&id=[0-9a-f-]{36}$/);
    await fill('tst_name', 'Dirt Music');
    await click('[data-testid="command-save"]');
    await page().waitForFunction(() => document.querySelector('h1')?.textContent === 'Dirt Music - Saved');
    assert.deepEqual(await Promise.all(sent), [
      ['POST', { tst_name: 'Cloudstreet', tst_pages: 100 }],
      ['PATCH', { tst_name: 'Dirt Music' }],
    ]);
  });

  it("says at the form what Dataverse refuses, in Dataverse's words", async () => {
    await newBook();
    await fill('tst_name', 'A');
    await fill('tst_pages', '0');
    await click('[data-testid="command-save"]');
    assert.match(await text('[data-testid="form-problem"]'), /range/i);
  });

  it('runs form scripts and does not save while their notification stands', async () => {
    await newBook();
    assert.equal(await text('.notice'), 'Loaded tst_book');
    await fill('tst_name', 'A');
    await fill('tst_pages', '1001');
    assert.equal(await text('[data-testid="field-tst_pages"] .field-notices'), 'Too thick');
    await click('[data-testid="command-save"]');
    assert.match(await text('[data-testid="form-problem"]'), /need your attention/);
    await fill('tst_pages', '1000');
    await click('[data-testid="command-save"]');
    await saved();
  });

  it('asks before unsaved changes are left, and stays when the user says so', async () => {
    await newBook();
    await fill('tst_name', 'Half a title');
    await click('nav [data-testid="nav-s"]');
    assert.equal(await text('dialog h2'), 'Unsaved changes');
    await click('dialog footer button:nth-child(3)');
    await page().waitForSelector('dialog', { hidden: true });
    assert.match(page().url(), /entityrecord/);
    await click('nav [data-testid="nav-s"]');
    await click('dialog footer button:nth-child(2)');
    await page().waitForSelector('[data-testid="list"]');
  });

  it('loads a web resource on a form again on each change of tab, with its data', async () => {
    await newBook();
    const loads: string[] = [];
    page().on('response', (response) => {
      if (response.url().includes('/tst_/page.html')) loads.push(new URL(response.url()).search);
    });
    for (const round of [1, 2]) {
      await click('[data-testid="tab-page"]');
      await page().waitForFrame((frame) => frame.url().endsWith('page.html?data=a%3D1'));
      await click('[data-testid="tab-general"]');
      await page().waitForSelector('[data-testid="web-resource-WebResource_page"]', { hidden: true });
      assert.equal(loads.length, round);
    }
  });

  it('shows a phone call on the timeline as soon as somebody logs it', async () => {
    await signIn('agent');
    await openApp('CustomerServiceHub', 'contact');
    await page().waitForSelector('[data-testid="list-row"]');
    const id = await page().$eval('[data-testid="list-row"]', (row) => row.getAttribute('data-record') ?? '');
    await stage.openRecord('contact', id);
    await page().waitForSelector('[data-testid="timeline"]');
    const subject = `Call about ${id}`;
    await page().evaluate(
      async (contact, title) => {
        await Xrm.WebApi.createRecord('phonecall', {
          subject: title,
          directioncode: false,
          'regardingobjectid_contact_phonecall@odata.bind': `/contacts(${contact})`,
        });
      },
      id,
      subject,
    );
    await page().waitForFunction(
      (title) => document.querySelector('[data-testid="timeline"]')?.textContent?.includes(title),
      {},
      subject,
    );
  });
});
