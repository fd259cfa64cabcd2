import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { JANE_NUMBER } from '../host/sample/people';
import type { Row } from './support/colleague';
import { setStage, type Scene } from './support/scenario';
import { until } from './support/until';

const untilDescribed = ({ colleague }: Scene, description: string, statecode = 0): Promise<Row> =>
  until(
    `the description ${description}`,
    colleague.phoneCall,
    (row) => row['description'] === description && row['statecode'] === statecode,
  );

/** How often Dataverse was asked to change a phone call. */
async function updates({ sim }: Scene): Promise<number> {
  const log = await sim.log();
  return log.filter(({ method, url }) => method === 'PATCH' && url.includes('/phonecalls(')).length;
}

const scenario = setStage();

describe('What the agent types in the panel', () => {
  scenario(
    'is the phone call’s description once they pause, and at the latest with the wrap',
    async (scene) => {
      const { sim, readyAgent } = scene;
      const { panel } = await readyAgent();
      const id = await sim.call({ number: JANE_NUMBER });
      await panel.untilLog('Logged as phone call');
      const before = await updates(scene);
      await panel.typeNotes('Asks for a quote');
      await untilDescribed(scene, 'Asks for a quote');
      assert.equal((await updates(scene)) - before, 1, 'one update, not one with each key');

      await panel.typeNotes(' by Friday');
      await sim.wrap(id, 'Call back');
      const call = await untilDescribed(scene, 'Asks for a quote by Friday', 1);
      assert.equal(call['ips_wrapcode'], 'Call back');
    },
  );

  scenario('is still there after a reload while they type', async (scene) => {
    const { sim, readyAgent } = scene;
    const tab = await readyAgent();
    await sim.call({ number: JANE_NUMBER });
    await tab.panel.untilStatus('On a call with Jane Citizen');
    await tab.panel.typeNotes('Asks for a quote');
    await tab.reload();
    await tab.panel.untilNotes(/^Asks for a quote$/);
    await untilDescribed(scene, 'Asks for a quote');
    await tab.panel.typeNotes(' by Friday');
    await untilDescribed(scene, 'Asks for a quote by Friday');
  });

  scenario('after completion reopens and completes the phone call once', async (scene) => {
    const { sim, colleague, readyAgent } = scene;
    const { panel } = await readyAgent();
    const id = await sim.call({ number: JANE_NUMBER });
    await panel.untilLog('Logged as phone call');
    await sim.hangup(id);
    await sim.wrap(id, 'Sale');
    await until('completion', colleague.phoneCall, (row) => row['statecode'] === 1);
    await panel.untilStatus('Ready');
    const before = await updates(scene);

    await panel.press('Edit');
    await panel.typeNotes('Wants');
    await panel.typeNotes(' the blue one');
    const call = await untilDescribed(scene, 'Wants the blue one', 1);
    await panel.untilLog('Logged as phone call');
    assert.equal((await updates(scene)) - before, 2, 'reopened once, completed once');
    assert.equal(call['ips_wrapcode'], 'Sale');
  });

  scenario('in a tab that does not have the call is kept all the same', async (scene) => {
    const { sim, openTab, readyAgent } = scene;
    const first = await readyAgent();
    const second = await openTab('Sales Hub');
    await second.panel.untilNotice('other-tab');
    await sim.call({ number: JANE_NUMBER });
    await second.panel.untilLog('Logged as phone call');
    const notes = 'Asks for a quote by Friday, and whether the van can deliver to Wombat Street';
    await second.panel.typeNotes(notes);
    await untilDescribed(scene, notes);
    await second.panel.untilNotes(notes);
    await first.panel.untilNotes(notes);
  });

  scenario('stays with the call it was typed for, also beside a consultation', async (scene) => {
    const { sim, colleague, readyAgent } = scene;
    const { panel } = await readyAgent();
    const first = await sim.call({ number: JANE_NUMBER });
    await panel.untilStatus('On a call with Jane Citizen');
    await panel.typeNotes('Of Jane');
    const second = await sim.move(first, 'consult', { number: '+61491570156' });
    await panel.untilStatus('On a call with Nora National');
    await panel.untilNotes(/^$/);
    await panel.typeNotes('Of Nora');
    await sim.move(first, 'open');
    await panel.untilNotes(/^Of Jane$/);
    await sim.move(second, 'open');
    await panel.untilNotes(/^Of Nora$/);
    await until('both descriptions', colleague.phoneCalls, (rows) =>
      ['Of Jane', 'Of Nora'].every((notes) => rows.some(({ description }) => description === notes)),
    );
  });
});
