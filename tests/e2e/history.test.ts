import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { violationsIn, WHOLE_PAGE } from './support/axe';
import type { DynamicsTab } from './support/dynamics-tab';
import { openHistory, type HistoryPage } from './support/history-page';
import { openJsonPage } from './support/json-page';
import { setStage, type Scene } from './support/scenario';
import { until } from './support/until';

const SETTINGS = 'ipSCAPE CTI Settings';

const scenario = setStage();

async function asAdministrator({ sim, openTab }: Scene): Promise<DynamicsTab> {
  await sim.user('administrator');
  const tab = await openTab(SETTINGS);
  await tab.panel.untilStarted();
  return tab;
}

/** A change by the page "Import and export". */
async function importJson(tab: DynamicsTab, json: object): Promise<void> {
  const page = await openJsonPage(tab.page);
  await page.paste(JSON.stringify(json));
  await page.press('Preview');
  await page.press('Apply all changes');
  await page.untilOutcome('all changes made');
}

async function historyOf(tab: DynamicsTab, name: string): Promise<HistoryPage> {
  await tab.openList('ips_cticonfiguration');
  await tab.openRow(name);
  return openHistory(tab);
}

/** What the versions hold, once there are so many. */
async function kept({ colleague }: Scene, count: number): Promise<readonly Record<string, unknown>[]> {
  const rows = await until(
    `${String(count)} versions`,
    () => colleague.rows('ips_configurationversions'),
    ({ length }) => length === count,
  );
  return rows.map((row) => JSON.parse(String(row['ips_content'])) as Record<string, unknown>);
}

/**
 * Forms read the configuration as they open, and again after a change. Panel and Set-up have read it before.
 * @returns waits until it was read so many times from now on
 */
async function countReadings({ sim }: Scene): Promise<(times: number) => Promise<unknown>> {
  const readings = (log: Awaited<ReturnType<typeof sim.log>>): number =>
    log.filter(({ url }) => /ips_activityfields\?.*\$filter/.test(decodeURIComponent(url))).length;
  const before = readings(await sim.log());
  return (times) => until(`${String(times)} readings`, sim.log, (log) => readings(log) >= before + times);
}

