import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe } from 'node:test';
import { violationsIn, WHOLE_PAGE } from './support/axe';
import { DOCUMENTED_JSON } from '../support/documented-json';
import type { Colleague } from './support/colleague';
import { openJsonPage, type JsonPage } from './support/json-page';
import { APP, setStage, type Scene } from './support/scenario';
import { until } from './support/until';

const SETTINGS = 'ipSCAPE CTI Settings';
/** A contact with this number as telephone1, which is all the documented rules look at. */
const JOHN = { name: "John O'Brien & Sons", number: '+61255500042' };

const scenario = setStage();

async function asAdministrator({ sim, openTab }: Scene): Promise<JsonPage> {
  await sim.user('administrator');
  const tab = await openTab(SETTINGS);
  await tab.panel.untilStarted();
  return openJsonPage(tab.page);
}

/** Everything the configuration tables hold. */
async function allRows(colleague: Colleague): Promise<readonly unknown[]> {
  const sets = [
    'cticonfigurations',
    'relatedtables',
    'screenpoprules',
    'screenpopparameters',
    'activityfields',
    'configurationversions',
  ];
  return Promise.all(sets.map((set) => colleague.rows(`ips_${set}`)));
}

describe('The JSON of ipSCAPE’s own adapter', () => {
  scenario('is previewed line by line, applied as a whole, and the next call pops by it', async (scene) => {
    const { sim, colleague, openTab } = scene;
    const page = await asAdministrator(scene);
    await page.paste(DOCUMENTED_JSON.bare);
    await page.press('Preview');
    const preview = await page.untilOutcome('Changes in Dynamics');
    for (const line of [
      /Kept\s+line 2\s+scripts Read by ipSCAPE's own page/,
      /Understood\s+line 24\s+screenPop.default.map\[1\].map "map" read as "path"/,
      /Understood\s+line \d+\s+An extra comma/,
      /Removed\s+Screen pop rule "Any call"/,
      /Created\s+Screen pop rule "Preview"/,
      /Changed\s+Related table "contact"\s+Columns: .*emailaddress1.* → fullname, telephone1, mobilephone, donotphone/,
    ])
      assert.match(preview, line);
    assert.equal((await colleague.rows('ips_screenpoprules')).length, 1, 'a preview changes nothing');

    await page.press('Apply all changes');
    await page.untilOutcome('Configuration "Default": all changes made');
    // the panel of this tab works by what it read before
    await (await page.frame()).page().close();
    await sim.user('agent');
    await sim.signIn();
    const tab = await openTab(APP);
    await tab.panel.untilStatus('Ready');
    await sim.call({ number: JOHN.number });
    await tab.untilRecord(JOHN.name);
    const asked = (await sim.log()).map(({ url }) => decodeURIComponent(url));
    assert.ok(asked.some((url) => /contacts\?.*telephone1 eq/.test(url)));
    assert.ok(!asked.some((url) => /contacts\?.*mobilephone eq/.test(url)), 'the old rule is gone');
  });

  scenario(
    'is read from a file as it is pasted, and another file takes its place, or the same once more',
    async (scene) => {
      const folder = await mkdtemp(join(tmpdir(), 'ipscape-json-'));
      const [first, second] = [join(folder, 'first.json'), join(folder, 'second.json')];
      // As editors under Windows save it: with a byte order mark.
      await writeFile(first, `\uFEFF${DOCUMENTED_JSON.bare}`);
      await writeFile(second, '{"config":{"options":{"minimumSeconds":7}}}');
      const page = await asAdministrator(scene);
      await page.upload(first);
      await page.untilJson(/"screenPop"/);
      await page.press('Preview');
      await page.untilOutcome('Removed');
      await page.upload(second);
      await page.untilJson(/"minimumSeconds":7/);
      await writeFile(second, '{"config":{"options":{"minimumSeconds":8}}}');
      await page.upload(second);
      await page.untilJson(/"minimumSeconds":8/);
      await page.press('Preview');
      await page.untilOutcome(/0 → 8/);
      await page.press('Apply all changes');
      await page.untilOutcome('all changes made');
      assert.equal((await scene.colleague.row('ips_cticonfigurations'))['ips_minimumseconds'], 8);
      await rm(folder, { recursive: true });
    },
  );

  scenario('is exported as an equivalent one, and importing that changes nothing', async (scene) => {
    const page = await asAdministrator(scene);
    await page.paste(DOCUMENTED_JSON.config);
    await page.press('Preview');
    await page.press('Apply all changes');
    await page.untilOutcome('all changes made');

    await page.press('Show the JSON of "Default"');
    const exported = await page.exported();
    const { scripts, config } = JSON.parse(exported) as {
      scripts: unknown[];
      config: {
        options: {
          entities: Record<string, unknown>;
          fields: unknown;
          screenPop: { default: { map: unknown[] }; rules: { callType: unknown }[] };
        };
      };
    };
    const { entities, fields, screenPop } = config.options;
    assert.equal(scripts.length, 2);
    assert.deepEqual(fields, {
      callDispositionField: 'ips_wrapcode',
      agentInteractionId: 'ips_agentinteractionid',
    });
    assert.deepEqual(entities['account'], {
      plural: 'accounts',
      key: 'accountid',
      query: 'name,telephone1,donotphone',
      type: 'entity',
    });
    assert.deepEqual(screenPop.default.map[1], {
      name: 'mobilephone',
      type: 'string',
      path: 'interaction.activity.sourcePhoneNumber',
    });
    assert.deepEqual(
      screenPop.rules.map(({ callType }) => callType),
      [['preview']],
    );

    await page.paste(exported);
    await page.press('Preview');
    await page.untilOutcome('None: the configuration already has all of these values.');
  });

  scenario('keeps what the configuration was before, in the same change', async (scene) => {
    const { colleague } = scene;
    const page = await asAdministrator(scene);
    await page.paste('{"createTaskOnPreview": true}');
    await page.press('Preview');
    await page.untilOutcome(/Log previews: No → Yes/);
    await page.press('Apply all changes');
    await page.untilOutcome('all changes made (1)');

    const version = await colleague.row('ips_configurationversions');
    const before = JSON.parse(String(version['ips_content'])) as Record<string, unknown>;
    assert.equal(before['name'], 'Default');
    assert.equal(before['isDefault'], true);
    assert.equal(before['createTaskOnPreview'], false);
    assert.equal((before['rules'] as object[]).length, 1);
    assert.match(String(version['ips_name']), /^\d{4}-\d\d-\d\d \d\d:\d\d Morgan Administrator$/);
    assert.equal((await colleague.row('ips_cticonfigurations'))['ips_createtaskonpreview'], true);
  });

  scenario('makes a new configuration, asking for what a JSON cannot say', async (scene) => {
    const { colleague } = scene;
    const page = await asAdministrator(scene);
    await page.chooseConfiguration('New configuration');
    await page.paste(DOCUMENTED_JSON['config.options']);
    await page.press('Preview');
    await page.untilOutcome('Enter a name.');

    await page.fillIn('Name', 'Sales');
    await page.fillIn('CTI address', 'https://sales.ipscape.com.au');
    await page.fillIn('Integration key', 'abc');
    await page.fillIn('Default country', 'nz');
    await page.press('Preview');
    await page.untilOutcome('Created\nConfiguration "Sales"');
    await page.press('Apply all changes');
    await page.untilOutcome('Configuration "Sales": all changes made');

    const sales = await colleague.row("ips_cticonfigurations?$filter=ips_name eq 'Sales'");
    assert.equal(sales['ips_defaultcountry'], 'NZ');
    const rules = await colleague.rows(
      `ips_screenpoprules?$filter=_ips_configurationid_value eq ${String(sales['ips_cticonfigurationid'])}`,
    );
    assert.deepEqual(rules.map((rule) => rule['ips_name']).sort(), ['Default', 'Preview']);
  });

  scenario('is refused by its line where it is no JSON', async (scene) => {
    const page = await asAdministrator(scene);
    await page.paste('{\n  "config": {\n    "options": { "createTaskOnPreview": yes }\n  }\n}');
    await page.press('Preview');
    const outcome = await page.untilOutcome('The JSON cannot be used');
    assert.match(outcome, /Not usable\s+line 3\s+A value is expected here: .* Found: yes }/);
    assert.doesNotMatch(outcome, /Apply/);
  });

  scenario('leaves everything as it was where Dynamics refuses one row of it', async (scene) => {
    const { colleague, expectError } = scene;
    expectError(/400/);
    const page = await asAdministrator(scene);
    const before = await allRows(colleague);
    const tooLong = DOCUMENTED_JSON.bare.replace(
      '"addNewRecord": true\n    }',
      `"addNewRecord": true, "name": "${'x'.repeat(101)}" }`,
    );
    await page.paste(tooLong);
    await page.press('Preview');
    await page.press('Apply all changes');
    const outcome = await page.untilOutcome('Nothing was changed');
    assert.match(outcome, /Refused: Screen pop rule "x+"/);
    assert.match(outcome, /Dynamics refused the request: .*ips_name/);
    assert.deepEqual(await allRows(colleague), before);
  });

  scenario('does not write over what somebody else has changed since the preview', async (scene) => {
    const { colleague, expectError } = scene;
    expectError(/412/);
    const page = await asAdministrator(scene);
    await page.paste('{"createTaskOnPreview": true}');
    await page.press('Preview');
    await page.untilOutcome('Changes in Dynamics');
    const { ips_cticonfigurationid: id } = await colleague.row('ips_cticonfigurations');
    await colleague.update(`ips_cticonfigurations(${String(id)})`, { ips_minimumseconds: 5 });
    await page.press('Apply all changes');
    await page.untilOutcome('Someone changed this configuration after the preview.');
    assert.deepEqual(await colleague.rows('ips_configurationversions'), []);
  });
});

