import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { at, call, callForJson, event, eventNames } from '../testing/provider-page';
import { setShellStage } from '../testing/shell-stage';

const stage = setShellStage();
const { openApp, page, click, signIn, widget } = stage;

/** A page of the fixture solution that another provider has as its own. */
const SECOND_PAGE = '/WebResources/tst_/second.html';

/** Channel provider rows as an administrator sets them up, for the app that the page is in. */
async function addProviders(...providers: readonly Record<string, unknown>[]): Promise<void> {
  await signIn('administrator');
  await openApp('CustomerServiceHub', 'contact');
  await page().evaluate(async (rows) => {
    for (const row of rows) {
      await Xrm.WebApi.createRecord('msdyn_ciprovider', {
        msdyn_name: 'provider',
        msdyn_label: 'Softphone',
        msdyn_landingurl: `${location.origin}/WebResources/ips_/panel/panel.html`,
        msdyn_customparams: '{"provider":"ipscape"}',
        msdyn_clicktoact: true,
        msdyn_sortorder: 1,
        msdyn_appselector: new URLSearchParams(location.search).get('appid'),
        msdyn_roleselector: 'none',
        ...row,
      });
    }
  }, providers);
}

const agentWithPanel = async () => {
  await addProviders({});
  await signIn('agent');
  await openApp('CustomerServiceHub', 'contact');
  return widget();
};

const firstContact = async () => {
  await page().waitForSelector('[data-testid="list-row"]');
  return page().$eval('[data-testid="list-row"]', (row) => row.getAttribute('data-record') ?? '');
};

