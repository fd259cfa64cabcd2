import assert from 'node:assert/strict';
import { describe } from 'node:test';
import type { Frame } from 'puppeteer';
import { setStage } from './support/scenario';
import { openConfiguration, type SettingsForm } from './support/settings-form';
import { until } from './support/until';

const scenario = setStage();
const GONE = '00000000-0000-4000-8000-00000000dead';

/** The page with the list of roles, as soon as it shows them. */
async function rolesOn({ tab }: SettingsForm): Promise<Frame> {
  const frame = await until('the list of roles', async () =>
    tab.page.frames().find((one) => one.url().endsWith('/ips_/settings/roles.html')),
  );
  assert.ok(frame);
  await frame.waitForSelector('ul label');
  return frame;
}

const labels = (frame: Frame): Promise<readonly string[]> =>
  frame.$$eval('ul label', (all) => all.map((label) => label.textContent ?? ''));

describe('The roles of a configuration', () => {
  scenario('are chosen by name, and saved with the form', async ({ sim, colleague, openTab }) => {
    const { roleid } = await colleague.row("roles?$filter=name eq 'ipSCAPE CTI Agent'");
    await sim.user('administrator');
    const form = await openConfiguration(openTab);
    const frame = await rolesOn(form);
    await frame.locator('::-p-aria([name="Search roles"][role="textbox"])').fill('cti agent');
    await frame.locator('::-p-aria([name="ipSCAPE CTI Agent"][role="checkbox"])').click();
    await form.tab.save();
    await until(
      'the role in Dataverse',
      () => colleague.row('ips_cticonfigurations'),
      (row) => row['ips_roles'] === roleid,
    );
  });

  scenario('hold one that no longer exists, which can be taken away', async ({ sim, colleague, openTab }) => {
    const { ips_cticonfigurationid: id } = await colleague.row('ips_cticonfigurations');
    await colleague.update(`ips_cticonfigurations(${String(id)})`, { ips_roles: GONE });
    await sim.user('administrator');
    const form = await openConfiguration(openTab);
    const frame = await rolesOn(form);
    assert.match((await labels(frame))[0] ?? '', /Role that no longer exists/);
    await frame.locator('ul fluent-checkbox').click();
    await form.tab.save();
    await until(
      'no role in Dataverse',
      () => colleague.row('ips_cticonfigurations'),
      (row) => row['ips_roles'] === null,
    );
  });

  scenario('are there again, with what was ticked, after another tab was looked at', async (scene) => {
    const { sim, openTab } = scene;
    await sim.user('administrator');
    const form = await openConfiguration(openTab);
    const frame = await rolesOn(form);
    await frame.locator('::-p-aria([name="ipSCAPE CTI Agent"][role="checkbox"])').click();
    await form.show('calls');
    await form.show('general');
    const again = await rolesOn(form);
    assert.equal((await labels(again))[0], 'ipSCAPE CTI Agent');
    assert.ok(await again.$eval('ul fluent-checkbox', (box) => 'checked' in box && box.checked === true));
  });
});
