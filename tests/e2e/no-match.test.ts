import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { FROM, partiesOf } from './support/colleague';
import { setStage } from './support/scenario';
import { until } from './support/until';

const STRANGER = '+61255500199';

const scenario = setStage();

describe('A call that no record has the number of', () => {
  scenario('opens a new contact with the number; once saved, that is the caller', async (scene) => {
    const { sim, colleague, readyAgent } = scene;
    const tab = await readyAgent();
    await sim.call({ number: STRANGER });
    await tab.untilRecord('New Contact');
    await tab.panel.untilCard('Nothing found: a new contact form is open');
    assert.equal(await tab.field('telephone1'), STRANGER);

    await tab.fillIn('lastname', 'Stranger');
    await tab.save();
    await tab.panel.untilStatus('Stranger');
    const stranger = await colleague.contactId('Stranger');
    await until('the caller in the record', colleague.phoneCall, (row) =>
      partiesOf(row, FROM).includes(stranger),
    );
  });

  scenario(
    'opens nothing by itself where the rule does not say so',
    async ({ sim, colleague, readyAgent }) => {
      const { ips_screenpopruleid: rule } = await colleague.row('ips_screenpoprules');
      await colleague.update(`ips_screenpoprules(${String(rule)})`, { ips_addnewrecord: false });
      const tab = await readyAgent();
      await sim.call({ number: STRANGER });
      await tab.panel.untilCard(`No record has ${STRANGER}`);
      assert.equal(await tab.recordName(), '(nothing)');

      await tab.panel.press('New contact');
      await tab.untilRecord('New Contact');
      assert.equal(await tab.field('telephone1'), STRANGER);
    },
  );
});

describe('A call without a number to search by', () => {
  const unsearched = [
    ['withheld', 'Number withheld', 'The number is withheld'],
    ['anonymous', 'Anonymous caller', 'The caller is anonymous'],
    ['1003', 'Number too short', "The number is too short to be anybody's"],
    ['+61 2 9000 0000', 'One of your own numbers', 'The number is one of our own'],
  ] as const;
  for (const [number, words, step] of unsearched) {
    scenario(`searches nothing (${number}) and is logged all the same`, async (scene) => {
      const { sim, colleague, readyAgent } = scene;
      const tab = await readyAgent();
      const id = await sim.call({ number });
      await tab.panel.untilCard(`${words}: nothing searched`);
      await tab.panel.untilLog('Logged as phone call');
      await tab.panel.untilTrace(`${step}: nothing searched`);
      const searches = (await sim.log()).filter(({ url }) => /\/contacts\?/.test(url));
      assert.deepEqual(searches, []);

      await sim.hangup(id);
      await sim.wrap(id, 'Wrong number');
      const call = await until('completion', colleague.phoneCall, (row) => row['statecode'] === 1);
      assert.notEqual(call['subject'], '');
      assert.deepEqual(partiesOf(call, FROM), []);
    });
  }
});
