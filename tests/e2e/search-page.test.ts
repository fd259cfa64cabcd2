import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { SHARED_NUMBER } from '../host/sample/people';
import { configurationOf, PARAMETER_TYPES, PHONE_FORMATS } from './support/configuration';
import { lookUpsIn } from './support/look-ups';
import { setStage } from './support/scenario';

const scenario = setStage();

describe('Show all in search', () => {
  scenario(
    'opens Dynamics’ search page with the text of the rule',
    async ({ sim, colleague, readyAgent }) => {
      const configuration = configurationOf(colleague);
      await configuration.addParameter('local', 'interaction.activity.customerCli', {
        ips_parametertype: PARAMETER_TYPES.phone,
        ips_format: PHONE_FORMATS.local,
      });
      await configuration.addParameter('nothing', 'interaction.leadData.leadId', {
        ips_parametertype: PARAMETER_TYPES.string,
      });
      await configuration.rule({
        ips_query:
          "?$select=fullname&$filter=telephone1 eq '{{telephone1}}' or mobilephone eq '{{telephone1}}'" +
          '&$search={{telephone1}} or {{local}} or {{nothing}}',
        ips_addnewrecord: false,
      });
      const tab = await readyAgent();
      const id = await sim.call({ number: SHARED_NUMBER });
      await tab.panel.untilCard('3 records have');
      await tab.panel.press('Show all in search');
      await tab.untilSearch(SHARED_NUMBER.slice(-8));
      await sim.hangup(id);
      await sim.wrap(id, 'Sale');
      await tab.panel.untilStatus('Ready');

      await sim.call({ number: '+61255500199' });
      await tab.panel.untilCard('No record has +61255500199');
      await tab.panel.press('Show all in search');
      await tab.untilSearch('55500199');
    },
  );

  scenario('is all there is of a rule without a filter: nothing is looked up', async (scene) => {
    const { sim, colleague, readyAgent } = scene;
    await configurationOf(colleague).rule({ ips_query: '?$select=fullname&$search={{telephone1}}' });
    const tab = await readyAgent();
    await sim.call({ number: SHARED_NUMBER });
    await tab.panel.untilCard(`search Dynamics for ${SHARED_NUMBER.slice(-8)}`);
    await tab.panel.untilLog('Logged as phone call');
    assert.deepEqual(await lookUpsIn(sim, 'contacts'), []);
    await tab.panel.press('Show all in search');
    await tab.untilSearch(SHARED_NUMBER.slice(-8));
  });
});
