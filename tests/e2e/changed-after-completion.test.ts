import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { JANE_NUMBER, SHARED_NUMBER } from '../host/sample/people';
import { stableId } from '../host/stable-id';
import { FROM, partiesOf, TO, type Row } from './support/colleague';
import { setStage, type Scene } from './support/scenario';
import type { DynamicsTab } from './support/dynamics-tab';
import { until } from './support/until';

const COMPLETED = 1;
const OPEN_CASE = stableId('incident:open');

const scenario = setStage();

/** A call with Jane is over, wrapped and completed; the agent has been at a case meanwhile. */
async function completedCall({ sim, colleague }: Scene, { panel, ...tab }: DynamicsTab): Promise<Row> {
  const id = await sim.call({ number: JANE_NUMBER });
  await panel.untilLog('Logged as phone call');
  await tab.openRecord('incident', OPEN_CASE);
  await panel.box('About').untilChoices('Choose…', 'None', 'Heating does not start');
  await sim.hangup(id);
  await sim.wrap(id, 'Sale');
  await panel.untilStatus('Ready');
  return until('completion', colleague.phoneCall, (row) => row['statecode'] === COMPLETED);
}

function completedWithCase({ colleague }: Scene): Promise<Row> {
  return until(
    'the case in the completed record',
    colleague.phoneCall,
    (row) => row['_regardingobjectid_value'] === OPEN_CASE && row['statecode'] === COMPLETED,
  );
}

async function writes({ sim }: Scene): Promise<readonly number[]> {
  return (await sim.log())
    .filter(({ method, url }) => method !== 'GET' && url.includes('/phonecalls'))
    .map(({ status }) => status);
}

describe('What a call is about, changed after its record was completed', () => {
  scenario('reopens and completes the record once, where closed activities take no change', async (scene) => {
    const { colleague, readyAgent } = scene;
    const tab = await readyAgent();
    const before = await completedCall(scene, tab);
    const written = (await writes(scene)).length;

    await tab.panel.press('Edit');
    await tab.panel.box('About').choose('Heating does not start');
    const after = await completedWithCase(scene);
    await tab.panel.untilLog('Logged as phone call');
    assert.deepEqual((await writes(scene)).slice(written), [204, 204], 'reopened; changed and completed');
    for (const role of [FROM, TO]) assert.deepEqual(partiesOf(after, role), partiesOf(before, role));
    for (const column of ['statuscode', 'actualend', 'actualdurationminutes', 'ips_wrapcode', 'subject'])
      assert.equal(after[column], before[column], column);

    await tab.panel.box('Person').choose('None');
    await until(
      'a record of nobody',
      colleague.phoneCall,
      (row) => partiesOf(row, FROM).length === 0 && row['statecode'] === COMPLETED,
    );
    assert.deepEqual((await writes(scene)).slice(written), [204, 204, 204, 204], 'and once more');
  });

  scenario('is the last call’s also after the page is reloaded', async (scene) => {
    const tab = await scene.readyAgent();
    const before = await completedCall(scene, tab);

    await tab.reload();
    await tab.panel.untilStatus('Ready');
    await tab.panel.press('Edit');
    await tab.panel.box('About').choose('Heating does not start');
    const after = await completedWithCase(scene);
    for (const role of [FROM, TO]) assert.deepEqual(partiesOf(after, role), partiesOf(before, role));
  });

  scenario('is the last call’s until the next begins: then the boxes are that one’s', async (scene) => {
    const { sim, colleague, readyAgent } = scene;
    const tab = await readyAgent();
    const { activityid, ...before } = await completedCall(scene, tab);
    await tab.panel.press('Edit');
    await sim.call({ number: SHARED_NUMBER });
    await tab.panel.untilStatus(`On a call with ${SHARED_NUMBER}`);
    await (await tab.panel.frame()).focus('[role=listbox]');
    await tab.page.keyboard.press('Escape');
    await tab.panel.box('Person').choose('Priya Nair');
    const priya = await colleague.contactId('Nair');
    const calls = await until('Priya in a record', colleague.phoneCalls, (rows) =>
      rows.some((row) => partiesOf(row, FROM).includes(priya)),
    );
    const first = calls.find((row) => row['activityid'] === activityid);
    assert.deepEqual(first, { activityid, ...before }, 'the first record is as it was');
  });
});
