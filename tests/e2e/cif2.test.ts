import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { JANE_NUMBER } from '../host/sample/people';
import { setStage, type Scene } from './support/scenario';
import type { DynamicsTab } from './support/dynamics-tab';

const scenario = setStage();

/** The agent in a multi-session app, the panel ready. */
async function agentWithSessions({ sim, readyAgent }: Scene): Promise<DynamicsTab> {
  await sim.modes({ cif2: true });
  return readyAgent();
}

/** As an administrator writes it into the configuration; the local Dynamics has a template of that name. */
async function useSessionTemplate({ colleague }: Scene, name: string): Promise<void> {
  for (const { ips_cticonfigurationid: id } of await colleague.rows('ips_cticonfigurations')) {
    await colleague.update(`ips_cticonfigurations(${String(id)})`, { ips_sessiontemplate: name });
  }
}

const untilPanelIsShown = ({ page }: DynamicsTab) =>
  page.waitForSelector('#SidePanelIFrame', { visible: true });

describe('On a host of CIF 2.0', () => {
  scenario('the panel, which is hidden at start, shows itself', async (scene) => {
    const tab = await agentWithSessions(scene);
    await untilPanelIsShown(tab);
    assert.deepEqual(await tab.sessions.titles(), ['Home']);
  });

  scenario('the panel shows itself again when a session was closed', async (scene) => {
    const tab = await agentWithSessions(scene);
    await untilPanelIsShown(tab);
    await tab.sessions.openOwn();
    await tab.sessions.untilFront('My session');
    await tab.sessions.close('My session');
    await tab.sessions.untilTitles('Home');
    await untilPanelIsShown(tab);
    await tab.panel.untilStatus('Ready');
  });

  scenario('a call without a session template opens its record in the session in front', async (scene) => {
    const tab = await agentWithSessions(scene);
    await scene.sim.call({ number: JANE_NUMBER });
    await tab.untilRecord('Jane Citizen');
    assert.deepEqual(await tab.sessions.titles(), ['Home']);
  });

  scenario(
    'a call has one session with its record in a tab, and goes on after a reload takes the session',
    async (scene) => {
      await useSessionTemplate(scene, 'local_call_session');
      const tab = await agentWithSessions(scene);
      await scene.sim.call({ number: JANE_NUMBER });
      await tab.sessions.untilTabs('Phone Calls', 'Contact');
      await tab.untilRecord('Jane Citizen');
      await tab.sessions.untilTitles('Home', 'Jane Citizen');

      await tab.reload();
      await tab.panel.untilStatus('On a call with Jane Citizen');
      assert.deepEqual(await tab.sessions.titles(), ['Home']);
      assert.equal((await scene.colleague.phoneCalls()).length, 1);
    },
  );

  scenario('a call pops without a session where the template is not known', async (scene) => {
    await useSessionTemplate(scene, 'no_such_template');
    const tab = await agentWithSessions(scene);
    await scene.sim.call({ number: JANE_NUMBER });
    await tab.untilRecord('Jane Citizen');
    assert.deepEqual(await tab.sessions.titles(), ['Home']);
  });
});
