import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { configurationOf, PARAMETER_TYPES, PHONE_FORMATS } from './support/configuration';
import { lookUpsIn } from './support/look-ups';
import { setStage, type Scene } from './support/scenario';
import { until } from './support/until';

/** The sample people whose numbers are written in other ways, each with the E.164 form that ipSCAPE sends. */
const PEOPLE = [
  ['Nora National', '+61491570156'],
  ['Ivan International', '+61491570157'],
  ['Brenda Brackets', '+61255500101'],
  ['Xavier Extension', '+61255500102'],
  ['Dean Digits', '+61255500103'],
  ['Hugo Hyphen', '+16465550123'],
] as const;

const NORA = '+61491570156';

const scenario = setStage();

/** A call from start to end. @returns the filters it was looked up by */
async function callFrom(number: string, { sim, readyAgent }: Scene): Promise<readonly string[]> {
  const tab = await readyAgent();
  await sim.call({ number });
  await tab.panel.untilLog('Logged as phone call');
  return lookUpsIn(sim, 'contacts');
}

describe('A number stored in another notation than ipSCAPE’s', () => {
  scenario('is found whatever the notation', async ({ sim, colleague, readyAgent }) => {
    const tab = await readyAgent();
    for (const [index, [name, number]] of PEOPLE.entries()) {
      const id = await sim.call({ number });
      await tab.untilRecord(name);
      await tab.panel.untilStatus(`On a call with ${name}`);
      await sim.hangup(id);
      await sim.wrap(id, 'Sale');
      await until('completion', colleague.phoneCalls, (rows) => rows.length === index + 1);
      await tab.panel.untilStatus('Ready');
    }
  });

  scenario('is asked for once per phone column, never by a part in the middle', async (scene) => {
    const filters = await callFrom(NORA, scene);
    assert.equal(filters.length, 2);
    for (const [index, column] of ['telephone1', 'mobilephone'].entries()) {
      const filter = [...filters].reverse()[index] ?? '';
      assert.ok(filter.includes(`${column} eq '${NORA}'`), filter);
      assert.ok(filter.includes(`${column} eq '0491 570 156'`), filter);
      assert.ok(filter.includes(`startswith(${column},'${NORA}`), filter);
      assert.ok(filter.endsWith('and statecode eq 0'), filter);
      assert.doesNotMatch(filter, /contains|endswith|'%/);
    }
  });

  scenario('is not found where the rule is not to look for other notations', async (scene) => {
    await configurationOf(scene.colleague).rule({ ips_matchnotations: false });
    const filters = await callFrom(NORA, scene);
    assert.deepEqual(filters, [
      `(mobilephone eq '${NORA}') and statecode eq 0`,
      `(telephone1 eq '${NORA}') and statecode eq 0`,
    ]);
  });
});

describe('A parameter without other notations', () => {
  scenario('is sent in the format it is set to, a text as it is', async (scene) => {
    const configuration = configurationOf(scene.colleague);
    const columns = {
      local: 'telephone2',
      international: 'telephone3',
      digits: 'business2',
      raw: 'callback',
    };
    const cli = 'interaction.activity.customerCli';
    for (const format of ['local', 'international', 'digits', 'raw'] as const) {
      await configuration.addParameter(format, cli, {
        ips_parametertype: PARAMETER_TYPES.phone,
        ips_format: PHONE_FORMATS[format],
      });
    }
    await configuration.addParameter('text', cli, { ips_parametertype: PARAMETER_TYPES.string });
    const comparisons = Object.entries(columns).map(([format, column]) => `${column} eq '{{${format}}}'`);
    await configuration.rule({
      ips_matchnotations: false,
      ips_activerecordsonly: false,
      ips_query: `?$filter=${[...comparisons, "assistantphone eq '{{text}}'"].join(' or ')}`,
    });

    assert.deepEqual(await callFrom('0491 570-156', scene), [
      "assistantphone eq '0491 570-156'",
      "business2 eq '61491570156'",
      "callback eq '0491 570-156'",
      "telephone2 eq '0491570156'",
      "telephone3 eq '+61 491 570 156'",
    ]);
  });

  scenario('that is a text and the customer’s number is looked for in every notation', async (scene) => {
    await configurationOf(scene.colleague).parameter({ ips_parametertype: PARAMETER_TYPES.string });
    const filters = await callFrom('0491 570 156', scene);
    assert.equal(filters.length, 2);
    for (const filter of filters) assert.ok(filter.includes(`eq '${NORA}'`), filter);
  });
});
