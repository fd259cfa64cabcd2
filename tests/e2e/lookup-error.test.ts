import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { JANE_NUMBER } from '../host/sample/people';
import { FROM, partiesOf } from './support/colleague';
import { setStage } from './support/scenario';
import { until } from './support/until';

const scenario = setStage();

describe('A look-up that fails', () => {
  scenario('names the column that is wrong in the rule, and the call is logged', async (scene) => {
    const { sim, colleague, readyAgent, expectError } = scene;
    expectError(/contacts.*400|400.*contacts/);
    const { ips_screenpopruleid: rule } = await colleague.row('ips_screenpoprules');
    await colleague.update(`ips_screenpoprules(${String(rule)})`, {
      ips_query: "?$select=fullname&$filter=telefone1 eq '{{telephone1}}'",
    });
    const tab = await readyAgent();
    const id = await sim.call({ number: JANE_NUMBER });
    await tab.panel.untilCard(/Could not search\. The table contact has no column telefone1/);
    await tab.panel.untilLog('Logged as phone call');

    await sim.hangup(id);
    await sim.wrap(id, 'Sale');
    const call = await until('completion', colleague.phoneCall, (row) => row['statecode'] === 1);
    assert.deepEqual(partiesOf(call, FROM), []);
    assert.ok(String(call['subject']).includes(JANE_NUMBER));
  });

  scenario(
    'says that Dynamics is busy when it takes no more requests; tried again, it opens the caller',
    async ({ sim, readyAgent, expectError }) => {
      expectError(/429/);
      const tab = await readyAgent();
      await sim.fault({ path: '/contacts', method: 'GET', status: 429 });
      await sim.call({ number: JANE_NUMBER });
      await tab.panel.untilCard(/Could not search\. Dynamics is busy/);
      await tab.panel.untilLog('Logged as phone call');
      await sim.endFaults();
      await tab.panel.press('Try again');
      await tab.untilRecord('Jane Citizen');
      await tab.panel.untilStatus('On a call with Jane Citizen');
    },
  );

  scenario(
    'asks for a new sign-in where the session has ended, also before the first search',
    async (scene) => {
      const { sim, readyAgent, expectError } = scene;
      expectError(/401/);
      const tab = await readyAgent();
      await sim.modes({ sessionExpired: true });
      await sim.call({ number: JANE_NUMBER });
      await tab.panel.untilCard(
        'Could not search. Your Dynamics session has ended. Sign in to Dynamics again.',
      );
      await sim.modes({ sessionExpired: false });
      await tab.panel.press('Try again');
      await tab.untilRecord('Jane Citizen');
    },
  );

  scenario('names the table the organisation does not have', async (scene) => {
    const { sim, colleague, readyAgent, expectError } = scene;
    expectError(/404|400/);
    const { ips_screenpopruleid: rule } = await colleague.row('ips_screenpoprules');
    await colleague.update(`ips_screenpoprules(${String(rule)})`, { ips_tablename: 'new_member' });
    const tab = await readyAgent();
    await sim.call({ number: JANE_NUMBER });
    await tab.panel.untilCard(/no table new_member/);
    await tab.panel.untilLog('Logged as phone call');
  });
});
