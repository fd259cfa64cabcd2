import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { setStage } from './support/scenario';

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
});
