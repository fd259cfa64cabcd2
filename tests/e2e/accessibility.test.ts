import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { JANE_NUMBER, SHARED_NUMBER } from '../host/sample/people';
import { violationsIn } from './support/axe';
import type { Panel } from './support/panel';
import { APP, setStage } from './support/scenario';

const violations = async (panel: Panel): Promise<readonly string[]> => violationsIn(await panel.frame());

const scenario = setStage();

describe('The panel inside Dynamics', () => {
  scenario('breaks no rule of axe, signed out, ready, on a call, and with a list', async (scene) => {
    const { sim, openTab } = scene;
    const { panel } = await openTab(APP);
    await panel.untilNotice('signed-out');
    assert.deepEqual(await violations(panel), [], 'signed out');
    await sim.signIn();
    await panel.untilStatus('Ready');
    assert.deepEqual(await violations(panel), [], 'ready');

    const id = await sim.call({ number: JANE_NUMBER });
    await panel.untilLog('Logged as phone call');
    assert.deepEqual(await violations(panel), [], 'on a call');
    await sim.hangup(id);
    await sim.wrap(id, 'Sale');

    await sim.call({ number: SHARED_NUMBER });
    await panel.untilCard('3 records');
    assert.deepEqual(await violations(panel), [], 'with a list');
    await panel.choose('What happened on this call');
    assert.deepEqual(await violations(panel), [], 'the trace');
  });

  scenario('announces an incoming call to screen readers', async ({ sim, readyAgent }) => {
    const { panel } = await readyAgent();
    await sim.call({ number: JANE_NUMBER });
    await panel.untilStatus('On a call');
    const announced = await (await panel.frame()).$eval('[role=alert]', (region) => region.textContent);
    assert.equal(announced, `Incoming call from ${JANE_NUMBER}.`);
  });
});
