import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { JANE_NUMBER } from '../host/sample/people';
import type { Row } from './support/colleague';
import { setStage, type Scene } from './support/scenario';
import { until } from './support/until';

const NORA_NUMBER = '+61491570156';
const COLLEAGUE = 'Robin Colleague';

/** The records by interaction, once there are as many and all are completed. */
async function untilCompleted({ colleague }: Scene, ...ids: readonly string[]): Promise<readonly Row[]> {
  const rows = await until(
    `${String(ids.length)} completed records`,
    colleague.phoneCalls,
    (all) => all.length === ids.length && all.every((row) => row['statecode'] === 1),
  );
  return ids.map((id) => rows.find((row) => row['ips_agentinteractionid'] === id) ?? {});
}

const scenario = setStage();

describe('A call that another agent has had before', () => {
  scenario('is logged once, with the ids of the legs it came from', async (scene) => {
    const { sim, readyAgent } = scene;
    const tab = await readyAgent();
    const id = await sim.call({
      number: JANE_NUMBER,
      callType: 'Diverted Call',
      parentActivityId: 99,
      rootActivityId: 98,
    });
    await tab.untilRecord('Jane Citizen');
    await tab.panel.untilCard('Inbound');
    await sim.hangup(id);
    await sim.wrap(id, 'Sale');
    const [call] = await untilCompleted(scene, id);
    assert.equal(call?.['ips_parentactivityid'], '99');
    assert.equal(call?.['ips_rootactivityid'], '98');
    assert.equal(call?.['directioncode'], false);
    assert.equal(call?.['subject'], 'Call from Jane Citizen');
  });
});

describe('A call that the agent transfers', () => {
  scenario('after asking the other side: each interaction has one record', async (scene) => {
    const { sim, readyAgent } = scene;
    const { panel } = await readyAgent();
    const first = await sim.call({ number: JANE_NUMBER });
    await panel.untilLog('Logged as phone call');
    const second = await sim.move(first, 'consult', { number: NORA_NUMBER });
    await panel.untilStatus('On a call with Nora National');
    await panel.untilLog('Logged as phone call');

    await sim.move(first, 'transfer');
    await panel.untilStatus('Wrapping up: Jane Citizen');
    await sim.wrap(first, 'Sale');
    const [transferred, consultation] = await untilCompleted(scene, first, second);
    assert.equal(transferred?.['subject'], 'Call from Jane Citizen');
    assert.equal(transferred?.['ips_wrapcode'], 'Sale');
    assert.equal(consultation?.['subject'], 'Call to Nora National');
    const leg = transferred?.['ips_activityid'];
    assert.ok(leg);
    assert.deepEqual(
      [consultation?.['ips_parentactivityid'], consultation?.['ips_rootactivityid']],
      [leg, leg],
    );
  });

  scenario('without asking first is wrapped like any other', async (scene) => {
    const { sim, readyAgent } = scene;
    const { panel } = await readyAgent();
    const id = await sim.call({ number: JANE_NUMBER });
    await panel.untilLog('Logged as phone call');
    await sim.move(id, 'transfer');
    await panel.untilStatus('Wrapping up: Jane Citizen');
    await sim.wrap(id, 'Sale');
    await untilCompleted(scene, id);
  });
});

describe('A consultation beside a call', () => {
  scenario('and the call: the panel shows the one the agent is at', async (scene) => {
    const { sim, readyAgent } = scene;
    const { panel } = await readyAgent();
    const first = await sim.call({ number: JANE_NUMBER });
    await panel.untilStatus('On a call with Jane Citizen');
    const second = await sim.move(first, 'consult', { number: NORA_NUMBER });
    await panel.untilStatus('On a call with Nora National');
    await panel.untilCard(/Manual[^]*Nora National/);

    await sim.move(first, 'open');
    await panel.untilStatus('On a call with Jane Citizen');
    await panel.untilCard(/Inbound[^]*Jane Citizen/);
    await sim.move(second, 'open');
    await panel.untilStatus('On a call with Nora National');

    await sim.hangup(second);
    await panel.untilStatus('On a call with Jane Citizen');
    await sim.hangup(first);
    await sim.wrap(first, 'Sale');
    await untilCompleted(scene, first, second);
  });

  scenario('is found again after a reload, and so is the call that waits', async (scene) => {
    const { sim, readyAgent } = scene;
    const tab = await readyAgent();
    const first = await sim.call({ number: JANE_NUMBER, parentActivityId: 99 });
    await tab.panel.untilLog('Logged as phone call');
    const second = await sim.move(first, 'consult', { agent: COLLEAGUE });
    await tab.panel.untilCard('1003');
    await tab.panel.untilLog('Logged as phone call');
    await tab.openList('account');

    await tab.reload();
    await tab.panel.untilCard('1003');
    await sim.hangup(second);
    await tab.panel.untilStatus('On a call with Jane Citizen');
    await sim.hangup(first);
    await tab.panel.untilStatus('Wrapping up: Jane Citizen');
    await sim.wrap(first, 'Sale');
    const [call, consultation] = await untilCompleted(scene, first, second);
    assert.equal(consultation?.['ips_parentactivityid'], call?.['ips_activityid']);
    assert.equal(consultation?.['ips_rootactivityid'], '99');
    assert.equal(await tab.recordName(), '(nothing)', 'nothing pops again');
  });
});