describe('The page "Import and export"', () => {
  scenario(
    'breaks no rule of axe, works under a strict policy, and puts the focus on the outcome',
    async (scene) => {
      await scene.sim.modes({ strictCsp: { allowFrames: [scene.host.ctiUrl] } });
      const page = await asAdministrator(scene);
      await page.paste(DOCUMENTED_JSON.bare);
      const frame = await page.frame();
      await (await frame.waitForSelector('::-p-aria([name="JSON"][role="textbox"])'))?.focus();
      await frame.page().keyboard.press('Tab');
      await frame.page().keyboard.press('Tab');
      await frame.page().keyboard.press('Enter');
      await page.untilOutcome('Changes in Dynamics');
      await until(
        'the focus on the outcome',
        () => frame.evaluate(() => document.activeElement?.id),
        (id) => id === 'outcome',
      );

      assert.deepEqual(await violationsIn(frame, WHOLE_PAGE), []);
    },
  );

  scenario('gives the JSON as a file', async (scene) => {
    const page = await asAdministrator(scene);
    await page.press('Show the JSON of "Default"');
    const exported = await page.exported();
    const frame = await page.frame();
    await frame.waitForSelector('a[download][href^="blob:"]');
    const [name, content] = await frame.$eval('a[download]', async (link) => {
      const { download, href } = link;
      return [download, await (await fetch(href)).text()];
    });
    assert.equal(name, 'Default.json');
    assert.equal(content, exported);
  });
});
