import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { JANE_NUMBER } from '../host/sample/people';
import { configurationOf } from './support/configuration';
import type { DynamicsTab } from './support/dynamics-tab';
import { setStage, type Scene } from './support/scenario';
import { until } from './support/until';

const OWN_NUMBER = '+61290000000';
const SECONDS_ENOUGH = /(?<!:)\b00:(0[3-9]|[1-5]\d)/;

async function agentWith(scene: Scene, configuration: object): Promise<DynamicsTab> {
  await configurationOf(scene.colleague).configuration(configuration);
  return scene.readyAgent();
}

/** From the hang-up to the wrap; what is written of it is written by then, or never. */
async function end({ sim, colleague }: Scene, { panel }: DynamicsTab, id: string): Promise<void> {
  await sim.hangup(id);
  await sim.wrap(id, 'Sale');
  await panel.untilStatus('Ready');
  await until('no open call', colleague.phoneCalls, (rows) => rows.every((row) => row['statecode'] === 1));
}

const scenario = setStage();

describe('Calls between colleagues', () => {
  const internal = [
    ['a call from a colleague', { number: '1003', callType: 'Direct Agent Call' }],
    ['a call from a number of our own', { number: OWN_NUMBER }],
    ['a call to a colleague', { subtype: 'manual', number: '1003', callType: 'Agent Call' }],
  ] as const;

  scenario('are not logged where the configuration says so, unless the agent writes notes', async (scene) => {
    const { sim, colleague } = scene;
    const tab = await agentWith(scene, { ips_loginternalcalls: false });
    for (const [, call] of internal) {
      const id = await sim.call(call);
      await tab.panel.untilStatus('On a call');
      await tab.panel.untilCard('nothing searched');
      await end(scene, tab, id);
    }
    const noted = await sim.call({ number: '1003', callType: 'Direct Agent Call' });
    await tab.panel.untilStatus('On a call');
    await tab.panel.typeNotes('Robin takes over the fair');
    await tab.panel.untilLog('Logged as phone call');
    await end(scene, tab, noted);
    await tab.panel.untilLog('Logged as phone call');
    assert.equal((await colleague.phoneCall())['ips_agentinteractionid'], noted);
  });

  scenario('are logged like any other where it does not', async (scene) => {
    const { sim, colleague } = scene;
    const tab = await agentWith(scene, { ips_loginternalcalls: true });
    for (const [words, call] of internal) {
      const id = await sim.call(call);
      await tab.panel.untilLog('Logged as phone call');
      await end(scene, tab, id);
      // The line may still be that of the call before.
      await until(words, colleague.phoneCalls, (rows) =>
        rows.some((row) => row['ips_agentinteractionid'] === id),
      );
    }
  });
});

describe('Calls shorter than the configuration asks for', () => {
  scenario('are not logged, unless the agent writes notes', async (scene) => {
    const { sim, colleague } = scene;
    const tab = await agentWith(scene, { ips_minimumseconds: 600 });
    const short = await sim.call({ number: JANE_NUMBER });
    await tab.panel.untilStatus('On a call with Jane Citizen');
    await end(scene, tab, short);
    const failed = await sim.call({ subtype: 'outbound', number: JANE_NUMBER });
    await tab.panel.untilCard(/Outbound[^]*Jane Citizen/);
    await sim.move(failed, 'fail', { reason: 'Busy' });
    await sim.wrap(failed, 'Call back');
    await tab.panel.untilStatus('Ready');

    const noted = await sim.call({ number: JANE_NUMBER });
    await tab.panel.untilCard(/Inbound[^]*Jane Citizen/);
    await tab.panel.typeNotes('Wrong number');
    await end(scene, tab, noted);
    const [logged] = await until('a record', colleague.phoneCalls, (rows) => rows.length > 0);
    assert.equal(logged?.['ips_agentinteractionid'], noted);
  });

  scenario('are logged as soon as they have lasted as long', async (scene) => {
    const { sim, colleague } = scene;
    const tab = await agentWith(scene, { ips_minimumseconds: 3 });
    const id = await sim.call({ number: JANE_NUMBER });
    await tab.panel.untilStatus('On a call with Jane Citizen');
    const card = await tab.panel.untilCard(SECONDS_ENOUGH);
    assert.match(card, /Jane Citizen/);
    await tab.panel.untilLog('Logged as phone call');
    assert.equal((await colleague.phoneCall())['statecode'], 0, 'while the call goes on');
    await end(scene, tab, id);
  });
});

describe('The subject of a phone call', () => {
  scenario('follows the configured template, with what ipSCAPE reports', async (scene) => {
    const { sim, colleague } = scene;
    const tab = await agentWith(scene, {
      ips_subjecttemplate:
        '{{interaction.campaignName}}: {{interaction.leadData.firstName}} on ' +
        '{{interaction.leadData.phones.index=2[phone]}} {{interaction.leadData.notThere}}',
    });
    const phones = ['+61255500188', JANE_NUMBER];
    const lead = { leadId: 4711, firstName: 'Jane & {{Joe}}', phones };
    const id = await sim.call({ subtype: 'outbound', number: JANE_NUMBER, lead });
    await tab.panel.untilLog('Logged as phone call');
    await end(scene, tab, id);
    assert.equal(
      (await colleague.phoneCall())['subject'],
      `Spring Outbound: Jane & {{Joe}} on ${JANE_NUMBER}`,
    );
  });
});
