import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { setStage } from './support/scenario';
import type { DynamicsTab } from './support/dynamics-tab';
import { openConfiguration, SETTINGS } from './support/settings-form';
import { says, until } from './support/until';

const scenario = setStage();

const question = (tab: DynamicsTab, words: RegExp): Promise<string> =>
  until(
    `a question saying ${String(words)}`,
    () => tab.page.$eval('dialog', (dialog) => dialog.textContent ?? ''),
    says(words),
  );

describe('The settings app asks first', () => {
  scenario('before the only configuration is deleted from its form', async (scene) => {
    const { sim, colleague, openTab } = scene;
    await sim.user('administrator');
    const { tab } = await openConfiguration(openTab);
    await tab.page.locator('[data-testid="command-delete"]').click();
    await question(tab, /Delete Default\?.*only active configuration.*rules.*are deleted with it/);
    await tab.answerDialog('Cancel');
    assert.equal((await colleague.rows('ips_cticonfigurations')).length, 1);

    await tab.page.locator('[data-testid="command-delete"]').click();
    await question(tab, /Delete Default\?/);
    await tab.answerDialog('Delete');
    await until(
      'no configuration',
      () => colleague.rows('ips_cticonfigurations'),
      (rows) => rows.length === 0,
    );
    await tab.page.waitForSelector('[data-testid="list"]');
    assert.equal((await colleague.rows('ips_screenpoprules')).length, 0);
  });

  scenario('before one is deleted from the list, by the names of the roles', async (scene) => {
    const { sim, colleague, openTab } = scene;
    const { roleid } = await colleague.row("roles?$filter=name eq 'ipSCAPE CTI Agent'");
    await colleague.create('ips_cticonfigurations', {
      ips_name: 'Sales',
      ips_ctiurl: 'https://sales.ipscape.com.au',
      ips_integrationkey: 'key',
      ips_defaultcountry: 'AU',
      ips_roles: String(roleid),
    });
    await sim.user('administrator');
    const tab = await openTab(SETTINGS);
    await tab.openList('ips_cticonfiguration');
    await tab.commandRow('Sales', 'delete');
    await question(tab, /Delete Sales\?.*Agents of ipSCAPE CTI Agent will work with "Default" instead\./);
    await tab.answerDialog('Delete');
    await until(
      'one configuration',
      () => colleague.rows('ips_cticonfigurations'),
      (rows) => rows.length === 1,
    );
  });

  scenario('before the default configuration is deactivated', async ({ sim, colleague, openTab }) => {
    await sim.user('administrator');
    const { tab } = await openConfiguration(openTab);
    const deactivate = async (): Promise<void> => {
      await tab.page.locator('[data-testid="command-deactivate"]').click();
      await question(tab, /Confirm Deactivation/);
      await tab.answerDialog('Deactivate');
      await question(tab, /Deactivate Default\?.*only active configuration/);
    };
    await deactivate();
    await tab.answerDialog('Cancel');
    assert.equal((await colleague.row('ips_cticonfigurations'))['statecode'], 0);

    await deactivate();
    await tab.answerDialog('Deactivate');
    await until(
      'the configuration inactive',
      () => colleague.row('ips_cticonfigurations'),
      (row) => row['statecode'] === 1,
    );
    await tab.page.locator('[data-testid="command-activate"]').click();
    await tab.answerDialog('Activate');
    await until(
      'the configuration active again',
      () => colleague.row('ips_cticonfigurations'),
      (row) => row['statecode'] === 0,
    );
  });

  scenario('before the rule goes that serves calls no other names', async ({ sim, colleague, openTab }) => {
    await sim.user('administrator');
    const form = await openConfiguration(openTab);
    await form.show('screenpop');
    await form.tab.openRow('Any call');
    await form.tab.page.locator('[data-testid="command-delete"]').click();
    await question(form.tab, /Delete Any call\?.*Calls of a type that no rule names will search nothing/);
    await form.tab.answerDialog('Delete');
    await until(
      'no rule',
      () => colleague.rows('ips_screenpoprules'),
      (rows) => rows.length === 0,
    );
  });

  scenario('before one is deactivated from the list', async ({ sim, colleague, openTab }) => {
    await sim.user('administrator');
    const tab = await openTab(SETTINGS);
    await tab.openList('ips_cticonfiguration');
    await tab.commandRow('Default', 'deactivate');
    await question(tab, /Deactivate Default\?.*only active configuration.*can be activated again/);
    await tab.answerDialog('Cancel');
    assert.equal((await colleague.row('ips_cticonfigurations'))['statecode'], 0);

    await tab.commandRow('Default', 'deactivate');
    await question(tab, /Deactivate Default\?/);
    await tab.answerDialog('Deactivate');
    await until(
      'the configuration inactive',
      () => colleague.row('ips_cticonfigurations'),
      (row) => row['statecode'] === 1,
    );
  });

  scenario('before a rule is deactivated from the list on its configuration', async (scene) => {
    const { sim, colleague, openTab } = scene;
    await sim.user('administrator');
    const form = await openConfiguration(openTab);
    await form.show('screenpop');
    await form.tab.commandRow('Any call', 'deactivate');
    await question(form.tab, /Deactivate Any call\?.*Calls of a type that no rule names will search nothing/);
    await form.tab.answerDialog('Deactivate');
    await until(
      'the rule inactive',
      () => colleague.row('ips_screenpoprules'),
      (row) => row['statecode'] === 1,
    );
    assert.equal((await colleague.rows('ips_configurationversions')).length, 1);
  });

  scenario('before the parameter goes that a query asks for', async ({ sim, colleague, openTab }) => {
    await sim.user('administrator');
    const { tab } = await openConfiguration(openTab);
    const { ips_screenpopparameterid: id } = await colleague.row('ips_screenpopparameters');
    await tab.openRecord('ips_screenpopparameter', String(id));
    await tab.untilRecord('telephone1');
    await tab.page.locator('[data-testid="command-deactivate"]').click();
    await question(tab, /Confirm Deactivation/);
    await tab.answerDialog('Deactivate');
    await question(tab, /The query of "Any call" uses telephone1, which will have no value/);
    await tab.answerDialog('Deactivate');
    await until(
      'the parameter inactive',
      () => colleague.row('ips_screenpopparameters'),
      (row) => row['statecode'] === 1,
    );
    assert.equal((await colleague.rows('ips_configurationversions')).length, 1);

    await tab.page.locator('[data-testid="command-delete"]').click();
    await question(tab, /Delete telephone1\?.*is kept under History/);
    await tab.answerDialog('Delete');
    await until(
      'no parameter',
      () => colleague.rows('ips_screenpopparameters'),
      (rows) => rows.length === 0,
    );
  });
});
