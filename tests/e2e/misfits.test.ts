import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { DOCUMENTED_JSON } from '../support/documented-json';
import { openJsonPage } from './support/json-page';
import { setStage } from './support/scenario';
import { setUpIn } from './support/set-up-page';
import { SETTINGS } from './support/settings-form';

const scenario = setStage();

describe('Tables and columns that the organisation does not have', () => {
  scenario('are named in the preview of a JSON', async ({ sim, openTab }) => {
    await sim.user('administrator');
    const tab = await openTab(SETTINGS);
    const page = await openJsonPage(tab.page);
    await page.paste(
      DOCUMENTED_JSON.bare
        .replaceAll("telephone1 eq '", "telefone1 eq '")
        .replace('"ips_wrapcode"', '"ips_wrapcod"'),
    );
    await page.press('Preview');
    const outcome = await page.untilOutcome('Problems in this organisation');
    assert.match(outcome, /Error\s+Wrap code column: .* Did you mean ips_wrapcode\?/);
    assert.match(
      outcome,
      /Error\s+Screen pop rule "Default" Query: The table contact has no column "telefone1"/,
    );
  });

  scenario('are named in Set-up, as what keeps agents from working or does not', async (scene) => {
    const { sim, colleague, openTab, expectError } = scene;
    expectError(/404/);
    const { ips_screenpopruleid: rule } = await colleague.row('ips_screenpoprules');
    await colleague.update(`ips_screenpoprules(${String(rule)})`, { ips_tablename: 'contcat' });
    await sim.user('administrator');
    const setUp = setUpIn((await openTab(SETTINGS)).page);
    await setUp.untilLine('configuration', 'missing', 'Default › Any call: There is no table "contcat"');

    await setUp.untilLine('quickfind', 'waiting');
    await colleague.update(`ips_screenpoprules(${String(rule)})`, { ips_tablename: 'contact' });
    const { ips_cticonfigurationid: id } = await colleague.row('ips_cticonfigurations');
    await colleague.update(`ips_cticonfigurations(${String(id)})`, { ips_dispositioncolumn: 'wrapcod' });
    await setUp.press('Check again');
    await setUp.untilLine('configuration', 'warning', 'Default: The table phonecall has no column "wrapcod"');
  });
});
