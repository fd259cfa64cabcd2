import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { userCalled } from '../host/organisation/users';
import { JANE_NUMBER } from '../host/sample/people';
import { FROM, partiesOf, TO } from './support/colleague';
import { setStage } from './support/scenario';
import { until } from './support/until';

const COMPLETED = 1;
const RECEIVED = 4;
const MADE = 2;

const scenario = setStage();

describe('A call that ends and is wrapped', () => {
  scenario('leaves a completed phone call with all there is to say', async (scene) => {
    const { sim, colleague, host, readyAgent } = scene;
    const tab = await readyAgent();
    const id = await sim.call({ number: JANE_NUMBER, campaign: 'Sales AU' });
    await tab.panel.untilStatus('On a call with Jane Citizen');
    await tab.panel.untilCard(/00:0[1-9]/); // a call within one second takes no time at all
    await sim.hangup(id);
    await tab.panel.untilStatus('Wrapping up: Jane Citizen');
    await sim.wrap(id, 'Sale');
    await tab.panel.untilStatus('Ready');

    const call = await until('completion', colleague.phoneCall, (row) => row['statecode'] === COMPLETED);
    const jane = await colleague.contactId('Citizen');
    const agent = userCalled('agent', host.organisation.metadata).id;
    assert.equal(call['subject'], 'Call from Jane Citizen');
    assert.equal(call['directioncode'], false);
    assert.equal(call['statuscode'], RECEIVED);
    assert.equal(call['phonenumber'], JANE_NUMBER);
    assert.equal(call['actualdurationminutes'], 1, 'minutes are rounded up');
    assert.ok(Date.parse(String(call['actualend'])) >= Date.parse(String(call['actualstart'])));
    assert.deepEqual(partiesOf(call, FROM), [jane]);
    assert.deepEqual(partiesOf(call, TO), [agent]);
    assert.equal(call['_regardingobjectid_value'], jane);
    assert.equal(call['_ownerid_value'], agent);
    assert.equal(call['ips_wrapcode'], 'Sale');
    assert.equal(call['ips_agentinteractionid'], id);
    assert.equal(call['ips_campaign'], 'Sales AU');

    const timeline = await tab.untilTimeline('Completed');
    assert.match(timeline, /Sale/);
    assert.match(timeline, /1 min/);
  });

  scenario(
    'is logged the other way round when the agent has called',
    async ({ sim, colleague, readyAgent }) => {
      const tab = await readyAgent();
      const id = await sim.call({ subtype: 'outbound', number: JANE_NUMBER, lead: { leadId: 4711 } });
      await tab.untilRecord('Jane Citizen');
      await sim.hangup(id);
      await sim.wrap(id, 'Call back');

      const call = await until('completion', colleague.phoneCall, (row) => row['statecode'] === COMPLETED);
      assert.equal(call['subject'], 'Call to Jane Citizen');
      assert.equal(call['directioncode'], true);
      assert.equal(call['statuscode'], MADE);
      assert.deepEqual(partiesOf(call, TO), [await colleague.contactId('Citizen')]);
      assert.equal(call['ips_leadid'], '4711');
      assert.equal(call['ips_wrapcode'], 'Call back');
    },
  );

  scenario(
    'stays open for the agent where the configuration says so',
    async ({ sim, colleague, readyAgent }) => {
      const { ips_cticonfigurationid: configuration } = await colleague.row('ips_cticonfigurations');
      await colleague.update(`ips_cticonfigurations(${String(configuration)})`, {
        ips_completeactivityrecordonwrap: false,
      });
      const tab = await readyAgent();
      const id = await sim.call({ number: JANE_NUMBER });
      await tab.panel.untilLog('Logged as phone call');
      await sim.hangup(id);
      await sim.wrap(id, 'No sale');

      const call = await until(
        'the wrap code',
        colleague.phoneCall,
        (row) => row['ips_wrapcode'] === 'No sale',
      );
      assert.equal(call['statecode'], 0);
    },
  );
});
