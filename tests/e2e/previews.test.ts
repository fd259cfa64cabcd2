import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { JANE_NUMBER } from '../host/sample/people';
import { configurationOf } from './support/configuration';
import { setStage, type Scene } from './support/scenario';
import { until } from './support/until';

const [OPEN, COMPLETED, CANCELED] = [0, 1, 2];
const LEAD = { leadId: 4711, firstName: 'Jane', phones: [JANE_NUMBER] };

/** How the tenant calls the call of a preview, and whether it has an interaction of its own: both are possible. */
const AS_THE_SAME = {};
const AS_ANOTHER = { dialledPreviewInteraction: 'new', dialledPreviewSubtype: 'outbound' };

/** An agent whose configuration has `createTaskOnPreview` as said. */
async function previewingAgent(
  scene: Scene,
  createTaskOnPreview: boolean,
  integration: object = AS_THE_SAME,
) {
  await configurationOf(scene.colleague).configuration({ ips_createtaskonpreview: createTaskOnPreview });
  await scene.sim.integration(integration);
  return scene.readyAgent();
}

const present = ({ sim }: Scene, lead: object = LEAD) => sim.call({ subtype: 'preview', number: '', lead });

const untilRecordIs = ({ colleague }: Scene, statecode: number | undefined) =>
  until(
    `a record of state ${String(statecode)}`,
    colleague.phoneCall,
    (row) => row['statecode'] === statecode,
  );

const scenario = setStage();

