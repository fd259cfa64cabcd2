import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { setStage } from './support/scenario';
import { until } from './support/until';

const SCRIPT = '<script>document.title="taken over"</script>';

const scenario = setStage();

describe('Callers whose names are awkward', () => {
  for (const [name, number] of [
    ["John O'Brien & Sons", '+61255500042'],
    ['Curly {{Braces}}', '+61255500043'],
    [`Mallory ${SCRIPT}`, '+61255500044'],
  ] as const) {
    scenario(`are shown and logged as they are written: ${name}`, async (scene) => {
      const { sim, colleague, readyAgent } = scene;
      if (name.includes(SCRIPT))
        await colleague.create('contacts', { firstname: 'Mallory', lastname: SCRIPT, telephone1: number });
      const tab = await readyAgent();
      const id = await sim.call({ number });
      await tab.untilRecord(name);
      await tab.panel.untilStatus(`On a call with ${name}`);
      await sim.hangup(id);
      await sim.wrap(id, "Sale & 'more'");
      const call = await until('completion', colleague.phoneCall, (row) => row['statecode'] === 1);
      assert.equal(call['subject'], `Call from ${name}`);
      assert.equal(call['ips_wrapcode'], "Sale & 'more'");
      assert.notEqual(await tab.page.title(), 'taken over');
    });
  }
});

describe('Callers whose numbers are awkward', () => {
  scenario('are searched for as text only, shown and logged as they came', async (scene) => {
    const { sim, colleague, readyAgent } = scene;
    const tab = await readyAgent();
    const numbers = [
      "0255500042' or 1 eq 1 or '",
      '+61 2 5550 0042&$top=1#',
      '{{telephone1}} 0299999999',
      `0299999999${SCRIPT}`,
      '0299999999%27%20or%201%20eq%201',
    ];
    for (const [index, number] of numbers.entries()) {
      const id = await sim.call({ number });
      await tab.panel.untilCard(number);
      await tab.panel.untilLog('Logged as phone call');
      await sim.hangup(id);
      await sim.wrap(id, 'Wrong number');
      const calls = await until(
        'completion',
        colleague.phoneCalls,
        (rows) => rows.length === index + 1 && rows.every((row) => row['statecode'] === 1),
      );
      assert.ok(
        calls.some((call) => call['phonenumber'] === number),
        number,
      );
    }
    const failed = (await sim.log()).filter(({ status }) => status >= 400);
    assert.deepEqual(failed, [], 'every query was a good one');
    assert.notEqual(await tab.page.title(), 'taken over');
  });
});
