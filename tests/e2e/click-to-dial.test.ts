import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { JANE_NUMBER } from '../host/sample/people';
import { stableId } from '../host/stable-id';
import { partiesOf, TO } from './support/colleague';
import { configurationOf, DO_NOT_PHONE } from './support/configuration';
import type { DynamicsTab } from './support/dynamics-tab';
import { APP, setStage, type Scene } from './support/scenario';
import { until } from './support/until';

const scenario = setStage();

/** The numbers ipSCAPE was asked to dial. */
async function dialled({ sim }: Scene): Promise<readonly string[]> {
  return (await sim.calls()).map(({ activity }) => activity.customerCli);
}

/** Hangs up the last call, which was outside any campaign or is wrapped. */
async function endCall({ sim }: Scene, { panel }: DynamicsTab): Promise<void> {
  const { id = '' } = (await sim.calls()).at(-1) ?? {};
  await sim.hangup(id);
  await sim.wrap(id, 'Sale');
  await panel.untilStatus('Ready');
}

async function openContact(scene: Scene, tab: DynamicsTab, lastName: string): Promise<void> {
  await tab.openRecord('contact', await scene.colleague.contactId(lastName));
  await tab.untilRecord(lastName);
}

describe('A click on a telephone number in Dynamics', () => {
  scenario('of a form dials it once: its record is the call’s, nothing is searched', async (scene) => {
    const { sim, colleague, readyAgent } = scene;
    const tab = await readyAgent();
    await openContact(scene, tab, 'Brackets');
    const before = (await sim.log()).length;
    await tab.clickNumber('(02) 5550 0101', 2);
    await tab.panel.untilStatus('On a call with Brenda Brackets');
    await tab.panel.untilLog('Logged as phone call');
    assert.deepEqual(await dialled(scene), ['+61255500101'], 'a double click dials once');
    const searches = (await sim.log())
      .slice(before)
      .filter(({ url }) =>
        /\/(contacts|accounts|leads)\?.*(mobilephone|startswith)/.test(decodeURIComponent(url)),
      );
    assert.deepEqual(searches, [], 'only the clicked column is asked for the clicked text');
    assert.match(await tab.recordName(), /^Brenda Brackets/, 'the page stays as it is');

    const call = await colleague.phoneCall();
    assert.equal(call['subject'], 'Call to Brenda Brackets');
    assert.deepEqual(partiesOf(call, TO), [await colleague.contactId('Brackets')]);
  });

  scenario('of a list, an account, a subgrid and a lead dials it as it is displayed', async (scene) => {
    const { readyAgent } = scene;
    const tab = await readyAgent();
    await tab.openList('contact');
    await tab.search('Xavier');
    await tab.clickNumber('+61 2 5550 0102 x12');
    await tab.panel.untilStatus('On a call with Xavier Extension');
    assert.equal(await tab.recordName(), '(nothing)', 'the list is still in front');
    await endCall(scene, tab);

    await tab.openRecord('account', stableId('account:bakery'));
    await tab.untilRecord('Wombat Bakery');
    await tab.clickNumber('+61 2 5550 0110');
    await tab.panel.untilStatus('On a call with Wombat Bakery');
    await endCall(scene, tab);

    await tab.clickInSubgrid({ entityLogicalName: 'contact', name: 'telephone1', value: '0255500103' });
    await tab.panel.untilStatus('On a call with Dean Digits');
    await endCall(scene, tab);

    await tab.openList('lead');
    await tab.search('Letterplease');
    await tab.openRow('Lena Letterplease');
    await tab.clickNumber('+61491570159');
    await tab.panel.untilNotice('dial-asking', 'Lena Letterplease asked not to be phoned.');
    await tab.panel.press('Call anyway');
    await tab.panel.untilStatus('On a call with Lena Letterplease');
    assert.deepEqual(await dialled(scene), ['+61255500102', '+61255500110', '+61255500103', '+61491570159']);
  });

  scenario(
    'dials nothing while the agent is signed out, on a call or disconnected, and says why',
    async (scene) => {
      const { sim, openTab, expectError } = scene;
      expectError(/409.*click-to-dial/);
      const tab = await openTab(APP);
      await tab.panel.untilStatus('Signed out');
      await openContact(scene, tab, 'Brackets');
      await tab.minimisePanel();
      await tab.clickNumber('(02) 5550 0101');
      await tab.untilPanel('docked');
      await tab.panel.untilNotice('dial-refused', /was not dialled\..*signed out of ipSCAPE/);
      await tab.panel.press('Close');
      await tab.panel.untilNoNotice('dial-refused');

      await sim.signIn();
      await tab.panel.untilStatus('Ready');
      const id = await sim.call({ number: JANE_NUMBER });
      await tab.panel.untilStatus('On a call with Jane Citizen');
      await openContact(scene, tab, 'Digits');
      await tab.clickNumber('0255500103');
      await tab.panel.untilNotice(
        'dial-refused',
        /\+61255500103 was not dialled\. .*nothing else can be dialled/,
      );
      await tab.panel.press('Close');
      await sim.hangup(id);
      await sim.wrap(id, 'Sale');
      await sim.agent({ presence: 'Disconnected' });
      await tab.panel.untilStatus('Disconnected');
      await openContact(scene, tab, 'International');
      await tab.clickNumber('+61 491 570 157');
      await tab.panel.untilNotice('dial-refused', /voice is not connected/);
      assert.deepEqual(await dialled(scene), [JANE_NUMBER]);
    },
  );

  scenario('in a tab without the softphone dials once, in the tab that has it', async (scene) => {
    const { openTab, readyAgent } = scene;
    const acting = await readyAgent();
    const other = await openTab('Sales Hub');
    await other.panel.untilNotice('other-tab');
    await openContact(scene, other, 'Brackets');
    await other.clickNumber('(02) 5550 0101');
    for (const { panel } of [acting, other]) await panel.untilStatus('On a call with Brenda Brackets');
    assert.deepEqual(await dialled(scene), ['+61255500101']);
    assert.deepEqual([acting.softphone.count(), other.softphone.count()], [1, 0]);
    assert.equal(await acting.recordName(), '(nothing)');
  });
});

