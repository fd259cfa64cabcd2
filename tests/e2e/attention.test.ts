import { describe } from 'node:test';
import { JANE_NUMBER, SHARED_NUMBER } from '../host/sample/people';
import { configurationOf } from './support/configuration';
import { setStage } from './support/scenario';

const scenario = setStage();

describe('The panel, minimised by the agent', () => {
  scenario('comes up at an incoming call only, and only where the configuration says so', async (scene) => {
    const { sim, colleague, readyAgent } = scene;
    const { configuration } = configurationOf(colleague);
    await configuration({ ips_openonincomingcall: true });
    const { panel, ...tab } = await readyAgent();
    await tab.minimisePanel();
    const outbound = await sim.call({ subtype: 'outbound', number: JANE_NUMBER });
    await panel.untilLog('Logged as phone call');
    await tab.untilPanel('minimised');
    await sim.hangup(outbound);
    await sim.wrap(outbound, 'Sale');
    await panel.untilStatus('Ready');
    const inbound = await sim.call({ number: SHARED_NUMBER });
    await tab.untilPanel('docked');
    await panel.untilCard('3 records');
    await sim.hangup(inbound);
    await sim.wrap(inbound, 'Sale');
    await panel.untilStatus('Ready');

    await configuration({ ips_openonincomingcall: false });
    await panel.choose('Reload configuration');
    await panel.untilNoNotice('configuration-looking');
    await tab.minimisePanel();
    await sim.call({ number: JANE_NUMBER });
    await tab.untilRecord('Jane Citizen');
    await panel.untilLog('Logged as phone call');
    await tab.untilPanel('minimised');
  });
});

describe('The agent’s presence at ipSCAPE', () => {
  scenario('stands in the panel in ipSCAPE’s words', async ({ sim, readyAgent }) => {
    const { panel } = await readyAgent();
    await sim.agent({ presence: 'On Pause', pauseReason: 'Lunch' });
    await panel.untilStatus('On Pause: Lunch');
    await sim.agent({ presence: 'Disconnected' });
    await panel.untilStatus('Disconnected');
    await sim.agent({ presence: 'Available' });
    await panel.untilStatus('Ready');
    await sim.signOut();
    await panel.untilStatus('Signed out');
  });
});
