import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { FROM, partiesOf } from './support/colleague';
import { configurationOf, PARAMETER_TYPES } from './support/configuration';
import { lookUpsIn } from './support/look-ups';
import { setStage } from './support/scenario';
import { until } from './support/until';

const STRANGER = '+61255500199';
const NEWCOMER = { firstname: 'Nelly', lastname: 'Newcomer', telephone1: STRANGER };

const scenario = setStage();

describe('A caller who is in no record yet', () => {
  scenario('gets a form filled with the parameters that are columns', async (scene) => {
    const { sim, colleague, readyAgent } = scene;
    const text = { ips_parametertype: PARAMETER_TYPES.string };
    const configuration = configurationOf(colleague);
    await configuration.addParameter('JobTitle', 'interaction.campaignName', text);
    await configuration.addParameter('segment', 'interaction.campaignName', text);
    const tab = await readyAgent();
    await sim.call({ number: STRANGER });
    await tab.untilRecord('New Contact');
    assert.equal(await tab.field('telephone1'), STRANGER);
    assert.equal(await tab.field('jobtitle'), 'Support Inbound');
  });

  scenario('is found at the hang-up where somebody has made a record meanwhile', async (scene) => {
    const { sim, colleague, readyAgent } = scene;
    const tab = await readyAgent();
    const id = await sim.call({ number: STRANGER });
    await tab.untilRecord('New Contact');
    await Promise.all([tab.openList('account'), tab.answerDialog('Discard changes')]);
    await colleague.create('contacts', NEWCOMER);
    await sim.hangup(id);

    await tab.panel.untilStatus('Wrapping up: Nelly Newcomer');
    await tab.panel.untilCard('Nelly Newcomer');
    await tab.panel.untilTrace('Found after the call began: Nelly Newcomer (contact)');
    const newcomer = await colleague.contactId('Newcomer');
    const call = await until('the caller in the record', colleague.phoneCall, (row) =>
      partiesOf(row, FROM).includes(newcomer),
    );
    assert.equal(call['subject'], 'Call from Nelly Newcomer');
    assert.equal(await tab.recordName(), '(nothing)', 'nothing is opened so late');
  });

  scenario('is found at the wrap where the record is made after the hang-up', async (scene) => {
    const { sim, colleague, readyAgent } = scene;
    const tab = await readyAgent();
    const id = await sim.call({ number: STRANGER });
    await tab.untilRecord('New Contact');
    await sim.hangup(id);
    await until('the look-up at the hang-up', async () => (await lookUpsIn(sim, 'contacts')).length === 4);
    await colleague.create('contacts', NEWCOMER);
    await sim.wrap(id, 'Sale');

    const newcomer = await colleague.contactId('Newcomer');
    const call = await until(
      'completion with the caller',
      colleague.phoneCall,
      (row) => row['statecode'] === 1 && partiesOf(row, FROM).includes(newcomer),
    );
    assert.equal(call['subject'], 'Call from Nelly Newcomer');
    assert.equal(call['ips_wrapcode'], 'Sale');
  });
});