describe('A click on the number of someone who asked not to be phoned', () => {
  scenario('asks first, and writes down that the agent called all the same', async (scene) => {
    const { colleague, readyAgent } = scene;
    const tab = await readyAgent();
    await openContact(scene, tab, 'Donotcall');
    await tab.minimisePanel();
    await tab.clickNumber('+61491570111');
    await tab.untilPanel('docked');
    await tab.panel.untilNotice('dial-asking', 'Dora Donotcall asked not to be phoned.');
    await tab.panel.press('Cancel');
    await tab.panel.untilNoNotice('dial-asking');
    await tab.panel.untilStatus('Ready');
    assert.deepEqual(await dialled(scene), []);

    await openContact(scene, tab, 'Nophone');
    await tab.clickNumber('+61491570158');
    await tab.panel.untilNotice('dial-asking', 'Nigel Nophone');
    await tab.panel.press('Call anyway');
    await tab.panel.untilStatus('On a call with Nigel Nophone');
    await tab.panel.untilCard('Called although they asked not to be phoned.');
    const call = await until('the record', colleague.phoneCall);
    assert.equal(call['description'], 'Called although the record asks not to be phoned.');
  });

  scenario('is refused, or dialled without a word, as the configuration says', async (scene) => {
    const { colleague, readyAgent } = scene;
    const { configuration } = configurationOf(colleague);
    await configuration({ ips_donotphonepolicy: DO_NOT_PHONE.refuse });
    const tab = await readyAgent();
    await openContact(scene, tab, 'Donotcall');
    await tab.clickNumber('+61491570111');
    await tab.panel.untilNotice(
      'dial-refused',
      /Dora Donotcall asked not to be phoned, and your configuration/,
    );
    await tab.panel.press('Close');
    assert.deepEqual(await dialled(scene), []);

    await configuration({ ips_donotphonepolicy: DO_NOT_PHONE.ignore });
    await tab.panel.choose('Reload configuration');
    await tab.panel.untilNoNotice('configuration-looking');
    await openContact(scene, tab, 'Nophone');
    await tab.clickNumber('+61491570158');
    await tab.panel.untilStatus('On a call with Nigel Nophone');
    assert.equal((await until('the record', colleague.phoneCall))['description'], null);
  });
});
