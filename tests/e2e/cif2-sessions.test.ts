import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { JANE_NUMBER, SHARED_NUMBER } from '../host/sample/people';
import { configurationOf } from './support/configuration';
import type { DynamicsTab } from './support/dynamics-tab';
import { setStage, type Scene } from './support/scenario';
import { until } from './support/until';

const NORA_NUMBER = '+61491570156';
/** The most there are beside Home. */
const MOST_SESSIONS = 10;

const scenario = setStage();

/** The agent in a multi-session app, the panel ready. @param template of a call's session; left out, none */
async function agentWithSessions(scene: Scene, template = ''): Promise<DynamicsTab> {
  await configurationOf(scene.colleague).configuration({ ips_sessiontemplate: template });
  await scene.sim.modes({ cif2: true });
  return scene.readyAgent();
}

/** Jane is on hold while the agent asks Nora. @returns the two interactions */
async function onTwoCalls({ sim }: Scene, tab: DynamicsTab): Promise<{ jane: string; nora: string }> {
  const jane = await sim.call({ number: JANE_NUMBER });
  await tab.sessions.untilTitles('Home', 'Jane Citizen');
  await tab.panel.untilLog('Logged as phone call');
  const nora = await sim.move(jane, 'consult', { number: NORA_NUMBER });
  await tab.sessions.untilTitles('Home', 'Jane Citizen', 'Nora National');
  await tab.panel.untilStatus('On a call with Nora National');
  await tab.panel.untilLog('Logged as phone call');
  return { jane, nora };
}

/** The agent has begun to write something down in an account's form. */
async function writesInAccount(tab: DynamicsTab): Promise<void> {
  await tab.openList('account');
  await tab.openRow('Outback Solar');
  await tab.fillIn('websiteurl', 'https://outback.example.com');
  await tab.page.keyboard.press('Tab');
  await tab.untilRecord('Unsaved');
}

describe('Two calls on CIF 2.0', () => {
  scenario('have a session each, and going to one shows that call in the panel', async (scene) => {
    const tab = await agentWithSessions(scene, 'local_call_session');
    await onTwoCalls(scene, tab);
    await tab.sessions.untilFront('Nora National');
    await tab.untilRecord('Nora National');

    await tab.sessions.goTo('Jane Citizen');
    await tab.untilRecord('Jane Citizen');
    await tab.panel.untilStatus('On a call with Jane Citizen');
    await tab.sessions.goTo('Nora National');
    await tab.panel.untilStatus('On a call with Nora National');
    assert.equal((await scene.colleague.phoneCalls()).length, 2);
  });

  scenario(
    'mark the session of the one that ipSCAPE brings to the front, and switch nothing',
    async (scene) => {
      const tab = await agentWithSessions(scene, 'local_call_session');
      const { jane } = await onTwoCalls(scene, tab);
      await scene.sim.move(jane, 'open');
      await tab.sessions.untilMarked('Jane Citizen');
      await tab.panel.untilStatus('On a call with Jane Citizen');
      await tab.sessions.untilFront('Nora National');
    },
  );

  scenario(
    'go on after a reload, which takes their sessions: the panel shows the one in hand',
    async (scene) => {
      const tab = await agentWithSessions(scene, 'local_call_session');
      const { jane } = await onTwoCalls(scene, tab);
      await tab.reload();
      await tab.panel.untilStatus('On a call with Nora National');
      assert.deepEqual(await tab.sessions.titles(), ['Home']);
      await scene.sim.move(jane, 'open');
      await tab.panel.untilStatus('On a call with Jane Citizen');
      assert.equal((await scene.colleague.phoneCalls()).length, 2);
    },
  );
});

describe('A call on CIF 2.0', () => {
  scenario('is shown in front where ten sessions are open already', async (scene) => {
    const tab = await agentWithSessions(scene, 'local_call_session');
    for (let count = 1; count <= MOST_SESSIONS; count++) {
      await tab.sessions.openOwn();
      await until(`${String(count)} sessions`, tab.sessions.titles, ({ length }) => length === count + 1);
    }
    await tab.sessions.goTo('Home');
    await scene.sim.call({ number: JANE_NUMBER });
    await tab.untilRecord('Jane Citizen');
    await tab.sessions.untilFront('Home');
    assert.equal((await tab.sessions.titles()).length, MOST_SESSIONS + 1);
  });

  scenario('in a session of its own leaves an unsaved form where it is, as it is', async (scene) => {
    const tab = await agentWithSessions(scene, 'local_call_session');
    await writesInAccount(tab);
    await scene.sim.call({ number: JANE_NUMBER });
    await tab.sessions.untilFront('Jane Citizen');
    await tab.untilRecord('Jane Citizen');
    await tab.sessions.goTo('Home');
    await tab.untilRecord(/Outback Solar.*Unsaved/s);
    assert.equal(await tab.field('websiteurl'), 'https://outback.example.com');
  });

  scenario(
    'without a session leaves an unsaved form in front and offers the caller, whom [Open] shows in a tab',
    async (scene) => {
      const tab = await agentWithSessions(scene);
      await writesInAccount(tab);
      await scene.sim.call({ number: JANE_NUMBER });
      await tab.panel.untilCard('Jane Citizen is ready to open.');
      await tab.untilRecord(/Outback Solar.*Unsaved/s);
      assert.equal(await tab.field('websiteurl'), 'https://outback.example.com');

      await tab.panel.press('Open Jane Citizen');
      await tab.untilRecord('Jane Citizen');
      await tab.sessions.untilTabs('Account', 'Contact');
      assert.deepEqual(await tab.sessions.titles(), ['Home']);
    },
  );

  scenario(
    'that comes while the agent is in a session of their own has its own session all the same',
    async (scene) => {
      const tab = await agentWithSessions(scene, 'local_call_session');
      await tab.sessions.openOwn();
      await tab.sessions.untilFront('My session');
      await scene.sim.call({ number: JANE_NUMBER });
      await tab.sessions.untilTitles('Home', 'My session', 'Jane Citizen');
      await tab.untilRecord('Jane Citizen');
    },
  );
});

describe('Several matches on CIF 2.0', () => {
  scenario(
    'open in the call’s session once the agent has picked, which is named after them',
    async (scene) => {
      const tab = await agentWithSessions(scene, 'local_call_session');
      await scene.sim.call({ number: SHARED_NUMBER });
      await tab.panel.untilCard('records have');
      const [first = ''] = await tab.panel.choices();
      const frame = await tab.panel.frame();
      await frame.locator('[role=option]').click();
      await tab.untilRecord(first);
      await tab.sessions.untilTitles('Home', first);
      await tab.sessions.untilFront(first);
    },
  );
});
