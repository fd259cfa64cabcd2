import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { JANE_NUMBER } from '../host/sample/people';
import { stableId } from '../host/stable-id';
import { setStage } from './support/scenario';
import { until } from './support/until';

const scenario = setStage();

/** The local Dynamics answers for the signed-in user's privileges alone: a panel of the one before may still ask. */
const OTHERS_PRIVILEGES = /501.*RetrieveUserSetOfPrivilegesByNames/;

const AGENT = stableId('user:agent');
const ADMINISTRATOR = stableId('user:system administrator');

describe('Another user who signs in to Dynamics in the same browser', () => {
  scenario(
    'does not get the first one’s waiting call, which is written when they are back',
    async (scene) => {
      const { sim, colleague, readyAgent, openTab, expectError } = scene;
      expectError(/503/);
      expectError(OTHERS_PRIVILEGES);
      const first = await readyAgent();
      await sim.fault({ path: 'phonecalls', method: 'POST', status: 503 });
      const id = await sim.call({ number: JANE_NUMBER });
      await first.panel.untilLog('Waiting: Dynamics is busy');
      await sim.hangup(id);
      await sim.wrap(id, 'Sale');
      await first.panel.untilStatus('Ready');
      // no answer of Dataverse is a 401: the session's cookie is simply another user's
      await sim.user('system administrator');
      const second = await openTab('Sales Hub');

      await first.panel.untilNotice('user-since-page-loaded', 'Another user has signed in to Dynamics');
      await second.panel.untilStarted();
      await sim.endFaults();
      // another round of requests, in which it could have been written
      await second.panel.choose('Reload configuration');
      await second.panel.untilNoNotice('configuration-looking');
      assert.deepEqual(await colleague.phoneCalls(), []);

      await sim.user('agent');
      await first.reload();
      const row = await until('completion', colleague.phoneCall, ({ statecode }) => statecode === 1);
      assert.equal(row['_createdby_value'], AGENT);
      assert.equal(row['ips_wrapcode'], 'Sale');
    },
  );

  scenario('has their own calls logged as theirs, in the tab of the first one too', async (scene) => {
    const { sim, colleague, readyAgent, openTab, expectError } = scene;
    expectError(OTHERS_PRIVILEGES);
    const first = await readyAgent();
    await sim.user('system administrator');
    const second = await openTab('Sales Hub');
    await first.panel.untilNotice('user-since-page-loaded');
    await second.panel.untilStarted();

    const id = await sim.call({ number: JANE_NUMBER });
    await sim.hangup(id);
    await sim.wrap(id, 'Sale');
    const row = await until('completion', colleague.phoneCall, ({ statecode }) => statecode === 1);
    assert.equal(row['_createdby_value'], ADMINISTRATOR);
  });

  scenario(
    'sees nothing of a call that the first one is on, and cannot take the softphone',
    async (scene) => {
      const { sim, colleague, readyAgent, openTab, expectError } = scene;
      expectError(OTHERS_PRIVILEGES);
      const first = await readyAgent();
      const id = await sim.call({ number: JANE_NUMBER });
      await first.panel.untilLog('Logged as phone call');
      await sim.user('system administrator');
      const second = await openTab('Sales Hub');

      await second.panel.untilNotice('other-user-on-call', 'Another user of this browser is on a call');
      const shown = await (await second.panel.frame()).evaluate(() => document.body.innerText);
      assert.doesNotMatch(shown, /Jane|Use this tab/);
      await first.panel.untilNotice('user-signed-in-now', 'This call goes on');
      await first.panel.untilStatus('On a call with Jane Citizen');

      await sim.hangup(id);
      await sim.wrap(id, 'Sale');
      // over: the first tab works for the one who is signed in, and the call waits for its own user
      await first.panel.untilNotice('user-since-page-loaded');
      const { statecode, _createdby_value: creator } = await colleague.phoneCall();
      assert.deepEqual([statecode, creator], [0, AGENT]);

      await sim.user('agent');
      await first.reload();
      await until('completion', colleague.phoneCall, (row) => row['statecode'] === 1);
    },
  );
});
