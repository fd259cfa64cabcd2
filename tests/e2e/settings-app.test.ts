import assert from 'node:assert/strict';
import { describe } from 'node:test';
import type { Page } from 'puppeteer';
import { setStage } from './support/scenario';
import { until } from './support/until';

const SETTINGS = 'ipSCAPE CTI Settings';

const scenario = setStage();

describe('The settings app', () => {
  scenario('is not there for an agent, who cannot write settings by the Web API either', async (scene) => {
    const { colleague, openTab, expectError } = scene;
    expectError(/403/);
    const tab = await openTab();
    assert.deepEqual(await tab.apps(), ['Customer Service Hub', 'Sales Hub']);

    const { ips_cticonfigurationid: id } = await colleague.row('ips_cticonfigurations');
    const status = await tab.page.evaluate(
      async (path) => {
        const body = JSON.stringify({ ips_ctiurl: 'https://evil.example.com' });
        const headers = { 'Content-Type': 'application/json', 'If-Match': '*' };
        return (await fetch(path, { method: 'PATCH', body, headers })).status;
      },
      `/api/data/v9.2/ips_cticonfigurations(${String(id)})`,
    );
    assert.equal(status, 403);
  });

  scenario('lets an administrator change the configuration', async ({ sim, colleague, openTab }) => {
    await sim.user('administrator');
    const tab = await openTab(SETTINGS);
    await tab.openList('ips_cticonfiguration');
    await tab.openRow('Default');

    await tab.fillIn('ips_defaultcountry', 'NZ');
    await tab.save();
    await until(
      'the change',
      () => colleague.row('ips_cticonfigurations'),
      (row) => row['ips_defaultcountry'] === 'NZ',
    );
  });

  scenario('opens each of its pages for an administrator, who may do what they ask', async (scene) => {
    await scene.sim.user('administrator');
    const { page } = await scene.openTab(SETTINGS);
    const entries = await page.$$eval('nav [data-testid^="nav-"]', (buttons) =>
      buttons.map((button) => button.getAttribute('data-testid') ?? ''),
    );
    assert.ok(entries.length > 2, `${entries.join(', ')} in the navigation`);
    for (const entry of entries) {
      await page.locator(`nav [data-testid="${entry}"]`).click();
      await page.waitForSelector(`nav [data-testid="${entry}"][aria-current="page"]`);
      await until(
        `${entry} to show something`,
        () => headingOf(page),
        (heading) => heading !== '',
      );
    }
    const refused = (await scene.sim.log()).filter(({ status }) => status >= 400);
    assert.deepEqual(refused, []);
  });
});

/** Of the page in front: a list's, or that of a web resource in its frame. */
async function headingOf(page: Page): Promise<string> {
  const element = await page.$(
    '.page:not([hidden]) :is(iframe.web-resource-page, [data-testid="row-count"])',
  );
  const frame = (await element?.contentFrame()) ?? undefined;
  const heading = frame ? await frame.$('h1') : element;
  return (await heading?.evaluate((one) => one.textContent)) ?? '';
}