describe('A lead that is presented', () => {
  for (const [how, integration] of [
    ['the same interaction', AS_THE_SAME],
    ['another interaction', AS_ANOTHER],
  ] as const) {
    scenario(`pops and is logged at once; dialled as ${how}, it is the same record`, async (scene) => {
      const { sim, colleague } = scene;
      const tab = await previewingAgent(scene, true, integration);
      const preview = await present(scene);
      await tab.untilRecord('Jane Citizen');
      await tab.panel.untilStatus('Preview: Jane Citizen');
      await tab.panel.untilLog('Logged as phone call');
      assert.equal((await colleague.phoneCall())['subject'], 'Call to Jane Citizen');

      await tab.openList('account');
      const call = await sim.move(preview, 'dial');
      await tab.panel.untilStatus('On a call with Jane Citizen');
      await sim.hangup(call);
      await sim.wrap(call, 'Sale');
      const row = await untilRecordIs(scene, COMPLETED);
      assert.equal(row['ips_agentinteractionid'], call);
      assert.equal(row['ips_wrapcode'], 'Sale');
      assert.equal(row['directioncode'], true);
      assert.equal(row['ips_leadid'], '4711');
      assert.equal(await tab.recordName(), '(nothing)', 'the dialled call does not pop again');
    });

    scenario(`is known as ${how} after a reload before the dial and after it`, async (scene) => {
      const { sim } = scene;
      const tab = await previewingAgent(scene, true, integration);
      const preview = await present(scene);
      await tab.panel.untilLog('Logged as phone call');
      await tab.openList('account');
      await tab.reload();
      await tab.panel.untilStatus('Preview: Jane Citizen');

      const call = await sim.move(preview, 'dial');
      await tab.panel.untilStatus('On a call with Jane Citizen');
      await tab.reload();
      await tab.panel.untilStatus('On a call with Jane Citizen');
      await sim.hangup(call);
      await sim.wrap(call, 'Sale');
      await untilRecordIs(scene, COMPLETED);
      assert.equal(await tab.recordName(), '(nothing)', 'nothing pops again');
    });
  }

  scenario(
    'and whose presentation is closed before its call begins is called, not skipped',
    async (scene) => {
      const { sim, colleague } = scene;
      const tab = await previewingAgent(scene, true);
      await sim.close(await present(scene));
      await untilRecordIs(scene, CANCELED);
      const call = await sim.call({ subtype: 'outbound', number: JANE_NUMBER, lead: LEAD });
      await tab.panel.untilStatus('On a call with Jane Citizen');
      await untilRecordIs(scene, OPEN);
      await sim.hangup(call);
      await sim.wrap(call, 'Sale');
      const row = await untilRecordIs(scene, COMPLETED);
      assert.equal(row['ips_wrapcode'], 'Sale');
      assert.equal((await colleague.phoneCalls()).length, 1);
    },
  );

  scenario('and called at several numbers leaves a record of each call', async (scene) => {
    const { sim, colleague } = scene;
    await colleague.create('contacts', {
      lastname: 'Twophones',
      mobilephone: '+61255500188',
      telephone1: '+61255500189',
    });
    const tab = await previewingAgent(scene, true, AS_ANOTHER);
    const first = await present(scene, { leadId: 4712, phones: ['+61255500188', '+61255500189'] });
    await tab.panel.untilStatus('Preview: Twophones');
    const firstCall = await sim.move(first, 'dial');
    await tab.panel.untilStatus('On a call with Twophones');
    await sim.hangup(firstCall);
    const second = await sim.move(firstCall, 'wrap', { code: 'No answer', next: true });
    await tab.panel.untilStatus('Preview: Twophones');
    const secondCall = await sim.move(second, 'dial');
    await tab.panel.untilStatus('On a call with Twophones');
    await sim.hangup(secondCall);
    await sim.wrap(secondCall, 'Sale');

    const rows = await until(
      'two completed calls',
      colleague.phoneCalls,
      (all) => all.length === 2 && all.every((row) => row['statecode'] === COMPLETED),
    );
    assert.deepEqual(rows.map((row) => [row['phonenumber'], row['ips_wrapcode'], row['ips_leadid']]).sort(), [
      ['+61255500188', 'No answer', '4712'],
      ['+61255500189', 'Sale', '4712'],
    ]);
  });

  scenario(
    'ends its record: completed when wrapped without a call, cancelled when skipped',
    async (scene) => {
      const { sim, colleague } = scene;
      const tab = await previewingAgent(scene, true);
      const wrapped = await present(scene);
      await tab.panel.untilLog('Logged as phone call');
      await sim.wrap(wrapped, 'Do not call');
      const row = await untilRecordIs(scene, COMPLETED);
      assert.equal(row['ips_wrapcode'], 'Do not call');
      assert.equal(row['actualdurationminutes'], 0);
      await tab.panel.untilStatus('Ready');

      const skipped = await present(scene);
      await tab.panel.untilStatus('Preview: Jane Citizen');
      await tab.panel.untilLog('Logged as phone call');
      await sim.close(skipped);
      await tab.panel.untilStatus('Ready');
      const rows = await until(
        'nothing left open',
        colleague.phoneCalls,
        (all) => all.length === 2 && all.every(({ statecode }) => statecode !== OPEN),
      );
      assert.equal(rows.find((one) => one['ips_agentinteractionid'] === skipped)?.['statecode'], CANCELED);
    },
  );

  scenario('keeps what the agent has written about it, though it is never dialled', async (scene) => {
    const { sim } = scene;
    const tab = await previewingAgent(scene, false);
    const preview = await present(scene);
    await tab.panel.untilStatus('Preview: Jane Citizen');
    await tab.panel.typeNotes('Has moved away');
    await sim.wrap(preview, 'Do not call');
    const row = await untilRecordIs(scene, COMPLETED);
    assert.equal(row['description'], 'Has moved away');
    assert.equal(row['ips_wrapcode'], 'Do not call');
  });

  scenario('is logged only once it is dialled where no record is wanted before', async (scene) => {
    const { sim, colleague } = scene;
    const tab = await previewingAgent(scene, false);
    const skipped = await present(scene);
    await tab.untilRecord('Jane Citizen');
    await tab.panel.untilStatus('Preview: Jane Citizen');
    await sim.close(skipped);
    await tab.panel.untilStatus('Ready');

    const dialled = await present(scene, { leadId: 4713, phones: [JANE_NUMBER] });
    await tab.panel.untilStatus('Preview: Jane Citizen');
    assert.deepEqual(await colleague.phoneCalls(), []);
    await sim.move(dialled, 'dial');
    await sim.hangup(dialled);
    await sim.wrap(dialled, 'Sale');
    const row = await untilRecordIs(scene, COMPLETED);
    assert.equal(row['ips_agentinteractionid'], dialled, 'nothing is left of the skipped one');
  });
});
