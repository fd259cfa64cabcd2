import assert from 'node:assert/strict';
import { describe } from 'node:test';
import type { Page } from 'puppeteer';
import { JANE_NUMBER } from '../host/sample/people';
import { setStage, type Scene } from './support/scenario';
import { until } from './support/until';

const INBOUND = 727700001;
const scenario = setStage();

/** Three calls of the agent, and beside them: a colleague's of today, one of yesterday, one that nobody's ipSCAPE had. */
async function makeCalls({ sim, colleague, readyAgent, expectError }: Scene): Promise<void> {
  // The tab may be closed before it has the answer to its last write, which the next one sends again.
  expectError(/400/);
  const tab = await readyAgent();
  for (const [campaign, code] of [
    ['Renewals', 'Sale'],
    ['Renewals', 'No sale'],
    ['Support', 'Sale'],
  ] as const) {
    const id = await sim.call({ number: JANE_NUMBER, campaign });
    await tab.panel.untilLog('Logged as phone call');
    await sim.hangup(id);
    await sim.wrap(id, code);
    await until(
      `the call wrapped as ${code}`,
      () => colleague.rows(`phonecalls?$filter=ips_agentinteractionid eq '${id}'`),
      ([row]) => row?.['statecode'] === 1,
    );
  }
  await tab.page.close();
  const theirs = { subject: 'Theirs', ips_calltype: INBOUND, ips_wrapcode: 'Sale', ips_campaign: 'Support' };
  const now = Date.now();
  await colleague.create('phonecalls', { ...theirs, actualstart: new Date(now).toISOString() });
  await colleague.create('phonecalls', { ...theirs, actualstart: new Date(now - 86_400_000).toISOString() });
  await colleague.create('phonecalls', { subject: 'By hand', actualstart: new Date(now).toISOString() });
}

async function choose(page: Page, control: 'view-selector' | 'chart-selector', name: string): Promise<void> {
  const selector = `[data-testid="${control}"]`;
  await page.waitForSelector(selector);
  const value = await page.$eval(
    selector,
    (select, wanted) =>
      [...(select as HTMLSelectElement).options].find(({ text }) => text === wanted)?.value ?? '',
    name,
  );
  assert.notEqual(value, '', `${name} can be chosen`);
  await page.select(selector, value);
}

function untilBars(page: Page, bars: readonly string[]): Promise<unknown> {
  return until(
    `the bars ${bars.join(', ')}`,
    () =>
      page.$$eval('[data-testid="bars"] li', (items) => items.map((item) => (item as HTMLElement).innerText)),
    (texts) =>
      texts
        .map((text) => text.replace(/\s+/g, ' '))
        .sort()
        .join() === [...bars].sort().join(),
  );
}

const untilRows = (page: Page, count: number): Promise<unknown> =>
  until(
    `${count} rows`,
    () => page.$eval('[data-testid="row-count"]', (element) => element.textContent).catch(() => ''),
    (text) => text === `Rows: ${count}`,
  );

describe('A team leader, in the list of phone calls,', () => {
  scenario(
    'sees the calls of today and how many there are by agent, wrap code and campaign',
    async (scene) => {
      await makeCalls(scene);
      await scene.sim.user('system administrator');
      const { page, openList } = await scene.openTab('Customer Service Hub');
      await openList('phonecall');
      await choose(page, 'view-selector', 'ipSCAPE Calls Today');
      await untilRows(page, 4);

      await page.locator('[data-testid="command-chart"]').click();
      await choose(page, 'chart-selector', 'ipSCAPE Calls by Agent');
      await untilBars(page, ['Alex Agent 3', 'Robin Colleague 1']);
      await choose(page, 'chart-selector', 'ipSCAPE Calls by Wrap Code');
      await untilBars(page, ['Sale 3', 'No sale 1']);
      await choose(page, 'chart-selector', 'ipSCAPE Calls by Campaign');
      await untilBars(page, ['Renewals 2', 'Support 2']);
    },
  );

  scenario('and an agent sees their own', async (scene) => {
    await makeCalls(scene);
    const { page, openList } = await scene.openTab('Customer Service Hub');
    await openList('phonecall');
    await choose(page, 'view-selector', 'My ipSCAPE Calls Today');
    await untilRows(page, 3);
  });
});
