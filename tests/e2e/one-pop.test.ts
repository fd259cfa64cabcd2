import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { JANE_NUMBER } from '../host/sample/people';
import { lookUpsIn } from './support/look-ups';
import { setStage } from './support/scenario';
import { until } from './support/until';

const scenario = setStage();

describe('A call of which ipSCAPE reports everything twice', () => {
  scenario('is looked up once, opens its caller once and is logged once', async (scene) => {
    const { sim, colleague, readyAgent } = scene;
    await sim.integration({ repeatsEvents: true });
    const tab = await readyAgent();
    const id = await sim.call({ number: JANE_NUMBER });
    await tab.untilRecord('Jane Citizen');
    await tab.panel.untilTrace('callStarted, changes nothing');

    await tab.openList('account');
    await sim.move(id, 'open');
    await tab.panel.untilTrace(/(interactionOpen, changes nothing[^]*){3}/);
    assert.equal(await tab.recordName(), '(nothing)', 'the agent has gone elsewhere, and stays there');
    assert.equal((await lookUpsIn(sim, 'contacts')).length, 2);

    await sim.hangup(id);
    await sim.wrap(id, 'Sale');
    await until('completion', colleague.phoneCall, (row) => row['statecode'] === 1);
    await tab.panel.untilStatus('Ready');
    assert.equal(await tab.recordName(), '(nothing)');
    assert.equal((await lookUpsIn(sim, 'contacts')).length, 2);
  });
});
