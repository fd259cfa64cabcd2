import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { setStage } from './support/scenario';
import { playStorm } from './support/storm';

const scenario = setStage();

/** `npm run storm` plays 200. */
const CALLS = Number(process.env['STORM_CALLS'] ?? 20);

describe('A storm of calls', () => {
  scenario('through 429, 503, reloads and two tabs leaves each call one completed record', async (scene) => {
    // Dataverse's refusals; reloads during a call. One that comes between a creation and its answer has it sent again:
    // Dataverse then says that the record is there already.
    scene.expectError(/429|503|412.*\/phonecalls|beforeunload/);
    const figures = await playStorm(scene, CALLS, console.log);
    console.log(figures);
    assert.deepEqual(
      { completed: figures.completed, lost: figures.lost, twice: figures.twice },
      { completed: CALLS, lost: 0, twice: 0 },
    );
  });
});
