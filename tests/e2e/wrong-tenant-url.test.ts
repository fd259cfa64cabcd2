import { describe } from 'node:test';
import { freePort } from '../../scripts/free-port';
import { APP, setStage, type Scene } from './support/scenario';

async function configure({ colleague }: Scene, columns: object): Promise<void> {
  const { ips_cticonfigurationid: id } = await colleague.row('ips_cticonfigurations');
  await colleague.update(`ips_cticonfigurations(${String(id)})`, columns);
}

const scenario = setStage();

describe('A configuration that leads nowhere', () => {
  scenario('names an address where nobody answers: the panel says so and what to check', async (scene) => {
    scene.expectError(/ERR_CONNECTION_REFUSED/);
    await configure(scene, { ips_ctiurl: `http://localhost:${await freePort()}` });
    const tab = await scene.openTab(APP);
    await tab.panel.untilNotice('unreachable', /did not load\. Check the CTI address in the configuration/);
    await tab.panel.untilStatus('Not connected');

    await configure(scene, { ips_ctiurl: scene.host.ctiUrl });
    await tab.panel.press('Retry');
    await tab.panel.untilStatus('Signed out');
  });

  scenario('names no address at all: the panel names the column', async (scene) => {
    await configure(scene, { ips_ctiurl: 'contoso.ipscape.com.au' });
    const tab = await scene.openTab(APP);
    await tab.panel.untilNotice('stopped', /'Default' has an error.*ips_ctiurl/);
  });

  scenario('does not exist for this agent: the panel says who can help', async (scene) => {
    await configure(scene, { ips_isdefault: false });
    const tab = await scene.openTab(APP);
    await tab.panel.untilNotice('stopped', /No ipSCAPE CTI configuration applies to you.*administrator/);
  });
});
