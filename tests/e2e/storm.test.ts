import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { setStage } from './support/scenario';
import { playStorm } from './support/storm';

const scenario = setStage();

/** `npm run storm` plays 200. */
const CALLS = Number(process.env['STORM_CALLS'] ?? 12);
const SEED = Number(process.env['STORM_SEED'] ?? 1);

describe('A storm of calls', () => {
  scenario('disturbed at any moment leaves each call one completed record', async (scene) => {
    // The storm is made of errors: only its figures tell.
    scene.expectError(/./);
    const figures = await playStorm(scene, CALLS, SEED, console.log);
    console.log(figures);
    const { lost, twice, open, wronglyShown } = figures;
    assert.deepEqual({ lost, twice, open, wronglyShown }, { lost: 0, twice: 0, open: 0, wronglyShown: 0 });
  });
});
