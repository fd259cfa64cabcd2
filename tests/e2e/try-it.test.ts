import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { violationsIn, WHOLE_PAGE } from './support/axe';
import { SHARED_NUMBER } from '../host/sample/people';
import { configurationOf } from './support/configuration';
import { setStage, type Scene } from './support/scenario';
import { openTryIt, type TryItPage } from './support/try-it-page';
import type { DynamicsTab } from './support/dynamics-tab';

const scenario = setStage();

async function formOf({ sim, openTab }: Scene): Promise<DynamicsTab> {
  await sim.user('administrator');
  const tab = await openTab('ipSCAPE CTI Settings');
  await tab.panel.untilStarted();
  await tab.openList('ips_cticonfiguration');
  await tab.openRow('Default');
  return tab;
}

async function tryItIn(scene: Scene): Promise<TryItPage> {
  return openTryIt(await formOf(scene));
}

describe('Try it, on the form of a configuration,', () => {
  scenario('shows what a call would do, step by step, and writes nothing', async (scene) => {
    const page = await tryItIn(scene);
    await page.number('0412 345 678');

    await page.untilPage('Tried with the saved configuration "Default". Nothing was changed.');
    await page.untilStep('rules', 'No rule is for the call type Inbound, so the rules for Default are used.');
    await page.untilStep('parameters', /telephone1\s+\+61412345678\s+interaction\.activity\.customerCli/);
    const searches = await page.untilStep('searches', /mobilephone: indexed/);
    assert.match(searches, /2 queries at the same time, 1 found in all\./);
    assert.match(searches, /contact by mobilephone\s+1 row, \d+ ms/);
    await page.untilStep('opens', 'Jane Citizen opens');
    const log = await page.untilStep('log', 'A phone call, completed when the agent wraps.');
    assert.match(log, /From\s+Jane Citizen\s+To\s+The agent\s+Regarding\s+Jane Citizen/);
    assert.match(log, /Subject \(subject\)\s+Call from Jane Citizen/);
    assert.match(log, /Direction \(directioncode\)\s+Incoming/);
    assert.match(log, /Call type \(ips_calltype\)\s+Inbound/);

    const methods = new Set((await scene.sim.log()).map(({ method }) => method));
    assert.deepEqual([...methods], ['GET']);
    assert.deepEqual(await scene.colleague.phoneCalls(), []);
  });

  scenario('says that changes of the form which are not saved are not tried', async (scene) => {
    const tab = await formOf(scene);
    await tab.fillIn('ips_defaultcountry', 'NZ');
    await tab.page.keyboard.press('Tab');
    const page = await openTryIt(tab);
    await page.number('0412 345 678');
    await page.untilPage('The form has unsaved changes, which are not tried. Save, then try again.');
    await page.untilStep('opens', 'Jane Citizen opens');
  });

  scenario('shows the query as it was sent', async (scene) => {
    const page = await tryItIn(scene);
    await page.number('+61 412 345 678');
    await page.untilStep('opens', 'Jane Citizen opens');
    const sent = await (
      await page.frame()
    ).$$eval('[data-testid="step-searches"] pre', (all) => all.map(({ textContent }) => textContent));
    const asked = (await scene.sim.log()).map(({ url }) => decodeURIComponent(url));
    for (const query of sent) {
      const options = query.slice(query.indexOf('?'));
      assert.ok(
        asked.some((url) => url.endsWith(options)),
        options,
      );
    }
    assert.equal(sent.length, 2);
  });

  scenario('lists whom the agent would pick from, when several have the number', async (scene) => {
    // This administrator may not read activities, so nothing tells the matches apart: worth a note, no failure.
    scene.expectError(/403.*activitypointers/s);
    const page = await tryItIn(scene);
    await page.number(SHARED_NUMBER);
    await page.untilStep('opens', 'The agent picks one of 3; nothing opens by itself');
    await page.untilStep('searches', /3 found in all\.[^]*Last activities[^]*You lack a privilege/);
    await page.untilStep('log', /From\s+Nobody, until the agent picks one/);
  });

  scenario('shows the new form a caller nobody knows would get', async (scene) => {
    const page = await tryItIn(scene);
    await page.number('+61 491 570 006');
    await page.untilStep('opens', /a new contact form opens with these values\s+telephone1\s+\+61491570006/);
    await page.untilStep('log', /Regarding\s+Nobody, until the agent saves the new record/);
  });

  scenario('says of a withheld number that nothing is searched', async (scene) => {
    const page = await tryItIn(scene);
    await page.number('');
    await page.untilStep('parameters', '1 of 1 without a value.');
    await page.untilStep('searches', 'Nothing is searched.');
    await page.untilStep('opens', 'Number withheld: nothing searched.');
  });

  scenario('reads a number of any country', async (scene) => {
    const page = await tryItIn(scene);
    await page.number('+354 570 1234');
    await page.untilStep('parameters', '+3545701234');
    await page.untilStep('opens', 'Nobody is found');
  });

  scenario('tries a sample interaction, and names the line where one is no JSON', async (scene) => {
    const page = await tryItIn(scene);
    await page.json('{\n  "agentInteractionId": 7\n  "subType": "inbound" }');
    await page.untilPage('Line 3: A comma or the closing bracket is expected here.');
    await page.json('{ "subType": "inbound" }');
    await page.untilPage('This is not an interaction: agentInteractionId is missing.');

    await page.press('Fill in an example');
    await page.press('Try');
    await page.untilStep('call', /Wrap code\s+Sale/);
    await page.untilStep('log', /Wrap code \(ips_wrapcode\)\s+Sale/);
  });

  scenario('names a column that a rule should not have, and still shows the rest', async (scene) => {
    const configuration = configurationOf(scene.colleague);
    await configuration.rule({ ips_query: "?$filter=telefone1 eq '{{telephone1}}'" });
    await configuration.configuration({ ips_dispositioncolumn: 'new_outcome' });
    scene.expectError(/400/);
    const page = await tryItIn(scene);
    await page.number('0412 345 678');
    await page.untilStep('searches', 'The table contact has no column telefone1.');
    await page.untilStep('searches', 'Correct it in the query of the rule, under Screen pop.');
    await page.untilStep('opens', 'has no column telefone1');
    await page.untilStep('log', /new_outcome\s+\(empty\)\s+.*the phone call has no column of this name/s);
  });

  scenario('says what a broken configuration cannot be used for', async (scene) => {
    await configurationOf(scene.colleague).configuration({ ips_defaultcountry: 'X' });
    const page = await tryItIn(scene);
    await page.number('0412 345 678');
    await page.untilPage(/The configuration 'Default' has an error: .*ips_defaultcountry/);
  });

  scenario('comes back to the outcome after a look at another tab, as saved meanwhile', async (scene) => {
    const tab = await formOf(scene);
    await (await openTryIt(tab)).number('0412 345 678', 'Manual');
    await (await openTryIt(tab)).untilStep('log', /Outgoing/);
    await tab.page.locator('::-p-aria([name="Calls"][role="tab"])').click();
    await configurationOf(scene.colleague).configuration({
      ips_subjecttemplate: 'Tried {{interaction.subType}}',
    });

    const again = await openTryIt(tab);
    await again.untilStep('log', /Subject \(subject\)\s+Tried manual/);
    assert.equal(await again.value('number'), '0412 345 678');
  });

  scenario('is copied as text without any number', async (scene) => {
    const page = await tryItIn(scene);
    const frame = await page.frame();
    await frame
      .page()
      .browserContext()
      .setPermission(
        scene.host.url,
        { permission: { name: 'clipboard-read' }, state: 'granted' },
        { permission: { name: 'clipboard-write' }, state: 'granted' },
      );
    await page.number('0412 345 678');
    await page.untilStep('log', 'A phone call');
    await page.press('Copy as text, numbers masked');
    await page.untilPage('Copied.');
    const copied = await frame.evaluate(() => navigator.clipboard.readText());
    assert.match(copied, /What opens: Jane Citizen opens/);
    assert.match(copied, /telephone1: \+61…678/);
    assert.doesNotMatch(copied, /345.?678/);
  });

  scenario('can be used by keyboard and screen reader', async (scene) => {
    const page = await tryItIn(scene);
    const frame = await page.frame();
    await (await frame.waitForSelector('::-p-aria([name="Number"][role="textbox"])'))?.focus();
    await frame.page().keyboard.type('0412 345 678');
    await frame.page().keyboard.press('Enter');
    await page.untilStep('log', 'A phone call');
    assert.deepEqual(await violationsIn(frame, WHOLE_PAGE), []);
  });
});
