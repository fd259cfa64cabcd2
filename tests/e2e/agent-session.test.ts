import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { JANE_NUMBER } from '../host/sample/people';
import { APP, setStage } from './support/scenario';
import { until } from './support/until';

const scenario = setStage();

describe('The agent’s session at ipSCAPE', () => {
  scenario('begins in the softphone, which the panel asks for', async ({ openTab }) => {
    const tab = await openTab(APP);
    await tab.panel.untilStatus('Signed out');
    await tab.panel.untilNotice('signed-out', 'Sign in to ipSCAPE below to take calls.');
    await tab.softphone.press('Sign in');
    await tab.panel.untilStatus('Ready');
    await tab.panel.untilNoNotice('signed-out');
  });

  scenario(
    'may end in the middle of a call without losing its record',
    async ({ sim, colleague, readyAgent }) => {
      const tab = await readyAgent();
      const id = await sim.call({ number: JANE_NUMBER });
      await tab.panel.untilLog('Logged as phone call');
      await sim.signOut();
      await tab.panel.untilStatus('Signed out');
      await tab.panel.untilNotice('signed-out');

      await sim.hangup(id);
      await sim.signIn();
      await tab.panel.untilStatus('Wrapping up: Jane Citizen');
      await sim.wrap(id, 'Sale');
      const call = await until('completion', colleague.phoneCall, (row) => row['statecode'] === 1);
      assert.equal(call['ips_wrapcode'], 'Sale');
    },
  );
});
