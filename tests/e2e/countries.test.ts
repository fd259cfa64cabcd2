import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { configurationOf } from './support/configuration';
import { setStage, type Scene } from './support/scenario';
import { until } from './support/until';

const BERLIN = '+493023125555';

const scenario = setStage();

async function addBerliner({ colleague }: Scene): Promise<void> {
  await colleague.create('contacts', { firstname: 'Berta', lastname: 'Berlin', telephone1: '030 23125555' });
}

describe('A number of any country', () => {
  scenario('finds its contact, call after call', async (scene) => {
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
  });

  scenario(
    'finds a contact in national notation where the organisation is in that country',
    async (scene) => {
      await configurationOf(scene.colleague).configuration({ ips_defaultcountry: 'DE' });
      await addBerliner(scene);
      const tab = await scene.readyAgent();
      await scene.sim.call({ number: BERLIN });
      await tab.untilRecord('Berta Berlin');
    },
  );
});
