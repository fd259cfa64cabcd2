import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { JANE_NUMBER, SHARED_NUMBER } from '../host/sample/people';
import { FROM, partiesOf } from './support/colleague';
import { configurationOf } from './support/configuration';
import { APP, setStage, type Scene } from './support/scenario';
import { until } from './support/until';

const scenario = setStage();

async function deactivate({ colleague }: Scene, statecode = 1): Promise<void> {
  const { ips_cticonfigurationid: id } = await colleague.row('ips_cticonfigurations');
  await colleague.update(`ips_cticonfigurations(${String(id)})`, { statecode, statuscode: statecode + 1 });
}

/** The agent's own way to have it read. */
async function reload(panel: Awaited<ReturnType<Scene['readyAgent']>>['panel']): Promise<void> {
  await panel.choose('Reload configuration');
  await panel.untilNoNotice('configuration-looking');
}

describe('An open panel', () => {
  scenario('takes up a changed configuration after a call, never within one', async (scene) => {
    const { sim, colleague, readyAgent } = scene;
    const { configuration } = configurationOf(colleague);
    const { panel } = await readyAgent();
    await panel.untilConfiguration('Default');

    const id = await sim.call({ number: JANE_NUMBER });
    await panel.untilLog('Logged as phone call');
    await configuration({ ips_name: 'Evening team', ips_subjecttemplate: 'Evening call' });
    await panel.choose('Reload configuration');
    await panel.untilNotice('configuration-pending', 'It applies after this call.');
    await panel.untilConfiguration('Default');
    await sim.hangup(id);
    await panel.untilConfiguration('Default');
    await sim.wrap(id, 'Sale');
    await panel.untilConfiguration('Evening team');
    await panel.untilNoNotice('configuration-pending');
    assert.doesNotMatch(String((await colleague.phoneCall())['subject']), /Evening/);

    await sim.call({ number: SHARED_NUMBER });
    await until(
      'the second call',
      () => colleague.phoneCalls(),
      (calls) => calls.some((call) => call['subject'] === 'Evening call'),
    );
  });

  scenario('finds a change after a call by itself', async ({ sim, colleague, readyAgent }) => {
    const { panel } = await readyAgent();
    const id = await sim.call({ number: JANE_NUMBER });
    await panel.untilLog('Logged as phone call');
    await configurationOf(colleague).configuration({ ips_name: 'Evening team' });
    await sim.hangup(id);
    await sim.wrap(id, 'Sale');
    await panel.untilConfiguration('Evening team');

    await panel.press('Edit');
    await panel.box('Person').choose('None');
    await until('a record of nobody', colleague.phoneCall, (row) => partiesOf(row, FROM).length === 0);
  });

  scenario('names a mistake, goes on by the last good one, and takes up its correction', async (scene) => {
    const { sim, colleague, readyAgent, expectError } = scene;
    expectError(/400/);
    const { rule } = configurationOf(colleague);
    const tab = await readyAgent();
    await reload(tab.panel);
    const [{ ips_query: good } = {}] = await colleague.rows('ips_screenpoprules');
    await rule({ ips_query: "?$select=fullname&$filter=telefone1 eq '{{telephone1}}'" });
    await reload(tab.panel);
    await tab.panel.untilNotice(
      'configuration',
      /The rule 'Any call' in the configuration 'Default' names the column telefone1, which contact does not have\. .*Using the configuration of/i,
    );
    const id = await sim.call({ number: JANE_NUMBER });
    await tab.untilRecord('Jane Citizen');
    await sim.hangup(id);
    await sim.wrap(id, 'Sale');
    // A request that a reload interrupts is sent again, and answered that the record is there already.
    await until('completion', colleague.phoneCall, (row) => row['statecode'] === 1);

    await tab.reload();
    await tab.panel.untilNotice('configuration', /telefone1/);
    await rule({ ips_query: good });
    await reload(tab.panel);
    await tab.panel.untilNoNotice('configuration');
  });

  scenario('leaves an address that somebody has written into the browser’s storage', async (scene) => {
    const { sim, colleague, readyAgent, expectError } = scene;
    expectError(/attacker|ERR_/);
    const { page, panel, softphone, reload: reloadTab } = await readyAgent();
    await page.evaluate(changeKeptAddress, 'https://attacker.example');
    await reloadTab();
    await panel.untilStatus('Ready');
    assert.equal(softphone.count(), 1);

    await sim.call({ number: JANE_NUMBER });
    await panel.untilLog('Logged as phone call');
    assert.equal((await colleague.phoneCalls()).length, 1);
  });

  scenario('starts by the last good configuration while Dataverse has trouble', async (scene) => {
    const { sim, readyAgent, expectError } = scene;
    const tab = await readyAgent();
    await reload(tab.panel);
    expectError(/503/);
    await sim.fault({ path: 'ips_', status: 503 });
    await tab.reload();
    await tab.panel.untilStatus('Ready');
    await tab.panel.untilConfiguration('Default');
    await sim.call({ number: JANE_NUMBER });
    await tab.untilRecord('Jane Citizen');
  });

  scenario('stops where the configuration is taken away, and starts again with it', async (scene) => {
    const { panel, ...tab } = await scene.readyAgent();
    await reload(panel);
    await deactivate(scene);
    await panel.choose('Reload configuration');
    await panel.untilNotice('stopped', 'No ipSCAPE CTI configuration applies to you.');
    await tab.softphone.untilCount(0);
    await tab.reload();
    await panel.untilNotice('stopped', 'No ipSCAPE CTI configuration applies to you.');
    await deactivate(scene, 0);
    await panel.press('Retry');
    await panel.untilStatus('Ready');
  });

  scenario('frames another tenant’s page where the address has changed', async (scene) => {
    const { colleague, readyAgent, expectError } = scene;
    expectError(/403/);
    const tab = await readyAgent();
    await configurationOf(colleague).configuration({ ips_integrationkey: 'fedcba9876543210fedcba98' });
    await tab.panel.choose('Reload configuration');
    const panel = await tab.panel.frame();
    await until(
      'the new frame',
      () => panel.$$eval('iframe', (frames) => frames.map(({ src }) => src).join()),
      (sources) => /integration=fedcba9876543210fedcba98$/.test(sources),
    );
  });
});

describe('Two open panels', () => {
  scenario('both take up what one of them has found', async ({ colleague, openTab, readyAgent }) => {
    const acting = await readyAgent();
    const waiting = await openTab(APP);
    await waiting.panel.untilNotice('other-tab');
    await configurationOf(colleague).configuration({ ips_name: 'Evening team' });
    await waiting.panel.choose('Reload configuration');
    await waiting.panel.untilConfiguration('Evening team');
    await acting.panel.untilConfiguration('Evening team');
  });
});

/** Runs in the page: another address in the last good configuration. */
function changeKeptAddress(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('ipscape-cti-values');
    opening.onerror = () => {
      reject(new Error('The browser’s storage does not open.'));
    };
    opening.onsuccess = () => {
      const transaction = opening.result.transaction('values', 'readwrite');
      const cursors = transaction.objectStore('values').openCursor();
      cursors.onsuccess = () => {
        const cursor = cursors.result;
        const value = cursor?.value as { rows?: { ips_cticonfiguration?: object[] } } | undefined;
        for (const row of value?.rows?.ips_cticonfiguration ?? [])
          Object.assign(row, { ips_ctiurl: address });
        cursor?.update(value);
        cursor?.continue();
      };
      transaction.oncomplete = () => {
        opening.result.close();
        resolve();
      };
    };
  });
}
