import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { JANE_NUMBER } from '../host/sample/people';
import type { DynamicsTab } from './support/dynamics-tab';
import { setStage, type Scene } from './support/scenario';
import { until } from './support/until';

const AN_HOUR = 3600;

const scenario = setStage();

/** A call of a few seconds, timed by the agent's clock as well. */
async function shortCall(
  scene: Scene,
  during: (tab: DynamicsTab) => Promise<void> = () => Promise.resolve(),
) {
  const { sim, colleague, readyAgent } = scene;
  const tab = await readyAgent();
  const begin = Date.now();
  const id = await sim.call({ number: JANE_NUMBER });
  await tab.panel.untilLog('Logged as phone call');
  await during(tab);
  await tab.panel.untilCard(/(?<!:)\b00:(0[2-9]|[1-5]\d)/);
  await sim.hangup(id);
  const longest = Math.ceil((Date.now() - begin) / 1000);
  await tab.panel.untilStatus('Wrapping up: Jane Citizen');
  await tab.panel.untilCard(/(?<!:)\b00:[0-5]\d/);
  await sim.wrap(id, 'Sale');

  const call = await until('completion', colleague.phoneCall, (row) => row['statecode'] === 1);
  const start = Date.parse(String(call['actualstart']));
  const end = Date.parse(String(call['actualend']));
  const seconds = Number(call['ips_talkseconds']);
  assert.ok(seconds >= 1 && seconds <= longest, `${String(seconds)} s of at most ${String(longest)}`);
  assert.ok(
    Math.abs((end - start) / 1000 - seconds) <= 2,
    'start and end are as far apart as the call was long',
  );
  assert.equal(call['actualdurationminutes'], Math.ceil(seconds / 60));
}

describe('The duration of a call', () => {
  for (const [clock, clockOffsetSeconds] of [
    ['an hour ahead of', AN_HOUR],
    ['an hour behind', -AN_HOUR],
  ] as const) {
    scenario(`is right where ipSCAPE’s clock is ${clock} the agent’s`, async (scene) => {
      await scene.sim.integration({ clockOffsetSeconds });
      await shortCall(scene);
    });

    scenario(
      `is right where it is ${clock} the agent’s and reports no end, also after a reload`,
      async (scene) => {
        await scene.sim.integration({ clockOffsetSeconds, reportsEnd: false });
        await shortCall(scene, async (tab) => {
          await tab.reload();
          await tab.panel.untilStatus('On a call with Jane Citizen');
        });
      },
    );
  }
});
