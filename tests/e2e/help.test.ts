import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { setStage } from './support/scenario';
import { setUpIn } from './support/set-up-page';
import { SETTINGS } from './support/settings-form';

const scenario = setStage();

describe('Help', () => {
  scenario('opens the agent guide beside Dynamics, and leads on to what the panel says', async (scene) => {
    const { panel, page } = await scene.readyAgent();
    const opened = page
      .browserContext()
      .waitForTarget((target) => target.url().endsWith('/agent_guide.html'));
    await panel.choose('Help');
    const guide = await (await opened).page();
    assert.ok(guide);
    await guide.waitForSelector('h1 ::-p-text(Agent guide)');
    await guide.locator('main a ::-p-text(Troubleshooting)').click();
    await guide.waitForSelector('h1 ::-p-text(Troubleshooting)');
    const [table] = await guide.$$('.table table');
    assert.ok(table);
  });

  scenario('is linked from each line of Set-up, at a section that is there', async (scene) => {
    await scene.sim.user('administrator');
    const setUp = setUpIn((await scene.openTab(SETTINGS)).page);
    await setUp.verdicts();
    const frame = await setUp.frame();
    const dead = await frame.$$eval('a[href^="../help/"]', async (links) => {
      const places = links.map(async ({ href, hash }) => {
        const page = new DOMParser().parseFromString(await (await fetch(href)).text(), 'text/html');
        return hash && page.getElementById(hash.slice(1)) ? '' : href;
      });
      return (await Promise.all(places)).filter(Boolean);
    });
    assert.deepEqual(dead, []);
  });
});
