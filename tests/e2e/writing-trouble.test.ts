import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { JANE_NUMBER, SHARED_NUMBER } from '../host/sample/people';
import { setStage, type Scene } from './support/scenario';
import { until } from './support/until';

/** Answers to attempts to create the record, in order. */
async function creations({ sim }: Scene): Promise<readonly number[]> {
  return (await sim.log())
    .filter(({ method, url }) => method === 'POST' && url.endsWith('/phonecalls'))
    .map(({ status }) => status);
}

async function untilCompleted({ colleague }: Scene) {
  return until('completion', colleague.phoneCall, (row) => row['statecode'] === 1);
}

const scenario = setStage();

describe('Writing a call while Dataverse is in trouble', () => {
  scenario('waits as long as a 429 asks for, then writes once', async (scene) => {
    const { sim, readyAgent, expectError } = scene;
    expectError(/429/);
    const tab = await readyAgent();
    await sim.fault({ path: 'phonecalls', method: 'POST', status: 429, retryAfter: 1, times: 2 });
    await sim.call({ number: JANE_NUMBER });
    await tab.panel.untilLog('Waiting: Dynamics is busy');
    await tab.panel.untilLog('Logged as phone call');
    assert.deepEqual(await creations(scene), [429, 429, 204]);
  });

  scenario('writes all that has happened meanwhile, after a 503', async (scene) => {
    const { sim, readyAgent, expectError } = scene;
    expectError(/503/);
    const tab = await readyAgent();
    await sim.fault({ path: 'phonecalls', method: 'POST', status: 503 });
    const id = await sim.call({ number: JANE_NUMBER });
    await tab.panel.untilLog('Waiting: Dynamics is busy');
    await sim.hangup(id);
    await sim.wrap(id, 'Sale');
    await tab.panel.untilStatus('Ready');
    await sim.endFaults();
    assert.equal((await untilCompleted(scene))['ips_wrapcode'], 'Sale');
  });

  scenario('goes on by itself when the network is back', async (scene) => {
    const { sim, readyAgent, expectError } = scene;
    expectError(/ERR_/);
    const tab = await readyAgent();
    await sim.fault({ path: 'phonecalls', method: 'POST', offline: true });
    const id = await sim.call({ number: JANE_NUMBER });
    await tab.panel.untilLog('Waiting: no connection');
    await sim.endFaults();
    await tab.panel.untilLog('Logged as phone call');
    await sim.hangup(id);
    await sim.wrap(id, 'Sale');
    await untilCompleted(scene);
  });

  scenario('asks for a new sign-in when the session has ended, then catches up', async (scene) => {
    const { sim, readyAgent, expectError } = scene;
    expectError(/401/);
    const tab = await readyAgent();
    const id = await sim.call({ number: JANE_NUMBER });
    await tab.panel.untilLog('Logged as phone call');
    await sim.modes({ sessionExpired: true });
    await sim.hangup(id);
    await tab.panel.untilNotice('waiting-signed-out', 'Sign in to Dynamics again. 1 call waits to be saved.');
    await sim.wrap(id, 'Sale');
    await sim.modes({ sessionExpired: false });
    await untilCompleted(scene);
    await tab.panel.untilNoNotice('waiting-signed-out');
  });

  scenario('stops, and creates nothing again, when someone has deleted the record', async (scene) => {
    const { sim, colleague, readyAgent, expectError } = scene;
    expectError(/404/);
    const tab = await readyAgent();
    const id = await sim.call({ number: JANE_NUMBER });
    await tab.panel.untilLog('Logged as phone call');
    const { activityid } = await colleague.phoneCall();
    await colleague.remove(`phonecalls(${String(activityid)})`);
    await sim.hangup(id);
    await tab.panel.untilLog('Someone deleted the phone call: nothing more is written to it.');
    await sim.wrap(id, 'Sale');
    await tab.panel.untilStatus('Ready');
    assert.deepEqual(await colleague.phoneCalls(), []);
  });

  scenario(
    'says which choice to change when somebody has deleted the person, and saves it then',
    async (scene) => {
      const { sim, colleague, readyAgent, expectError } = scene;
      expectError(/404/);
      const tab = await readyAgent();
      const id = await sim.call({ number: SHARED_NUMBER });
      await tab.panel.untilLog('Logged as phone call');
      await colleague.remove(`contacts(${await colleague.contactId('Baker')})`);
      await (await tab.panel.frame()).locator('[role=option] ::-p-text(Tom Baker)').click();
      await tab.panel.untilLog('contact, which was deleted. Choose another in Person or About, or None.');
      await sim.wrap(id, 'Sale');
      await tab.panel.untilStatus('Ready');
      await tab.panel.press('Edit');
      await tab.panel.box('Person').choose('Priya Nair');
      await tab.panel.untilLog('Logged as phone call');
      assert.equal((await untilCompleted(scene))['subject'], 'Call from Priya Nair');
    },
  );
});