describe('CIF 1.0', () => {
  it("frames the provider's page inside the container page with exactly its rights", async () => {
    const frame = await agentWithPanel();
    assert.match(frame.parentFrame()?.url() ?? '', /\/webresources\/widgets_container\.html$/);
    const element = await frame.frameElement();
    const rights = await element?.evaluate((e) => [e.getAttribute('allow'), e.getAttribute('sandbox')]);
    assert.deepEqual(rights, [
      'microphone; camera; geolocation',
      'allow-forms allow-popups allow-scripts allow-same-origin allow-modals allow-downloads',
    ]);
  });

  it('has no panel where the organisation has no Customer Service', async () => {
    await stage.control('modes', { withoutSalesAndService: true });
    await signIn('agent');
    await Promise.all([
      page().waitForResponse((response) => response.url().includes('/msdyn_ciproviders')),
      openApp('CustomerServiceHub', 'contact'),
    ]);
    await page().waitForSelector('[data-testid="list-row"]');
    assert.equal(await page().$('#SidePanelIFrame'), null);
  });

  const providersOfApp = async () => {
    const elsewhere = { msdyn_appselector: 'another app', msdyn_sortorder: 0 };
    const second = {
      msdyn_label: 'Second',
      msdyn_landingurl: `${stage.url()}${SECOND_PAGE}`,
      msdyn_sortorder: 2,
    };
    await addProviders(second, { msdyn_label: 'First' }, elsewhere);
  };

  it('loads all providers of the app, each in its frame, and shows one at a time', async () => {
    await providersOfApp();
    await page().reload();
    const frame = await widget();
    const title = () => page().$eval('.side-panel h2', (heading) => heading.textContent);
    const visible = () =>
      frame
        .parentFrame()
        ?.$$eval('iframe', (frames) => frames.map((each) => [each.title, each.checkVisibility()]));
    assert.equal(await title(), 'First');
    assert.deepEqual(await visible(), [
      ['First', true],
      ['Second', false],
    ]);
    await click('[data-testid="other-provider"]');
    assert.equal(await title(), 'Second');
    assert.deepEqual(await visible(), [
      ['First', false],
      ['Second', true],
    ]);
  });

  it('offers an event to all providers in their order', async () => {
    await providersOfApp();
    await page().reload();
    const first = await widget();
    const second = await page().waitForFrame((candidate) => candidate.url().endsWith(SECOND_PAGE));
    await second.waitForFunction(() => document.title === 'Ready');
    await click('[data-testid="side-panel-toggle"]');
    assert.deepEqual(await event(first, 'onmodechanged'), { value: 0 });
    assert.deepEqual(await event(second, 'onmodechanged'), { value: 0 });
  });

  it('of before October 2021 loads the first provider alone', async () => {
    await stage.control('modes', { firstProviderOnly: true });
    await providersOfApp();
    await page().reload();
    const frame = await widget();
    assert.equal(await page().$eval('.side-panel h2', (heading) => heading.textContent), 'First');
    assert.equal(frame.parentFrame()?.childFrames().length, 1);
  });

  it('of 2021 lets its frames neither ask before they are left nor download', async () => {
    await stage.control('modes', { sandbox2021: true });
    const frame = await agentWithPanel();
    const element = await frame.frameElement();
    assert.equal(
      await element?.evaluate((e) => e.getAttribute('sandbox')),
      'allow-forms allow-popups allow-scripts allow-same-origin',
    );
  });

  it('opens the search page with the text of $search, and asks Dataverse for the rest', async () => {
    const frame = await agentWithPanel();
    const query = "?$select=fullname&$filter=lastname eq 'Citizen'&$search=Jane%20C";
    const rows = await callForJson(frame, 'searchAndOpenRecords', 'contact', query, false);
    assert.equal(Object.keys(Object(rows) as object).length > 0, true);
    await page().waitForSelector('[data-testid="search-page"]');
    assert.match(page().url(), /Jane(%20|\+)C/);
  });

  it('rejects record calls with a report of its own', async () => {
    const frame = await agentWithPanel();
    const settled = await call(frame, 'retrieveRecord', 'nonsense', crypto.randomUUID(), '');
    assert.ok('rejected' in settled);
    const report = at(JSON.parse(String(settled.rejected)), 'value');
    assert.deepEqual(Object.keys(Object(report) as object), [
      'errorMsg',
      'sourceFunc',
      'errorType',
      'reportTime',
    ]);
    assert.match(String(at(report, 'errorMsg')), /nonsense/);
    assert.equal(at(report, 'sourceFunc'), 'retrieveRecord');
  });

  it('raises no click-to-act for a provider whose flag is off', async () => {
    await addProviders({ msdyn_clicktoact: false });
    await page().reload();
    const frame = await widget();
    await click('[data-testid^="call-"]');
    await click('[data-testid="side-panel-toggle"]');
    await event(frame, 'onmodechanged');
    assert.deepEqual(await eventNames(frame), ['onmodechanged']);
  });

  it('reports the environment', async () => {
    const frame = await agentWithPanel();
    const environment = await callForJson(frame, 'getEnvironment');
    assert.equal(at(environment, 'pagetype'), 'entitylist');
    assert.equal(at(environment, 'etn'), 'contact');
    assert.equal(at(environment, 'id'), undefined);
    assert.match(String(at(environment, 'userId')), /^\{.+\}$/);
    assert.match(String(at(environment, 'customParams')), /"provider":"ipscape"/);
  });

  it('searches rows as an index-keyed object and reads one', async () => {
    const frame = await agentWithPanel();
    const rows = await callForJson(
      frame,
      'searchAndOpenRecords',
      'contact',
      "?$select=fullname&$filter=lastname eq 'Citizen'",
      true,
    );
    const id = at(rows, '0', 'contactid');
    const contact = await callForJson(frame, 'retrieveRecord', 'contact', id, '?$select=fullname');
    assert.equal(at(contact, 'fullname'), at(rows, '0', 'fullname'));
  });

  it('opens a form at once, and answers only when it is saved', async () => {
    const frame = await agentWithPanel();
    await frame.evaluate(() => {
      const answer = window.Microsoft.CIFramework['openForm']?.(
        '{"entityName":"phonecall"}',
        '{"subject":"From CIF"}',
      );
      void answer?.then((text) => window.events.push(['saved', String(text)]));
    });
    await page().waitForSelector('[data-testid="form"][data-table="phonecall"][data-record="new"]');
    assert.deepEqual(await eventNames(frame), ['onpagenavigate']);
    await page().locator('#field-from').fill('Jane Citizen');
    await click('#field-from-matches .link');
    await page().locator('#field-to').fill('Alex');
    await click('#field-to-matches .link');
    await click('[data-testid="command-save"]');
    const reference = at(await event(frame, 'saved'), 'savedEntityReference', '0');
    assert.deepEqual([at(reference, 'entityType'), at(reference, 'name')], ['phonecall', 'From CIF']);
  });

  it('refuses a form with an unknown table or column', async () => {
    const frame = await agentWithPanel();
    for (const [options, parameters] of [
      ['{"entityName":"nonsense"}', undefined],
      ['{"entityName":"contact"}', '{"nonsense":"1"}'],
    ]) {
      const settled = await call(frame, 'openForm', options, parameters);
      assert.ok('rejected' in settled);
      assert.match(String(settled.rejected), /"message":".*nonsense.*","msdyn_name":"openForm"/);
    }
  });

  it('says where the page goes before it goes there', async () => {
    const frame = await agentWithPanel();
    const id = await firstContact();
    await click('[data-testid="list-row"] button');
    const value = at(await event(frame, 'onpagenavigate'), 'value');
    const { searchParams } = new URL(String(value));
    assert.deepEqual(
      [searchParams.get('pagetype'), searchParams.get('etn'), searchParams.get('id')],
      ['entityrecord', 'contact', id],
    );
  });

  it('raises click-to-act for a telephone number, without a record id', async () => {
    const frame = await agentWithPanel();
    await click('[data-testid^="call-"]');
    const number = await page().$eval('[data-testid^="call-"]', (button) => button.textContent);
    const name = await page().$eval('[data-testid^="call-"]', (button) =>
      button.getAttribute('data-testid')?.slice(5),
    );
    assert.deepEqual(await event(frame, 'onclicktoact'), {
      value: number,
      name,
      format: 'phone',
      entityLogicalName: 'contact',
    });
  });

  it('reports the panel being minimised by hand, and keeps its page loaded', async () => {
    const frame = await agentWithPanel();
    await click('[data-testid="side-panel-toggle"]');
    assert.deepEqual(await event(frame, 'onmodechanged'), { value: 0 });
    assert.deepEqual(await call(frame, 'getMode'), { resolved: 0 });
    assert.deepEqual(await call(frame, 'setMode', 1), { resolved: null });
    await page().waitForSelector('.side-panel[data-mode="1"]');
  });

  it('has no sessions: the library knows the calls, the host answers them with an empty success', async () => {
    const frame = await agentWithPanel();
    for (const [name, ...args] of [
      ['canCreateSession'],
      ['createSession', {}],
      ['getAllSessions'],
      ['getFocusedSession'],
      ['getSession', 'session-id-1'],
      ['requestFocusSession', 'session-id-1'],
      ['setSessionTitle', {}],
      ['createTab', {}],
    ] as const) {
      assert.deepEqual(await call(frame, name, ...args), { resolved: null }, name);
    }
  });

  it('writes the provider for the whole organisation on setClickToAct, which an agent may not', async () => {
    const frame = await agentWithPanel();
    const settled = await call(frame, 'setClickToAct', false);
    assert.ok('rejected' in settled);
    assert.match(
      String(at(settled.rejected, 'entries', '0', '1', 'errorMsg')),
      /missing prvWritemsdyn_ciprovider/,
    );
    assert.deepEqual(await call(frame, 'getClickToAct'), { resolved: true });
  });

  it('shows the search page', async () => {
    const frame = await agentWithPanel();
    assert.deepEqual(await call(frame, 'renderSearchPage', 'contact', 'Citizen'), { resolved: null });
    await page().waitForSelector('[data-testid="search-page"] [data-testid="list-row"]');
  });
});
