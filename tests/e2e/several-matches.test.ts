import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { SHARED_NUMBER } from '../host/sample/people';
import { FROM, partiesOf } from './support/colleague';
import { setStage } from './support/scenario';
import { until } from './support/until';

const scenario = setStage();

describe('A call from a number that several contacts have', () => {
  scenario(
    'lets the agent pick one by keyboard, who then is the caller',
    async ({ sim, colleague, readyAgent }) => {
      const tab = await readyAgent();
      await sim.call({ number: SHARED_NUMBER });
      await tab.panel.untilCard(`3 records have ${SHARED_NUMBER}`);
      const choices = await tab.panel.choices();
      assert.deepEqual([...choices].sort(), ['Priya Nair', 'Sam Nguyen', 'Tom Baker']);

      const frame = await tab.panel.frame();
      await frame.focus('[role=listbox]');
      await tab.page.keyboard.press('ArrowDown');
      await tab.page.keyboard.press('Enter');

      const picked = choices[1] ?? '';
      await tab.untilRecord(picked);
      await tab.panel.untilStatus(`On a call with ${picked}`);
      const pickedId = await colleague.contactId(picked.split(' ')[1] ?? '');
      const call = await until('the caller in the record', colleague.phoneCall, (row) =>
        partiesOf(row, FROM).includes(pickedId),
      );
      assert.equal(call['_regardingobjectid_value'], pickedId);
      assert.equal(call['subject'], `Call from ${picked}`);
    },
  );

  scenario('logs nobody as the caller when the agent picks none', async ({ sim, colleague, readyAgent }) => {
    const tab = await readyAgent();
    await tab.openList('account');
    const id = await sim.call({ number: SHARED_NUMBER });
    await tab.panel.untilCard('3 records');
    await (await tab.panel.frame()).focus('[role=listbox]');
    await tab.page.keyboard.press('Escape');
    await tab.panel.untilCard('Choose');
    await sim.hangup(id);
    await sim.wrap(id, 'No sale');

    const call = await until('completion', colleague.phoneCall, (row) => row['statecode'] === 1);
    assert.deepEqual(partiesOf(call, FROM), []);
    assert.equal(call['_regardingobjectid_value'], null);
    assert.equal(await tab.recordName(), '(nothing)', 'the page stays as it is');
  });
});
