import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { JANE_NUMBER } from '../host/sample/people';
import { setStage } from './support/scenario';

const scenario = setStage();

describe('An inbound call from a number that one contact has', () => {
  scenario('opens the contact, says who calls, and logs the call', async ({ sim, colleague, readyAgent }) => {
    const tab = await readyAgent();
    const id = await sim.call({ number: JANE_NUMBER });

    await tab.untilRecord('Jane Citizen');
    await tab.panel.untilStatus('On a call with Jane Citizen');
    const card = await tab.panel.untilCard('Jane Citizen');
    assert.match(card, /Inbound/);
    assert.match(card, /Support Inbound/);
    assert.ok(card.includes(JANE_NUMBER));

    await tab.panel.untilLog('Logged as phone call');
    await tab.untilTimeline('Call from Jane Citizen');
    const call = await colleague.phoneCall();
    assert.equal(call['ips_agentinteractionid'], id);
    assert.equal(call['statecode'], 0, 'open while the call goes on');
  });

  scenario('does not open a contact who is inactive', async ({ sim, readyAgent }) => {
    const tab = await readyAgent();
    await sim.call({ number: '+61491570110' });
    await tab.panel.untilCard('a new contact form is open');
    await tab.untilRecord('New Contact');
  });

  scenario('leads back to the contact and to the phone call by its buttons', async ({ sim, readyAgent }) => {
    const tab = await readyAgent();
    await sim.call({ number: JANE_NUMBER });
    await tab.panel.untilLog('Logged as phone call');
    await tab.openList('account');

    await tab.panel.press('Open Jane Citizen');
    await tab.untilRecord('Jane Citizen');
    await tab.panel.press('Open the phone call');
    await tab.untilRecord('Call from Jane Citizen');
  });

  scenario('can be copied as text without its number', async ({ sim, readyAgent }) => {
    const { page, panel } = await readyAgent();
    for (const name of ['clipboard-read', 'clipboard-write'] as const)
      await page
        .browserContext()
        .setPermission(new URL(page.url()).origin, { permission: { name }, state: 'granted' });
    await sim.call({ number: JANE_NUMBER });
    await panel.untilLog('Logged as phone call');
    await panel.choose('Copy trace');
    await panel.untilNotice('copied', 'The trace is in the clipboard');
    const copied = await (await panel.frame()).evaluate(() => navigator.clipboard.readText());
    assert.match(copied, /Jane Citizen/);
    assert.ok(!copied.includes(JANE_NUMBER.slice(-6)), 'no number');
    await panel.press('Close');
    await panel.untilNoNotice('copied');
  });
});
