import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { configurationOf } from './support/configuration';
import type { DynamicsTab } from './support/dynamics-tab';
import { setStage, type Scene } from './support/scenario';
import { until } from './support/until';

/** The numbering plans beyond the eight countries that the panel carries. */
const COUNTRIES = '/panel/countries.js';
const BERLIN = '+493023125555';
const NORA = '+61491570156';
const NOT_LOADED = "numbering plan of this number's country could not be loaded";

const scenario = setStage();

/** How often the tab's panel has asked for the other countries' plans. */
async function loadsOfCountries({ panel }: DynamicsTab): Promise<number> {
  const frame = await panel.frame();
  return frame.evaluate(
    (file) => performance.getEntriesByType('resource').filter(({ name }) => name.endsWith(file)).length,
    COUNTRIES,
  );
}

async function addBerliner({ colleague }: Scene): Promise<void> {
  await colleague.create('contacts', { firstname: 'Berta', lastname: 'Berlin', telephone1: '030 23125555' });
}

describe('The numbering plans of the other countries', () => {
  scenario('are not loaded for an Australian organisation and an Australian caller', async (scene) => {
    const tab = await scene.readyAgent();
    await scene.sim.call({ number: NORA });
    await tab.untilRecord('Nora National');
    assert.equal(await loadsOfCountries(tab), 0);
  });

  scenario('are loaded, once, for callers from one of them', async (scene) => {
    const { sim, colleague, readyAgent } = scene;
    await colleague.create('contacts', { lastname: 'Berlin', telephone1: '+49 30 23125555' });
    const tab = await readyAgent();
    for (const index of [1, 2]) {
      const id = await sim.call({ number: BERLIN });
      await tab.untilRecord('Berlin');
      await tab.panel.untilStatus('On a call with Berlin');
      await sim.hangup(id);
      await sim.wrap(id, 'Sale');
      await until('completion', colleague.phoneCalls, ({ length }) => length === index);
      await tab.panel.untilStatus('Ready');
    }
    assert.equal(await loadsOfCountries(tab), 1);
  });

  scenario('find a contact in national notation where the organisation is in one of them', async (scene) => {
    await configurationOf(scene.colleague).configuration({ ips_defaultcountry: 'DE' });
    await addBerliner(scene);
    const tab = await scene.readyAgent();
    await scene.sim.call({ number: BERLIN });
    await tab.untilRecord('Berta Berlin');
    assert.equal(await loadsOfCountries(tab), 1);
  });

  scenario('are done without where they cannot be loaded: the digits are searched', async (scene) => {
    const { sim, colleague, readyAgent, expectError } = scene;
    expectError(/countries\.js|ERR_FAILED/);
    await colleague.create('contacts', { lastname: 'Berlin', telephone1: BERLIN.slice(1) });
    const tab = await readyAgent();
    await tab.page.setRequestInterception(true);
    tab.page.on('request', (request) => {
      void (request.url().endsWith(COUNTRIES) ? request.abort() : request.continue());
    });
    await sim.call({ number: BERLIN });
    await tab.untilRecord('Berlin');
    await tab.panel.untilLog('Logged as phone call');
    await tab.panel.untilTrace(NOT_LOADED);
  });

  scenario('are done without where they never come, after a few seconds', async (scene) => {
    const { sim, colleague, readyAgent } = scene;
    await colleague.create('contacts', { lastname: 'Berlin', telephone1: BERLIN.slice(1) });
    const tab = await readyAgent();
    await tab.page.setRequestInterception(true);
    tab.page.on('request', (request) => {
      if (!request.url().endsWith(COUNTRIES)) void request.continue();
    });
    await sim.call({ number: BERLIN });
    await tab.untilRecord('Berlin');
    await tab.panel.untilTrace(NOT_LOADED);
  });
});
