import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { JANE_NUMBER } from '../host/sample/people';
import { APP, setStage } from './support/scenario';

const scenario = setStage();

describe('Our script in ipSCAPE’s page', () => {
  scenario('is blocked with third-party cookies: the panel names both remedies', async (scene) => {
    const { sim, openTab, expectError } = scene;
    expectError(/bridge\.js/);
    expectError(/404.*:\d+\/$/); // whether ipSCAPE's host answers at all is asked of its root
    await sim.modes({ blockThirdPartyCookies: true });
    await sim.signIn();
    const tab = await openTab(APP);
    const notice = await tab.panel.untilNotice('script-missing', 'our script in it did not load');
    assert.match(notice, /third-party cookies are blocked for localhost/);
    await tab.panel.untilStatus('Not connected');
    const frame = await tab.panel.frame();
    await frame.locator('[data-notice="script-missing"] summary').click();
    await tab.panel.untilNotice('script-missing', /serve bridge\.js from ipSCAPE's integrations host/);
    await tab.panel.untilNotice('script-missing', /allow third-party cookies/);
    assert.equal(tab.softphone.count(), 1, 'the softphone itself works');
  });

  scenario('runs beside another CRM’s: the panel warns of calls logged twice', async (scene) => {
    const { sim, host, readyAgent, expectError } = scene;
    expectError(/ips-dynamics-integration/); // it is named, but nobody serves it here
    const ours = { src: `${host.url}/WebResources/ips_/bridge/bridge.js`, dataset: { crmurl: host.url } };
    const another = { src: `${host.ctiUrl}/ips-dynamics-integration.v2.1.0.min.js` };
    await sim.integration({ scripts: [another, ours] });
    const tab = await readyAgent();
    await tab.panel.untilNotice('other-script', /ips-dynamics-integration\.v2\.1\.0\.min\.js.*logged twice/);
  });
});

describe('A strict content security policy', () => {
  scenario('lets everything work once ipSCAPE’s origin may be framed', async (scene) => {
    const { sim, host, readyAgent } = scene;
    await sim.modes({ strictCsp: { allowFrames: [host.ctiUrl] } });
    const tab = await readyAgent();
    await sim.call({ number: JANE_NUMBER });
    await tab.untilRecord('Jane Citizen');
    await tab.panel.untilLog('Logged as phone call');
  });

  scenario('is named as the reason where that origin may not be framed', async (scene) => {
    scene.expectError(/frame-src/);
    await scene.sim.modes({ strictCsp: true });
    const tab = await scene.openTab(APP);
    await tab.panel.untilNotice('unreachable', /must be allowed in frame-src/);
  });
});
