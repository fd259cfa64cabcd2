import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { setStage } from './support/scenario';

const JANE = '+61412345678';

describe('An inbound call from a number that one contact has', () => {
  const scenario = setStage();

  scenario('opens the contact and says in the panel who calls', async ({ sim, readyAgent }) => {
    const tab = await readyAgent();
    await sim.call({ number: JANE });

    await tab.untilRecord('Jane Citizen');
    await tab.panel.untilStatus('On a call with Jane Citizen');
    const card = await tab.panel.untilCard('Support Inbound');
    assert.match(card, /Inbound/);
    assert.match(card, /Jane Citizen/);
    assert.match(card, /\+61412345678/);
  });

  scenario(
    'writes a phone call that shows on the contact’s timeline',
    async ({ sim, colleague, readyAgent }) => {
      const tab = await readyAgent();
      const id = await sim.call({ number: JANE });

      await tab.panel.untilLog('Logged as phone call');
      await tab.untilTimeline('Call from Jane Citizen');
      const [call, ...others] = await colleague.phoneCalls();
      assert.equal(others.length, 0);
      assert.equal(call?.['ips_agentinteractionid'], id);
      assert.equal(call?.['statecode'], 0);
    },
  );
});
