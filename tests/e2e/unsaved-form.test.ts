import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { JANE_NUMBER } from '../host/sample/people';
import { FROM, partiesOf } from './support/colleague';
import type { DynamicsTab } from './support/dynamics-tab';
import { setStage } from './support/scenario';
import { until } from './support/until';

const STRANGER = '+61255500199';
const WAITS = 'is ready to open. Your form in front may have unsaved changes.';

const scenario = setStage();

/** The agent has an account's form open. */
async function inAccount(tab: DynamicsTab): Promise<void> {
  await tab.openList('account');
  await tab.openRow('Outback Solar');
}

/** And has begun to write something down in it. */
async function writesInAccount(tab: DynamicsTab): Promise<void> {
  await inAccount(tab);
  await tab.fillIn('websiteurl', 'https://outback.example.com');
  await tab.page.keyboard.press('Tab');
  await tab.untilRecord('Unsaved');
}

describe('A call while the agent writes in a form', () => {
  scenario('leaves the form alone and offers the caller; [Open] opens the caller', async (scene) => {
    const { sim, readyAgent } = scene;
    const tab = await readyAgent();
    await writesInAccount(tab);
    await sim.call({ number: JANE_NUMBER });
    await tab.panel.untilCard(`Jane Citizen ${WAITS}`);
    await tab.panel.untilStatus('On a call with Jane Citizen');
    await tab.panel.untilLog('Logged as phone call');
    assert.match(await tab.recordName(), /Outback Solar/);
    assert.equal(await tab.field('websiteurl'), 'https://outback.example.com');

    await tab.panel.press('Open Jane Citizen');
    await tab.answerDialog('Cancel');
    assert.equal(await tab.field('websiteurl'), 'https://outback.example.com');
    await tab.panel.press('Open Jane Citizen');
    await tab.answerDialog('Discard changes');
    await tab.untilRecord('Jane Citizen');
    const card = await tab.panel.untilCard('Jane Citizen');
    assert.ok(!card.includes(WAITS), card);
    await tab.panel.untilTrace('not opened over a form that may be unsaved');
  });

  scenario('offers a new record too, which is the caller once it is saved', async (scene) => {
    const { sim, colleague, readyAgent } = scene;
    const tab = await readyAgent();
    await writesInAccount(tab);
    await sim.call({ number: STRANGER });
    await tab.panel.untilCard('Nothing found. An unsaved form may be in front');
    assert.match(await tab.recordName(), /Outback Solar/);

    await tab.panel.press('New contact');
    await tab.answerDialog('Discard changes');
    await tab.untilRecord('New Contact');
    await tab.panel.untilCard('a new contact form is open');
    assert.equal(await tab.field('telephone1'), STRANGER);
    await tab.fillIn('lastname', 'Stranger');
    await tab.save();
    await tab.panel.untilCard('Open');
    await tab.panel.untilStatus('On a call with Stranger');
    const stranger = await colleague.contactId('Stranger');
    await until('the caller in the record', colleague.phoneCall, (row) =>
      partiesOf(row, FROM).includes(stranger),
    );
  });

  scenario('leaves the form alone in the tab the agent is in, too', async (scene) => {
    const { sim, openTab, readyAgent } = scene;
    const acting = await readyAgent();
    const tab = await openTab('Sales Hub');
    await tab.panel.untilNotice('other-tab');
    await writesInAccount(tab);
    await sim.call({ number: JANE_NUMBER });
    await tab.panel.untilCard(`Jane Citizen ${WAITS}`);
    await acting.panel.untilCard(`Jane Citizen ${WAITS}`);
    assert.match(await tab.recordName(), /Outback Solar/);
    assert.equal(await acting.recordName(), '(nothing)');

    await tab.panel.press('Open Jane Citizen');
    await tab.answerDialog('Discard changes');
    await tab.untilRecord('Jane Citizen');
    assert.equal(await acting.recordName(), '(nothing)');
  });
});

describe('A call while nothing is unsaved', () => {
  scenario('opens the caller at once, over a form as over a list', async ({ sim, readyAgent }) => {
    const tab = await readyAgent();
    await inAccount(tab);
    await sim.call({ number: JANE_NUMBER });
    await tab.untilRecord('Jane Citizen');
  });
});

describe('A Dynamics that does not say whether a form is unsaved', () => {
  scenario('has the agent asked over a form, and not over a list', async ({ sim, readyAgent }) => {
    await sim.modes({ withoutIsDirty: true });
    const tab = await readyAgent();
    await inAccount(tab);
    const id = await sim.call({ number: JANE_NUMBER });
    await tab.panel.untilCard(`Jane Citizen ${WAITS}`);
    assert.match(await tab.recordName(), /Outback Solar/);
    await tab.panel.press('Open Jane Citizen');
    await tab.untilRecord('Jane Citizen');

    await sim.hangup(id);
    await sim.wrap(id, 'Sale');
    await tab.panel.untilStatus('Ready');
    await tab.openList('contact');
    await sim.call({ number: JANE_NUMBER });
    await tab.untilRecord('Jane Citizen');
  });
});
