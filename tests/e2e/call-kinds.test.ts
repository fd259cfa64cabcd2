import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { userCalled } from '../host/organisation/users';
import { JANE_NUMBER } from '../host/sample/people';
import { FROM, partiesOf, TO, type Row } from './support/colleague';
import { configurationOf } from './support/configuration';
import { setStage, type Scene } from './support/scenario';
import { until } from './support/until';

const COMPLETED = 1;
const MADE = 2;
/** Options of the choice `ips_rulecalltype`. */
const [INBOUND, PREVIEW, OUTBOUND] = [727_700_001, 727_700_002, 727_700_003];
const NUMBER = '+61255500187';

const untilCompleted = ({ colleague }: Scene, interactionId: string): Promise<Row> =>
  until(
    `the completed record of ${interactionId}`,
    async () => (await colleague.phoneCalls()).find((row) => row['ips_agentinteractionid'] === interactionId),
    (row) => row?.['statecode'] === COMPLETED,
  ).then((row) => row ?? {});

const scenario = setStage();

describe('Each kind of call', () => {
  scenario('is searched by the rule that names it, else by the default one', async (scene) => {
    const { sim, colleague, readyAgent } = scene;
    await colleague.create('contacts', { lastname: 'Kinds', telephone1: NUMBER });
    await colleague.create('accounts', { name: 'Kinds Limited', telephone1: NUMBER });
    await colleague.create('leads', { lastname: 'Kinds as a lead', telephone1: NUMBER });
    const configuration = configurationOf(colleague);
    const query = "?$filter=telephone1 eq '{{telephone1}}'";
    await configuration.addRule('account', query, { ips_calltypes: String(INBOUND) });
    await configuration.addRule('lead', query, { ips_calltypes: `${PREVIEW},${OUTBOUND}` });

    const tab = await readyAgent();
    const kinds = [
      [{ subtype: 'inbound' }, 'Kinds Limited'],
      [{ subtype: 'outbound' }, 'Kinds as a lead'],
      [{ subtype: 'manual' }, 'Kinds'],
      [{ subtype: 'preview' }, 'Kinds as a lead'],
      [{ subtype: 'inbound', reportedAs: 'Video' }, 'Kinds'],
    ] as const;
    for (const [call, name] of kinds) {
      const id = await sim.call({ number: NUMBER, ...call });
      await tab.untilRecord(new RegExp(`^${name}( - Saved)?$`));
      await sim.wrap(id, 'Sale');
      await tab.panel.untilStatus('Ready');
    }
  });

  scenario('that the agent makes is logged the other way round', async (scene) => {
    const { sim, colleague, host, readyAgent } = scene;
    const jane = await colleague.contactId('Citizen');
    const agent = userCalled('agent', host.organisation.metadata).id;
    const tab = await readyAgent();
    for (const subtype of ['outbound', 'manual'] as const) {
      const id = await sim.call({ subtype, number: JANE_NUMBER });
      await tab.panel.untilCard(subtype === 'manual' ? /Manual[^]*Jane Citizen/ : /Outbound[^]*Jane Citizen/);
      await sim.hangup(id);
      await sim.wrap(id, 'Sale');
      const call = await untilCompleted(scene, id);
      assert.equal(call['subject'], 'Call to Jane Citizen');
      assert.equal(call['directioncode'], true);
      assert.equal(call['statuscode'], MADE);
      assert.equal(call['phonenumber'], JANE_NUMBER);
      assert.deepEqual(partiesOf(call, FROM), [agent]);
      assert.deepEqual(partiesOf(call, TO), [jane]);
      await tab.panel.untilStatus('Ready');
    }
  });

  scenario('outside any campaign, which never wraps, is completed when it is closed', async (scene) => {
    const { sim, readyAgent } = scene;
    const tab = await readyAgent();
    const id = await sim.call({ subtype: 'manual', number: JANE_NUMBER, campaign: '' });
    await tab.panel.untilLog('Logged as phone call');
    await sim.hangup(id);
    await tab.panel.untilStatus('Ready');
    const call = await untilCompleted(scene, id);
    assert.equal(call['directioncode'], true);
    assert.equal(call['ips_wrapcode'], null);
    assert.notEqual(call['actualend'], null);
  });
});

describe('A call that nobody answers', () => {
  scenario('is logged as failed, with the reason where there is one', async (scene) => {
    const { sim, readyAgent } = scene;
    const tab = await readyAgent();
    const attempts = [
      [{ subtype: 'outbound', number: JANE_NUMBER }, { reason: 'Busy' }, 'The call failed: Busy'],
      [{ subtype: 'manual', number: JANE_NUMBER }, {}, 'The call failed'],
      // Of a lead that is presented no start is reported.
      [{ subtype: 'preview', number: JANE_NUMBER }, { reason: 'No Answer' }, 'The call failed: No Answer'],
    ] as const;
    for (const [attempt, failure, description] of attempts) {
      const id = await sim.call(attempt);
      await tab.panel.untilCard('Jane Citizen');
      await sim.move(id, 'fail', failure);
      await tab.panel.untilStatus('Wrapping up: Jane Citizen');
      await tab.panel.untilCard('reason' in failure ? `Failed: ${failure.reason}` : /^Failed$/m);
      await sim.wrap(id, 'Call back');
      const call = await untilCompleted(scene, id);
      assert.equal(call['subject'], 'Failed call to Jane Citizen');
      assert.equal(call['description'], description);
      assert.equal(call['ips_callfailed'], true);
      assert.equal(call['ips_talkseconds'], 0);
      assert.equal(call['actualdurationminutes'], 0);
      assert.equal(call['ips_wrapcode'], 'Call back');
      await tab.panel.untilStatus('Ready');
    }
  });
});