describe('The history of a configuration', () => {
  scenario('is empty before the first change', async (scene) => {
    const history = await historyOf(await asAdministrator(scene), 'Default');
    await history.untilPage('No version yet.');
  });

  scenario('shows what the last change did, and takes it back', async (scene) => {
    const { colleague } = scene;
    const tab = await asAdministrator(scene);
    const [rule] = await colleague.rows('ips_screenpoprules');
    await importJson(tab, { createTaskOnPreview: true, screenPop: { rules: [] } });
    assert.deepEqual(await colleague.rows('ips_screenpoprules'), []);

    const history = await historyOf(tab, 'Default');
    await history.untilPage('Morgan Administrator');
    const comparison = await history.untilComparison(/Changed Settings of the configuration/);
    assert.match(comparison, /Log previews\s+No\s+Yes/);
    assert.match(comparison, /Removed Screen pop rule "Any call"/);
    assert.match(comparison, /Removed Parameter "Any call › telephone1"/);

    await history.press(/^Roll back to/);
    const preview = await history.untilOutcome(/Log previews: Yes → No/);
    assert.match(preview, /Created\s+Screen pop rule "Any call"/);
    await history.press('Roll back');
    await history.untilOutcome('Rolled back: the configuration is what it was until');

    const again = await colleague.row('ips_screenpoprules');
    assert.equal(again['ips_query'], rule?.['ips_query']);
    assert.equal((await colleague.row('ips_screenpopparameters'))['ips_name'], 'telephone1');
    assert.equal((await colleague.row('ips_cticonfigurations'))['ips_createtaskonpreview'], false);
    assert.equal((await colleague.rows('ips_configurationversions')).length, 2);
    await history.untilComparison(/Log previews\s+Yes\s+No/);
  });

  scenario('compares two versions without touching what there is', async (scene) => {
    const tab = await asAdministrator(scene);
    await importJson(tab, { minimumSeconds: 3 });
    await importJson(tab, { minimumSeconds: 7, subjectTemplate: 'Call' });
    const history = await historyOf(tab, 'Default');
    await history.untilComparison(/Log calls from \(seconds\)\s+3\s+7/);
    await history.choose('left', 2);
    await history.choose('right', 1);
    const comparison = await history.untilComparison(/Log calls from \(seconds\)\s+0\s+3/);
    assert.doesNotMatch(comparison, /Subject/);
  });

  scenario('rolls back all or nothing where somebody has changed it meanwhile', async (scene) => {
    const { colleague, expectError } = scene;
    expectError(/412/);
    const tab = await asAdministrator(scene);
    await importJson(tab, { minimumSeconds: 3 });
    const history = await historyOf(tab, 'Default');
    await history.press(/^Roll back to/);
    await history.untilOutcome(/3 → 0/);
    const { ips_cticonfigurationid: id } = await colleague.row('ips_cticonfigurations');
    await colleague.update(`ips_cticonfigurations(${String(id)})`, { ips_defaultcountry: 'NZ' });
    await history.press('Roll back');
    await history.untilOutcome('Someone changed this configuration after the preview.');
    assert.equal((await colleague.row('ips_cticonfigurations'))['ips_minimumseconds'], 3);
    assert.equal((await colleague.rows('ips_configurationversions')).length, 1);
  });

  scenario('is worked by the keyboard and breaks no rule of axe', async (scene) => {
    const tab = await asAdministrator(scene);
    await importJson(tab, { minimumSeconds: 3 });
    const history = await historyOf(tab, 'Default');
    await history.untilComparison(/3/);
    const frame = await history.frame();
    await frame.focus('input[name="right"]:checked');
    await tab.page.keyboard.press('ArrowDown');
    await history.untilComparison('No difference.');
    await tab.page.keyboard.press('Tab');
    await tab.page.keyboard.press('Enter');
    await history.untilOutcome(/Rolling back to/);
    assert.equal(await frame.evaluate(() => document.activeElement?.id), 'outcome');

    assert.deepEqual(await violationsIn(frame, WHOLE_PAGE), []);
  });

  scenario(
    'has what a change in a form has replaced, of a form that is closed with it too',
    async (scene) => {
      const { colleague } = scene;
      const tab = await asAdministrator(scene);
      await tab.openList('ips_cticonfiguration');
      const formHasRead = await countReadings(scene);
      await tab.openRow('Default');
      await formHasRead(1);
      await tab.fillIn('ips_defaultcountry', 'NZ');
      await tab.save();
      assert.deepEqual(
        (await kept(scene, 1)).map(({ defaultCountry }) => defaultCountry),
        ['AU'],
      );

      const { ips_screenpopruleid: id } = await colleague.row('ips_screenpoprules');
      await tab.openRecord('ips_screenpoprule', String(id));
      await tab.untilRecord('Any call');
      // twice more: as the rule's form opened, and as its list of parameters was shown
      await formHasRead(4);
      await tab.fillIn('ips_query', '?$search={{telephone1}}');
      await tab.page.locator('[data-testid="command-save-and-close"]').click();
      const [rule] = (await kept(scene, 2)).flatMap(({ defaultCountry, rules }) =>
        defaultCountry === 'NZ' ? (rules as { query: string }[]) : [],
      );
      assert.match(String(rule?.query), /telephone1 eq/);
    },
  );

  scenario('has what was deleted from a list, and gives it back', async (scene) => {
    const { colleague } = scene;
    const tab = await asAdministrator(scene);
    const names = async (): Promise<readonly unknown[]> =>
      (await colleague.rows('ips_relatedtables?$orderby=ips_order')).map((row) => row['ips_logicalname']);
    const before = await names();
    await tab.openList('ips_cticonfiguration');
    await tab.openRow('Default');
    await tab.page.locator('[data-testid="tab-tables"]').click();
    await tab.commandRow('Lead', 'delete');
    await tab.answerDialog('Delete');
    await until('one table less', names, ({ length }) => length === before.length - 1);

    const history = await openHistory(tab);
    await history.untilComparison(/Removed Related table "lead"/i);
    await history.press(/^Roll back to/);
    await history.untilOutcome(/Created\s+Related table "lead"/i);
    await history.press('Roll back');
    await history.untilOutcome('Rolled back: the configuration is what it was until');
    assert.deepEqual(await names(), before);
  });

  scenario('has it once: the next change on the form replaces what is left', async (scene) => {
    const tab = await asAdministrator(scene);
    await tab.openList('ips_cticonfiguration');
    const formHasRead = await countReadings(scene);
    await tab.openRow('Default');
    await tab.page.locator('[data-testid="tab-tables"]').click();
    await tab.commandRow('Lead', 'delete');
    await tab.answerDialog('Delete');
    // as the form opened, as the list was shown, before the deletion, and after it
    await formHasRead(4);
    await tab.page.locator('[data-testid="tab-general"]').click();
    await tab.fillIn('ips_defaultcountry', 'NZ');
    await tab.save();
    const withLead = (await kept(scene, 2)).filter((version) => JSON.stringify(version).includes('"lead"'));
    assert.equal(withLead.length, 1);
  });
});
