import assert from 'node:assert/strict';
import { describe } from 'node:test';
import type { Page } from 'puppeteer';
import { JANE_NUMBER } from '../host/sample/people';
import type { DynamicsTab } from './support/dynamics-tab';
import { setStage, type Scene } from './support/scenario';
import { until } from './support/until';

const scenario = setStage();

describe('A reload of the page in the middle of a call', () => {
  scenario('goes on with the same call: no second pop, one record', async (scene) => {
    const { sim, colleague, readyAgent, dialogs } = scene;
    const tab = await readyAgent();
    const id = await sim.call({ number: JANE_NUMBER });
    await tab.untilRecord('Jane Citizen');
    await tab.panel.untilLog('Logged as phone call');
    await tab.openList('account');
    await tab.panel.choose('Unsaved calls'); // the browser asks only of pages that the agent has touched

    await tab.reload();
    assert.deepEqual(
      dialogs.map((dialog) => dialog.type()),
      ['beforeunload'],
      'the browser asks before the call’s audio is gone',
    );
    await tab.panel.untilStatus('On a call with Jane Citizen');
    await tab.panel.untilLog('Logged as phone call');
    await sim.hangup(id);
    await sim.wrap(id, 'Sale');
    const call = await until('completion', colleague.phoneCall, (row) => row['statecode'] === 1);
    assert.equal(call['ips_wrapcode'], 'Sale');
    assert.equal(call['subject'], 'Call from Jane Citizen');
    assert.equal(await tab.recordName(), '(nothing)', 'the list of accounts is still in front');
  });

  scenario('finds a call that began while the page was not there', async ({ sim, readyAgent }) => {
    const tab = await readyAgent();
    const address = tab.page.url();
    await tab.page.goto('about:blank');
    await sim.call({ number: JANE_NUMBER });
    await tab.page.goto(address);
    await tab.untilRecord('Jane Citizen');
    await tab.panel.untilLog('Logged as phone call');
  });

  scenario('may come from the browser’s memory, by its back button', async (scene) => {
    const { sim, colleague, readyAgent } = scene;
    const tab = await readyAgent();
    await tab.page.goto('about:blank');
    await sim.call({ number: JANE_NUMBER });
    await tab.page.goBack();
    await tab.untilRecord('Jane Citizen');
    await tab.untilTimeline('Call from Jane Citizen');
    await colleague.phoneCall();
  });
});

/** The agent is away so long: it is that much later on pages that are loaded from now on. */
async function awayFor(minutes: number, page: Page): Promise<void> {
  // As text: the compiler's helpers for functions are not there in the page.
  await page.evaluateOnNewDocument(`{
    const later = () => performance.timeOrigin + performance.now() + ${minutes * 60_000};
    window.Date = new Proxy(Date, {
      construct: (RealDate, given) => new RealDate(...(given.length === 0 ? [later()] : given)),
      get: (RealDate, name) => (name === 'now' ? later : RealDate[name]),
    });
  }`);
}

/** A call begins, and is wrapped while its tab shows another page; then the agent comes back. */
async function wrappedWhileAway({ sim, readyAgent }: Scene): Promise<DynamicsTab> {
  const tab = await readyAgent();
  const id = await sim.call({ number: JANE_NUMBER });
  await tab.panel.untilLog('Logged as phone call');
  const url = tab.page.url();
  await tab.page.goto('about:blank');
  await sim.hangup(id);
  await sim.wrap(id, 'Sale');
  await awayFor(10, tab.page);
  await tab.page.goto(url);
  await tab.panel.untilStatus('Ready');
  return tab;
}

describe('A call that is wrapped while no panel runs', () => {
  const answers = [
    { interactionAnswer: 'result.interaction' },
    { interactionAnswer: 'result', interactionKey: 'interactionId' },
    { interactionAnswer: 'bare', interactionKey: 'id' },
  ];
  for (const answer of answers) {
    const ways = Object.values(answer).join(', by ');
    scenario(`is completed with the wrap code that ipSCAPE knows of it (${ways})`, async (scene) => {
      await scene.sim.integration(answer);
      await wrappedWhileAway(scene);
      const call = await until('completion', scene.colleague.phoneCall, (row) => row['statecode'] === 1);
      assert.equal(call['ips_wrapcode'], 'Sale');
    });
  }

  for (const interactionAnswer of ['error', 'never']) {
    scenario(`is completed by hand where ipSCAPE answers ${interactionAnswer}`, async (scene) => {
      const { sim, colleague, expectError } = scene;
      expectError(/404/);
      await sim.integration({ interactionAnswer });
      const { panel } = await wrappedWhileAway(scene);
      await panel.untilNotice('unfinished', '1 call ended while this panel was closed.');
      assert.equal((await colleague.phoneCall())['statecode'], 0);

      await panel.press('Complete…');
      const frame = await panel.frame();
      await frame.locator('::-p-aria([name="Wrap code"][role="textbox"])').fill('Sale');
      await panel.press('Complete Call from Jane Citizen');
      const call = await until('completion', colleague.phoneCall, (row) => row['statecode'] === 1);
      assert.equal(call['ips_wrapcode'], 'Sale');
      await panel.untilNoNotice('unfinished');
    });
  }
});
