import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { JANE_NUMBER } from '../host/sample/people';
import { APP, setStage } from './support/scenario';
import { SETTINGS, settingsForm } from './support/settings-form';

const scenario = setStage();

describe('A configuration made on the forms alone', () => {
  scenario('from its address to its parameters, serves the next call', async (scene) => {
    const { sim, colleague, host, openTab } = scene;
    await sim.user('administrator');
    const tab = await openTab(SETTINGS);
    await tab.openList('ips_cticonfiguration');
    await tab.page.locator('[data-testid="command-new"]').click();
    await tab.untilRecord('New CTI Configuration');
    const form = settingsForm(tab);
    await form.type('ips_name', 'Sales & "Service"');
    await form.type('ips_ctiurl', host.ctiUrl);
    await form.type('ips_integrationkey', '0123456789abcdef01234567');
    await form.type('ips_defaultcountry', 'AU');
    const roles = await tab.page.waitForFrame((one) => one.url().endsWith('/ips_/settings/roles.html'));
    await roles.locator('::-p-aria([name="ipSCAPE CTI Agent"][role="checkbox"])').click();
    await tab.save();
    await form.untilSaved();

    await form.show('tables');
    await form.addRow('ips_relatedtable', 'New Related Table');
    await form.type('ips_logicalname', 'contact');
    await form.untilField('ips_entitysetname', 'contacts');
    await form.choose('ips_recordtype', 'Person');
    await form.saveAndClose();
    await tab.untilRecord('Sales & "Service"');

    await form.show('activitycolumns');
    await form.addRow('ips_activityfield', 'New Activity Column');
    await form.type('ips_columnname', 'category');
    await form.untilField('ips_name', 'Category');
    await form.type('ips_constant', 'Sales');
    await form.saveAndClose();
    await tab.untilRecord('Sales & "Service"');

    await form.show('screenpop');
    await form.addRow('ips_screenpoprule', 'New Screen Pop Rule');
    await form.type('ips_name', 'Any call');
    await form.choose('ips_calltypes', 'Default');
    await form.type('ips_tablename', 'contact');
    await form.untilRecommendation('ips_query', /add its parameters: number/);
    await tab.save();
    await form.untilSaved();
    await form.addRow('ips_screenpopparameter', 'New Screen Pop Parameter');
    await form.type('ips_name', 'number');
    await form.type('ips_path', 'interaction.activity.customerCli');
    await form.choose('ips_parametertype', 'Phone');
    await form.saveAndClose();
    await tab.untilRecord('Any call');
    await tab.page.close();

    await sim.user('agent');
    await sim.signIn();
    const agent = await openTab(APP);
    await agent.panel.untilConfiguration('Sales & "Service"');
    await agent.panel.untilStatus('Ready');
    await sim.call({ number: JANE_NUMBER });
    await agent.untilRecord('Jane Citizen');
    await agent.panel.untilLog('Logged as phone call');
    assert.equal((await colleague.phoneCall())['category'], 'Sales');
  });
});
