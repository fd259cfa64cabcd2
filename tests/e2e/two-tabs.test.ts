import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { JANE_NUMBER } from '../host/sample/people';
import { FROM, partiesOf } from './support/colleague';
import { APP, setStage } from './support/scenario';
import { until } from './support/until';

const scenario = setStage();

describe('Two tabs with Dynamics', () => {
  scenario(
    'have one softphone, and the pop opens in the tab focused last',
    async ({ sim, openTab, readyAgent }) => {
      const first = await readyAgent();
      const second = await openTab('Sales Hub');
      await second.panel.untilNotice('other-tab', 'Calls are handled in another tab.');
      assert.equal(first.softphone.count(), 1);
      assert.equal(second.softphone.count(), 0);

      await sim.call({ number: JANE_NUMBER });
      await second.untilRecord('Jane Citizen');
      await second.panel.untilStatus('On a call with Jane Citizen');
      await second.panel.untilLog('Logged as phone call');
      await first.panel.untilStatus('On a call with Jane Citizen');
      assert.equal(await first.recordName(), '(nothing)');
    },
  );

  scenario('hand the call over when the acting one is closed', async (scene) => {
    const { sim, colleague, openTab, readyAgent } = scene;
    const first = await readyAgent();
    const id = await sim.call({ number: JANE_NUMBER });
    await first.panel.untilLog('Logged as phone call');
    const second = await openTab(APP);
    await second.panel.untilNotice('other-tab');

    await first.page.close();
    await second.softphone.untilCount(1);
    await second.panel.untilStatus('On a call with Jane Citizen');
    await sim.hangup(id);
    await sim.wrap(id, 'Sale');
    await until('completion', colleague.phoneCall, (row) => row['statecode'] === 1);
    assert.equal(await second.recordName(), '(nothing)', 'what was shown once is not shown again');
  });

  scenario('go on with the last call in the one that takes over', async (scene) => {
    const { sim, colleague, openTab, readyAgent } = scene;
    const first = await readyAgent();
    const id = await sim.call({ number: JANE_NUMBER });
    await first.panel.untilLog('Logged as phone call');
    await sim.hangup(id);
    await sim.wrap(id, 'Sale');
    await until('completion', colleague.phoneCall, (row) => row['statecode'] === 1);

    const second = await openTab(APP);
    await second.panel.untilNotice('other-tab');
    await second.panel.press('Use this tab');
    await second.panel.untilStatus('Ready');
    await second.panel.press('Edit');
    await second.panel.box('Person').choose('None');
    await until('a record of nobody', colleague.phoneCall, (row) => partiesOf(row, FROM).length === 0);
  });

  scenario('change places when the agent asks', async ({ openTab, readyAgent }) => {
    const first = await readyAgent();
    const second = await openTab(APP);
    await second.panel.untilNotice('other-tab');
    await second.panel.press('Use this tab');
    await second.softphone.untilCount(1);
    await first.softphone.untilCount(0);
    await second.panel.untilStatus('Ready');
    await first.panel.untilNotice('other-tab');
  });

  scenario('ask before a call is moved', async ({ sim, openTab, readyAgent }) => {
    const first = await readyAgent();
    const second = await openTab(APP);
    await second.panel.untilNotice('other-tab');
    await sim.call({ number: JANE_NUMBER });
    await second.panel.untilStatus('On a call with Jane Citizen');

    await second.panel.press('Use this tab');
    await second.panel.untilNotice('move-call', 'Moving the call here ends its audio.');
    await second.panel.press('Stay');
    await second.panel.untilNotice('other-tab');
    assert.equal(first.softphone.count(), 1);

    await second.panel.press('Use this tab');
    await second.panel.press('Move');
    await second.softphone.untilCount(1);
    await first.softphone.untilCount(0);
    await second.panel.untilStatus('On a call with Jane Citizen');
  });

  scenario('ask no more once that call is over', async (scene) => {
    const { sim, openTab, readyAgent } = scene;
    const acting = await readyAgent();
    const waiting = await openTab(APP);
    await waiting.panel.untilNotice('other-tab');
    const id = await sim.call({ number: JANE_NUMBER });
    await waiting.panel.untilStatus('On a call with Jane Citizen');
    await waiting.panel.press('Use this tab');
    await waiting.panel.untilNotice('move-call');
    await sim.hangup(id);
    await waiting.panel.untilNotice('other-tab');
    assert.equal(acting.softphone.count(), 1);
  });
});
