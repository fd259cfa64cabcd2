import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { JANE_NUMBER } from '../host/sample/people';
import { FROM, partiesOf } from './support/colleague';
import { configurationOf } from './support/configuration';
import { setStage } from './support/scenario';
import { until } from './support/until';

const BAKERY = '+61255500110';
const RECENT = '+61255500120';
const BY_PHONE = "?$filter=telephone1 eq '{{telephone1}}'";
const BY_MOBILE = "?$filter=mobilephone eq '{{telephone1}}'";

const scenario = setStage();

describe('A company and its main contact with one number', () => {
  scenario('open the contact, with the company as what the call is about', async (scene) => {
    const { sim, colleague, readyAgent } = scene;
    await configurationOf(colleague).addRule('account', BY_PHONE);
    const tab = await readyAgent();
    await sim.call({ number: BAKERY });
    await tab.untilRecord('Wendy Wombat');
    await tab.panel.untilStatus('On a call with Wendy Wombat');
    await until(
      'the company',
      () => tab.panel.chosenIn('About'),
      (name) => name.startsWith('Wombat Bakery'),
    );
    assert.match(await tab.panel.chosenIn('Person'), /^Wendy Wombat/);

    const bakery = await colleague.row("accounts?$filter=name eq 'Wombat Bakery'");
    const wendy = await colleague.contactId('Wombat');
    const call = await until(
      'the company in the record',
      colleague.phoneCall,
      (row) => row['_regardingobjectid_value'] === bakery['accountid'],
    );
    assert.ok(partiesOf(call, FROM).includes(wendy));
    await tab.panel.untilTrace('Found too, and belongs to a match: Wombat Bakery (account)');
  });
});

describe('A lead that has become a contact', () => {
  scenario('does not compete with the contact, whether it says which or not', async (scene) => {
    const { sim, colleague, readyAgent } = scene;
    await configurationOf(colleague).addRule('lead', BY_MOBILE, { ips_activerecordsonly: false });
    const tab = await readyAgent();
    const people = [
      ['Quentin Qualified', '+61491570160'],
      ['Petra Promoted', '+61491570161'],
    ] as const;
    for (const [index, [name, number]] of people.entries()) {
      const id = await sim.call({ number });
      await tab.untilRecord(name);
      await tab.page.waitForSelector('[data-testid="form"][data-table="contact"]');
      await tab.panel.untilTrace(`Found too, and belongs to a match: ${name} (lead)`);
      assert.match(await tab.panel.chosenIn('Person'), new RegExp(`^${name}`));
      await sim.hangup(id);
      await sim.wrap(id, 'Sale');
      const calls = await until('completion', colleague.phoneCalls, ({ length }) => length === index + 1);
      const contact = await colleague.contactId(name.split(' ')[1] ?? '');
      assert.ok(
        calls.some((call) => partiesOf(call, FROM).includes(contact)),
        name,
      );
      await tab.panel.untilStatus('Ready');
    }
  });
});

describe('An inactive record', () => {
  scenario('opens where the rule is to find inactive records too', async ({ sim, colleague, readyAgent }) => {
    await configurationOf(colleague).rule({ ips_activerecordsonly: false });
    const tab = await readyAgent();
    await sim.call({ number: '+61491570110' });
    await tab.untilRecord('Ian Inactive');
  });
});

describe('Several matches', () => {
  scenario('are counted over all rules: one in each of two tables is a choice', async (scene) => {
    const { sim, colleague, readyAgent } = scene;
    await configurationOf(colleague).addRule('account', BY_PHONE);
    await colleague.create('accounts', {
      name: 'Corner Kiosk',
      telephone1: JANE_NUMBER,
      address1_city: 'Yass',
    });
    const tab = await readyAgent();
    await sim.call({ number: JANE_NUMBER });
    await tab.panel.untilCard(`2 records have ${JANE_NUMBER}`);
    assert.equal(await tab.recordName(), '(nothing)');
    assert.deepEqual(await tab.panel.choices(), ['Jane Citizen', 'Corner Kiosk']);
    const [jane = '', kiosk = ''] = await tab.panel.details();
    assert.match(kiosk, /^Account, Yass/);
    assert.match(jane, /^Contact, Northern Lights Energy/);
  });

  scenario('are five at most, and the agent learns of more', async ({ sim, colleague, readyAgent }) => {
    for (const firstname of ['Ada', 'Bob', 'Cyd', 'Dan', 'Eve', 'Fay'])
      await colleague.create('contacts', { firstname, lastname: 'Share', telephone1: JANE_NUMBER });
    const tab = await readyAgent();
    await sim.call({ number: JANE_NUMBER });
    await tab.panel.untilCard(`More than 5 records have ${JANE_NUMBER}`);
    assert.equal((await tab.panel.choices()).length, 5);
  });

  scenario('are distinguished by city and by their last activity', async ({ sim, readyAgent }) => {
    const tab = await readyAgent();
    await sim.call({ number: RECENT });
    await tab.panel.untilCard(`3 records have ${RECENT}`);
    const details = await until('the last activities', tab.panel.details, (lines) =>
      lines.some((line) => line.includes('·')),
    );
    const of = (city: string): string => details.find((line) => line.startsWith(city)) ?? '';
    assert.match(of('Orange'), /· .*(ago|last|yesterday)/);
    assert.match(of('Dubbo'), /· .*(ago|last|yesterday)/);
    assert.equal(of('Cowra'), 'Cowra');
  });
});
