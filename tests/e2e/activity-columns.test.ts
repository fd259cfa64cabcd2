import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe } from 'node:test';
import { JANE_NUMBER } from '../host/sample/people';
import { phoneCallColumnsSolution } from '../host/testing/phone-call-columns-solution';
import { configurationOf } from './support/configuration';
import { setStage, type Scene } from './support/scenario';
import { until } from './support/until';

const CALL_BACK = 3;
const HIGH = 2;

const zip = join(mkdtempSync(join(tmpdir(), 'phone-call-columns-')), 'columns.zip');
writeFileSync(zip, phoneCallColumnsSolution());

const scenario = setStage([zip]);

async function addField({ colleague }: Scene, column: string, source: object): Promise<void> {
  const { ips_cticonfigurationid: id } = await colleague.row('ips_cticonfigurations');
  await colleague.create('ips_activityfields', {
    ips_name: column,
    ips_columnname: column,
    'ips_configurationid@odata.bind': `/ips_cticonfigurations(${String(id)})`,
    ...source,
  });
}

const untilCompleted = ({ colleague }: Scene) =>
  until('completion', colleague.phoneCall, (row) => row['statecode'] === 1);

const lead = { leadId: 4711, firstName: 'Jane-Elizabeth', priority: 'high', phones: [JANE_NUMBER] };

describe('Columns of the phone call that the administrator has named', () => {
  scenario('take wrap code and interaction id: a choice by its label, a whole number', async (scene) => {
    const { sim, colleague, readyAgent } = scene;
    await configurationOf(colleague).configuration({
      ips_dispositioncolumn: 'new_Outcome',
      ips_interactionidcolumn: 'new_Interaction',
    });
    const tab = await readyAgent();
    const id = await sim.call({ number: JANE_NUMBER });
    await tab.panel.untilLog('Logged as phone call');
    await tab.reload();
    await tab.panel.untilLog('Logged as phone call');
    await sim.hangup(id);
    await sim.wrap(id, 'Call back');
    const call = await untilCompleted(scene);
    assert.equal(call['new_outcome'], CALL_BACK);
    assert.equal(call['new_interaction'], Number(id));
    // The id is written beside the configured column, too: by it the adapter knows its own records.
    assert.deepEqual([call['ips_wrapcode'], call['ips_agentinteractionid']], [null, id]);
  });

  scenario('take what ipSCAPE reports, or a constant, as their types hold it', async (scene) => {
    const { sim, readyAgent } = scene;
    await addField(scene, 'new_firstname', { ips_path: 'interaction.leadData.firstName' });
    await addField(scene, 'prioritycode', { ips_path: 'interaction.leadData.priority' });
    await addField(scene, 'category', { ips_constant: 'Telephone' });
    await addField(scene, 'isbilled', { ips_constant: 'yes' });
    await addField(scene, 'subcategory', { ips_path: 'interaction.leadData.notThere' });
    const tab = await readyAgent();
    const id = await sim.call({ subtype: 'outbound', number: JANE_NUMBER, lead });
    await tab.panel.untilLog('Logged as phone call');
    await sim.hangup(id);
    await sim.wrap(id, 'Sale');
    const call = await untilCompleted(scene);
    assert.equal(call['new_firstname'], 'Jane-Eliza', 'cut to what the column holds');
    assert.equal(call['prioritycode'], HIGH);
    assert.equal(call['category'], 'Telephone');
    assert.equal(call['isbilled'], true);
    assert.equal(call['subcategory'], null);
  });

  scenario('that do not fit are left out and named in the trace; the call is logged', async (scene) => {
    const { sim, colleague, readyAgent } = scene;
    await configurationOf(colleague).configuration({ ips_dispositioncolumn: 'new_outcome' });
    await addField(scene, 'new_interaction', { ips_path: 'interaction.leadData.firstName' });
    await addField(scene, 'new_nowhere', { ips_constant: 'x' });
    await addField(scene, 'createdon', { ips_constant: '2026-01-01' });
    const tab = await readyAgent();
    const id = await sim.call({ subtype: 'outbound', number: JANE_NUMBER, lead });
    const logged = await tab.panel.untilLog('Logged without');
    for (const column of ['new_interaction', 'new_nowhere', 'createdon'])
      assert.match(logged, new RegExp(`Logged without the column ${column}: .* takes no such value\\.`));
    await sim.hangup(id);
    await sim.wrap(id, 'A code of tomorrow');
    await tab.panel.untilLog('Logged without the wrap code');
    const call = await untilCompleted(scene);
    assert.deepEqual([call['new_outcome'], call['new_interaction']], [null, null]);
    const trace = await tab.panel.untilTrace(
      "The column new_outcome cannot take 'A code of tomorrow': left out",
    );
    for (const words of [
      "The column new_interaction cannot take 'Jane-Elizabeth': left out",
      "The column new_nowhere cannot take 'x': left out",
      "The column createdon cannot take '2026-01-01': left out",
    ])
      assert.equal(trace.split(words).length, 2, `${words}: once`);
  });
});
