import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { FROM, partiesOf } from './support/colleague';
import { lookUpsIn } from './support/look-ups';
import { setStage } from './support/scenario';
import { until } from './support/until';

const STRANGER = '+61255500199';
/** What ipSCAPE reports, what the agent reads, what the trace says, and ipSCAPE's word for the kind of call. */
const UNSEARCHED = [
  ['withheld', 'Number withheld', 'The number is withheld'],
  ['anonymous', 'Anonymous caller', 'The caller is anonymous'],
  ['1003', 'Number too short', 'The number is too short for a phone number'],
  ['1003', 'Internal call', 'its number is an extension', 'Direct Agent Call'],
  ['+61 2 9000 0000', 'One of your own numbers', 'The number is one of our own'],
] as const;

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
  scenario('searches nothing, says why and is logged all the same', async (scene) => {
    const { sim, colleague, readyAgent } = scene;
    const tab = await readyAgent();
    for (const [index, [number, words, step, callType]] of UNSEARCHED.entries()) {
      const id = await sim.call({ number, ...(callType && { callType }) });
      const card = await tab.panel.untilCard(`${words}: nothing searched`);
      assert.equal(card.includes('New contact'), callType === undefined, card);
      await tab.panel.untilLog('Logged as phone call');
      await tab.panel.untilTrace(`${step}: nothing searched`);
      await sim.hangup(id);
      await sim.wrap(id, 'Wrong number');
      await until(
        'completion',
        colleague.phoneCalls,
        (rows) => rows.length === index + 1 && rows.every((row) => row['statecode'] === 1),
      );
      await tab.panel.untilStatus('Ready');
    }
    assert.deepEqual(await lookUpsIn(sim, 'contacts'), []);
    for (const call of await colleague.phoneCalls()) {
      assert.notEqual(call['subject'], '');
      assert.deepEqual(partiesOf(call, FROM), []);
    }
  });
});
