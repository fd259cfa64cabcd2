import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { setStage } from './support/scenario';
import { openConfiguration } from './support/settings-form';
import { until } from './support/until';

const scenario = setStage();

describe('The settings forms', () => {
  scenario('name a wrong column at its field, and write the right one when asked to', async (scene) => {
    const { sim, colleague, openTab } = scene;
    await sim.user('administrator');
    const form = await openConfiguration(openTab);
    await form.show('calls');
    await form.type('ips_dispositioncolumn', 'ips_wrapcod');
    await form.untilError('ips_dispositioncolumn', /no column "ips_wrapcod".*Did you mean ips_wrapcode\?/);
    await form.tab.save();
    await form.untilRefused(/need your attention/);

    await form.untilRecommendation('ips_dispositioncolumn', /Write: ips_wrapcode/);
    await form.apply('ips_dispositioncolumn');
    await form.untilNoError('ips_dispositioncolumn');
    await form.untilField('ips_dispositioncolumn', 'ips_wrapcode');
    await form.type('ips_subjecttemplate', '{{interaction.campaignName}}');
    await form.untilRecommendation('ips_subjecttemplate', /On a sample call: Support Inbound/);
    await form.tab.save();
    await until(
      'the change',
      () => colleague.row('ips_cticonfigurations'),
      (row) => row['ips_subjecttemplate'] === '{{interaction.campaignName}}',
    );
  });

  scenario('take only the address, and offer it', async ({ sim, openTab }) => {
    await sim.user('administrator');
    const form = await openConfiguration(openTab);
    await form.type('ips_ctiurl', 'https://contoso.ipscape.com.au/cti/?integration=1');
    await form.untilError('ips_ctiurl', /without a path.*Did you mean https:\/\/contoso\.ipscape\.com\.au\?/);
    await form.untilRecommendation('ips_ctiurl', /Write: https:\/\/contoso\.ipscape\.com\.au$|Apply/);
    await form.apply('ips_ctiurl');
    await form.untilField('ips_ctiurl', 'https://contoso.ipscape.com.au');
    await form.untilNoError('ips_ctiurl');
  });

  scenario('warn of a second default configuration by its name, and let it be saved', async (scene) => {
    const { sim, colleague, openTab } = scene;
    await colleague.create('ips_cticonfigurations', {
      ips_name: 'Sales',
      ips_ctiurl: 'https://sales.ipscape.com.au',
      ips_integrationkey: 'key',
      ips_defaultcountry: 'AU',
      ips_isdefault: true,
    });
    await sim.user('administrator');
    const form = await openConfiguration(openTab, 'Sales');
    await form.untilAboveForm(/"Default" is the default too.*Set Default to No/);
    await form.tab.page.locator('[data-testid="field-ips_isdefault"] input').click();
    await until('no warning', form.aboveForm, (notices) => notices.length === 0);
    await form.tab.save();
    await form.untilSaved();
  });

  scenario('show call types as words, and warn where calls would find nobody', async ({ sim, openTab }) => {
    await sim.user('administrator');
    const form = await openConfiguration(openTab);
    await form.show('screenpop');
    const rules = await until(
      'the rules',
      () => form.tab.page.$eval('[data-testid="subgrid-subgrid_rules"]', (grid) => grid.textContent ?? ''),
      (text) => text.includes('Any call'),
    );
    assert.match(rules, /Any callDefaultcontactYes1/);
    await form.tab.openRow('Any call');
    await form.tab.page.locator('[data-testid="field-ips_calltypes"] ::-p-text(Default)').click();
    await form.untilAboveForm(/No rule of this configuration has the call type Default/);
  });

  scenario('check a query against the table, its operators and the rule’s parameters', async (scene) => {
    const { sim, openTab } = scene;
    await sim.user('administrator');
    const form = await openConfiguration(openTab);
    await form.show('screenpop');
    await form.tab.openRow('Any call');
    const query = (filter: string): Promise<void> => form.type('ips_query', `?$filter=${filter}`);

    await query("telefone1 eq '{{telephone1}}'");
    await form.untilError('ips_query', /The table contact has no column "telefone1".*telephone1 eq/);
    await query("telephone1 = '{{telephone1}}'");
    await form.untilError('ips_query', /is not a comparison/);
    await query("(telephone1 eq '{{telephone1}}'");
    await form.untilError('ips_query', /cannot be read/);
    await query("telephone1 eq '{{number}}'");
    await form.untilNoError('ips_query');
    await form.untilRecommendation('ips_query', /no parameter "number"/);
    await query("contains(telephone1,'{{telephone1}}')");
    await form.untilRecommendation('ips_query', /cannot use an index/);
    await form.tab.save();
    await form.untilSaved();
  });

  scenario('fill in what a table brings, never over what was typed', async ({ sim, openTab }) => {
    await sim.user('administrator');
    const form = await openConfiguration(openTab);
    await form.show('tables');
    await form.addRow('ips_relatedtable', 'New Related Table');
    await form.type('ips_entitysetname', 'mine');
    await form.type('ips_logicalname', 'Contcat');
    await form.untilError('ips_logicalname', /no table "contcat".*Did you mean contact\?/);
    await form.untilRecommendation('ips_logicalname', /Write: contact/);
    await form.apply('ips_logicalname');
    await form.untilField('ips_primaryidcolumn', 'contactid');
    await form.untilField('ips_name', 'Contact');
    await form.untilField('ips_entitysetname', 'mine');
    assert.match(await form.tab.field('ips_columns'), /^fullname,telephone1,mobilephone,.*donotphone$/);
  });

  scenario('propose the query of a new rule and say which parameter comes next', async (scene) => {
    const { sim, openTab } = scene;
    await sim.user('administrator');
    const form = await openConfiguration(openTab);
    await form.show('screenpop');
    await form.addRow('ips_screenpoprule', 'New Screen Pop Rule');
    await form.type('ips_tablename', 'account');
    await form.untilField(
      'ips_query',
      "?$select=name,telephone1,telephone2&$filter=telephone1 eq '{{number}}' or telephone2 eq '{{number}}'",
    );
    await form.untilRecommendation('ips_query', /Save the rule, then add its parameters: number/);
  });

  scenario(
    'refuse an activity column that nobody can write, and a constant that does not fit',
    async (scene) => {
      const { sim, openTab } = scene;
      await sim.user('administrator');
      const form = await openConfiguration(openTab);
      await form.show('activitycolumns');
      await form.addRow('ips_activityfield', 'New Activity Column');
      await form.type('ips_columnname', 'createdon');
      await form.untilError('ips_columnname', /cannot be written/);
      await form.type('ips_columnname', 'prioritycode');
      await form.untilError('ips_path', /a path or a constant/);
      await form.type('ips_constant', 'Urgent');
      await form.untilError('ips_constant', /It takes: Low, Normal, High/);
      await form.type('ips_constant', 'High');
      await form.untilNoError('ips_constant');
      await form.type('ips_path', 'campaignName');
      await form.untilError('ips_path', /is not a path.*interaction\.campaignName/);
    },
  );
});
