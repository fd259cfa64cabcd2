import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe } from 'node:test';
import { JANE_NUMBER, SHARED_NUMBER } from '../host/sample/people';
import { stableId } from '../host/stable-id';
import { machineSolution } from '../host/testing/machine-solution';
import { FROM, partiesOf, TO } from './support/colleague';
import { configurationOf } from './support/configuration';
import type { DynamicsTab } from './support/dynamics-tab';
import { setStage, type Scene } from './support/scenario';
import { until } from './support/until';

const MACHINES = join(mkdtempSync(join(tmpdir(), 'ipscape-cti-')), 'Machines.zip');
writeFileSync(MACHINES, machineSolution());
const ENTITY = 727_700_001;

const scenario = setStage([MACHINES]);

/** Waits until the record has these two sides, and nobody else. */
async function untilParties({ colleague }: Scene, ...customers: readonly string[]): Promise<void> {
  const row = await until(`the caller ${customers.join()}`, colleague.phoneCall, (one) =>
    [partiesOf(one, FROM)].every((from) => JSON.stringify(from) === JSON.stringify(customers)),
  );
  assert.equal(partiesOf(row, TO).length, 1, 'the agent is still there');
}

/** The list of matches stands for the boxes until the agent has answered it. */
async function passList({ panel, page }: DynamicsTab): Promise<void> {
  await panel.untilCard('3 records');
  await (await panel.frame()).focus('[role=listbox]');
  await page.keyboard.press('Escape');
}

describe('The two select boxes', () => {
  scenario('offer whom the number may be, and the records the agent goes to', async (scene) => {
    const { sim, readyAgent } = scene;
    const tab = await readyAgent();
    const person = tab.panel.box('Person');
    const about = tab.panel.box('About');
    await sim.call({ number: SHARED_NUMBER });
    await passList(tab);
    await person.untilChosen('Choose…');
    await person.untilChoices('Choose…', 'None', 'Tom Baker', 'Priya Nair', 'Sam Nguyen');
    assert.equal(await about.isThere(), false, 'there is nothing it could be about');

    await tab.openList('incident');
    await tab.openRow('Heating does not start');
    await about.untilChoices('Choose…', 'None', 'Heating does not start');
    await tab.openRecord('systemuser', stableId('user:agent'));
    await tab.openRecord('opportunity', stableId('opportunity:heat pump'));
    await tab.openRecord('account', stableId('account:bakery'));
    const visited = ['Heating does not start', 'Heat pump for the house', 'Wombat Bakery'];
    await about.untilChoices('Choose…', 'None', ...visited);
    await about.untilChosen('Choose…');
    await untilParties(scene);
  });

  scenario('have the only match chosen, and the record whose number was clicked', async (scene) => {
    const { sim, readyAgent } = scene;
    const { panel, ...tab } = await readyAgent();
    const id = await sim.call({ number: JANE_NUMBER });
    await panel.box('Person').untilChosen('Jane Citizen');
    await sim.hangup(id);
    await sim.wrap(id, 'Sale');
    await panel.untilStatus('Ready');

    await tab.openRecord('account', stableId('account:bakery'));
    await tab.untilRecord('Wombat Bakery');
    await tab.clickNumber('+61 2 5550 0110');
    await panel.box('About').untilChosen('Wombat Bakery');
    assert.equal(await panel.box('Person').isThere(), false, 'Jane belongs to the call before');
  });

  scenario('are in ipSCAPE’s page too: a choice in one shows in the other', async (scene) => {
    const { sim, colleague, readyAgent } = scene;
    const { panel, softphone } = await readyAgent();
    const [ours, ipscape] = [panel.box('Person'), softphone.box('whoId')];
    await sim.call({ number: SHARED_NUMBER });
    await ipscape.choose('Priya Nair');
    await ours.untilChosen('Priya Nair');
    await untilParties(scene, await colleague.contactId('Nair'));

    await ours.choose('Tom Baker');
    await ipscape.untilChosen('Tom Baker');
    await untilParties(scene, await colleague.contactId('Baker'));

    await ours.choose('None');
    await ipscape.untilChosen('None');
    await untilParties(scene);
    await ipscape.choose('Sam Nguyen');
    await ours.untilChosen('Sam Nguyen');
    await untilParties(scene, await colleague.contactId('Nguyen'));
    await ipscape.choose('None');
    await ours.untilChosen('None');
    await untilParties(scene);
  });

  scenario('may have other names in ipSCAPE’s page', async (scene) => {
    const { sim, colleague, readyAgent } = scene;
    await configurationOf(colleague).configuration({
      ips_personcomponent: 'caller',
      ips_regardingcomponent: 'matter',
    });
    await sim.integration({ components: ['caller', 'matter'] });
    const { panel, softphone, ...tab } = await readyAgent();
    await sim.call({ number: JANE_NUMBER });
    await softphone.box('caller').untilChosen('Jane Citizen');
    await tab.openRecord('incident', stableId('incident:open'));
    await softphone.box('matter').choose('Heating does not start');
    await panel.box('About').untilChosen('Heating does not start');
  });

  scenario('are in the panel alone where ipSCAPE’s page has none', async (scene) => {
    const { sim, colleague, readyAgent, expectError } = scene;
    expectError(/404.*component-options/);
    await sim.integration({ components: [] });
    const tab = await readyAgent();
    const { panel, softphone } = tab;
    await sim.call({ number: SHARED_NUMBER });
    await passList(tab);
    await panel.box('Person').choose('Priya Nair');
    await panel.untilStatus('On a call with Priya Nair');
    await untilParties(scene, await colleague.contactId('Nair'));
    assert.equal(await softphone.box('whoId').isThere(), false);
  });

  scenario('make a case, an opportunity or a customer’s own table what the call is about', async (scene) => {
    const { sim, colleague, readyAgent } = scene;
    const { ips_cticonfigurationid: configuration } = await colleague.row('ips_cticonfigurations');
    await colleague.create('ips_relatedtables', {
      ips_name: 'Machine',
      ips_logicalname: 'new_machine',
      ips_recordtype: ENTITY,
      ips_order: 9,
      'ips_configurationid@odata.bind': `/ips_cticonfigurations(${String(configuration)})`,
    });
    const press = stableId('new_machine:press');
    await colleague.create('new_machines', { new_machineid: press, new_name: 'Press 4' });
    const { panel, ...tab } = await readyAgent();
    await sim.call({ number: JANE_NUMBER });
    await panel.untilLog('Logged as phone call');
    for (const [table, id, name] of [
      ['incident', stableId('incident:open'), 'Heating does not start'],
      ['opportunity', stableId('opportunity:heat pump'), 'Heat pump for the house'],
      ['new_machine', press, 'Press 4'],
    ] as const) {
      await tab.openRecord(table, id);
      await panel.box('About').choose(name);
      await until(name, colleague.phoneCall, (row) => row['_regardingobjectid_value'] === id);
      await untilParties(scene, await colleague.contactId('Citizen'));
    }
  });
});
