import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Frame } from 'puppeteer';
import { at, call, callForJson, event, eventNames } from '../testing/provider-page';
import { setShellStage } from '../testing/shell-stage';

const stage = setShellStage();
const { openApp, page, click, signIn, widget } = stage;

const TEMPLATE = 'local_call_session';

/** The agent in an app with sessions. The provider's row is of the same table as with CIF 1.0, its version 2.0. */
async function agentWithSessions(): Promise<Frame> {
  await stage.control('modes', { cif2: true });
  await signIn('administrator');
  await openApp('CustomerServiceHub', 'contact');
  await page().evaluate(async () => {
    await Xrm.WebApi.createRecord('msdyn_ciprovider', {
      msdyn_name: 'provider',
      msdyn_label: 'Softphone',
      msdyn_landingurl: `${location.origin}/WebResources/ips_/panel/panel.html`,
      msdyn_clicktoact: true,
      msdyn_sortorder: 1,
      msdyn_ciproviderapiversion: 1,
      msdyn_appselector: new URLSearchParams(location.search).get('appid'),
      msdyn_roleselector: 'none',
    });
  });
  await signIn('agent');
  await openApp('CustomerServiceHub', 'contact');
  return widget();
}

async function createSession(frame: Frame, customer = 'Jane', interactionId = '1001'): Promise<string> {
  const input = { templateName: TEMPLATE, templateParameters: { customer }, context: { interactionId } };
  const settled = await call(frame, 'createSession', input);
  assert.ok('resolved' in settled && typeof settled.resolved === 'string', JSON.stringify(settled));
  return settled.resolved;
}

async function resolved(frame: Frame, name: string, ...args: unknown[]): Promise<unknown> {
  const settled = await call(frame, name, ...args);
  assert.ok('resolved' in settled, JSON.stringify(settled));
  return settled.resolved;
}

/** The message of the raw Map that the calls of sessions reject with. */
async function refusal(frame: Frame, name: string, ...args: unknown[]): Promise<string> {
  const settled = await call(frame, name, ...args);
  assert.ok('rejected' in settled, JSON.stringify(settled));
  const entries = at(settled.rejected, 'entries');
  assert.ok(Array.isArray(entries), JSON.stringify(settled));
  const values = new Map(entries as readonly (readonly [string, unknown])[]);
  assert.equal(values.get('msdyn_name'), name);
  return String(values.get('message'));
}

const titles = () =>
  page().$$eval('[data-testid="session"] > button:first-child', (buttons) =>
    buttons.map((button) => button.textContent),
  );
const goTo = (session: string) => click(`[data-session="${session}"] > button`);
const goHome = () => click('[data-owner="home"] > button');
const firstContact = async (frame: Frame) =>
  String(at(await callForJson(frame, 'searchAndOpenRecords', 'contact', '?$top=1', true), '0', 'contactid'));

describe('CIF 2.0', () => {
  it('keeps the panel hidden, though loaded, until its page asks for it', async () => {
    const frame = await agentWithSessions();
    assert.equal(await page().$eval('.side-panel', (panel) => panel.checkVisibility()), false);
    assert.equal(await resolved(frame, 'getMode'), 2);
    await resolved(frame, 'setMode', 1);
    await page().waitForSelector('#SidePanelIFrame', { visible: true });
    assert.equal(at(await callForJson(frame, 'getEnvironment'), 'cifVersion'), '2.0');
  });

  it('makes sessions of a generic template, in front, titled by their slugs', async () => {
    const frame = await agentWithSessions();
    assert.equal(await resolved(frame, 'canCreateSession'), true);
    const id = await createSession(frame);
    assert.deepEqual(await titles(), ['Home', 'Jane']);
    assert.equal(await resolved(frame, 'getFocusedSession'), id);
    assert.deepEqual(await resolved(frame, 'getAllSessions'), [id]);
    assert.equal(
      await resolved(frame, 'setSessionTitle', { sessionId: id, customer: 'Jane Citizen' }),
      'Jane Citizen',
    );
    assert.deepEqual(await titles(), ['Home', 'Jane Citizen']);
  });

  it('refuses a template that is not there, and one that is not generic', async () => {
    const frame = await agentWithSessions();
    const refused = (templateName: string) => refusal(frame, 'createSession', { templateName });
    assert.match(await refused('nonsense'), /"nonsense" was not found/);
    assert.match(await refused('local_contact_session'), /Generic/);
  });

  it('has ten sessions at the most', async () => {
    const frame = await agentWithSessions();
    for (let number = 1; number <= 10; number++) await createSession(frame, `Caller ${number}`);
    assert.equal(await resolved(frame, 'canCreateSession'), false);
    assert.match(await refusal(frame, 'createSession', { templateName: TEMPLATE }), /maximum/);
  });

  it('gives the context back in a Map, of own sessions only', async () => {
    const frame = await agentWithSessions();
    const id = await createSession(frame);
    const session = await resolved(frame, 'getSession', id);
    assert.deepEqual(at(session, 'entries'), [
      ['sessionId', id],
      ['conversationId', ''],
      ['context', { interactionId: '1001' }],
      ['focused', true],
      ['isFocused', true],
    ]);
    await click('[data-testid="new-session"]');
    assert.equal(await resolved(frame, 'getFocusedSession'), null);
    const own = await page().$eval('[data-owner="agent"]', (item) => item.getAttribute('data-session'));
    assert.match(await refusal(frame, 'getSession', own), /not one of this provider/);
  });

  it('opens a record in a tab of an own session in front, and nowhere else', async () => {
    const frame = await agentWithSessions();
    const entityId = await firstContact(frame);
    const tab = { templateName: 'entityrecord', templateParameters: { entityName: 'contact', entityId } };
    assert.match(await refusal(frame, 'createTab', tab), /does not belong to the provider/);
    const id = await createSession(frame);
    const tabId = await resolved(frame, 'createTab', tab);
    await page().waitForSelector(`[data-testid="form"][data-record="${entityId}"]`);
    assert.equal(at(await callForJson(frame, 'getEnvironment'), 'id'), entityId);
    assert.deepEqual(await resolved(frame, 'getTabs', 'entityrecord'), [tabId]);
    assert.equal(at(await event(frame, 'onpagenavigate'), 'value') !== undefined, true);
    await click('[data-testid="new-session"]');
    assert.match(await refusal(frame, 'createTab', tab), /does not belong to the provider/);
    await goTo(id);
    assert.match(
      await refusal(frame, 'createTab', { ...tab, templateName: 'nonsense' }),
      /"nonsense" was not found/,
    );
    const unknown = { ...tab, templateParameters: { entityName: 'nonsense' } };
    assert.match(await refusal(frame, 'createTab', unknown), /nonsense/);
  });

  it('focuses, names and closes tabs of that session, but for its anchor', async () => {
    const frame = await agentWithSessions();
    const entityId = await firstContact(frame);
    await createSession(frame);
    const anchor = await resolved(frame, 'getFocusedTab');
    const tab = await resolved(frame, 'createTab', {
      templateName: 'entityrecord',
      templateParameters: { entityName: 'contact', entityId },
    });
    await resolved(frame, 'setTabTitle', tab, { title: 'The caller' });
    const names = () =>
      page().$$eval('[data-testid="session-tab"] [role=tab]', (tabs) => tabs.map((each) => each.textContent));
    assert.deepEqual(await names(), ['Phone Calls', 'The caller']);
    await resolved(frame, 'focusTab', anchor);
    await page().waitForSelector('[data-testid="list"][data-table="phonecall"]');
    await resolved(frame, 'closeTab', tab);
    assert.deepEqual(await names(), ['Phone Calls']);
    assert.match(await refusal(frame, 'closeTab', anchor), /anchor/);
  });

  it('only marks a session that asks for the focus: the agent switches', async () => {
    const frame = await agentWithSessions();
    const id = await createSession(frame);
    await goHome();
    await resolved(frame, 'requestFocusSession', id);
    await page().waitForSelector(`[data-session="${id}"][data-marked]`);
    assert.equal(await resolved(frame, 'getFocusedSession'), null);
    await goTo(id);
    await page().waitForSelector(`[data-session="${id}"]:not([data-marked])`);
    assert.equal(await resolved(frame, 'getFocusedSession'), id);
  });

  it('tells of a session made, switched to (twice, out and in) and closed, with its context', async () => {
    const frame = await agentWithSessions();
    const sessionId = await createSession(frame);
    const context = { interactionId: '1001' };
    assert.deepEqual(await event(frame, 'onSessionCreated'), { sessionId, context });
    await frame.waitForFunction(
      () => window.events.filter(([name]) => name === 'onSessionSwitched').length === 2,
    );
    const switches = await frame.evaluate(() =>
      window.events
        .filter(([name]) => name === 'onSessionSwitched')
        .map(([, text]) => JSON.parse(text) as unknown),
    );
    assert.deepEqual(
      switches.map((told) => at(told, 'focused')),
      [false, true],
    );
    assert.deepEqual(switches[1], { sessionId, context, focused: true });
    await click(`[data-session="${sessionId}"] .icon-button`);
    assert.deepEqual(await event(frame, 'onSessionClosed'), { sessionId, context });
  });

  it('hides the panel with a session that is closed', async () => {
    const frame = await agentWithSessions();
    await resolved(frame, 'setMode', 1);
    const id = await createSession(frame);
    await click(`[data-session="${id}"] .icon-button`);
    await event(frame, 'onSessionClosed');
    assert.equal(await resolved(frame, 'getMode'), 2);
  });

  it('refuses the panel’s mode while a session of others is in front', async () => {
    const frame = await agentWithSessions();
    await click('[data-testid="new-session"]');
    assert.match(await refusal(frame, 'setMode', 1), /not the provider/);
  });

  it('loads a tab anew on switching, and keeps a form with unsaved changes', async () => {
    const frame = await agentWithSessions();
    const entityId = await firstContact(frame);
    const id = await createSession(frame);
    await resolved(frame, 'createTab', {
      templateName: 'entityrecord',
      templateParameters: { entityName: 'contact', entityId },
    });
    const form = `[data-testid="form"][data-record="${entityId}"]`;
    const mark = () => page().$eval(form, (element) => element.setAttribute('data-seen', ''));
    await page().waitForSelector(form);
    await mark();
    await goHome();
    await goTo(id);
    await page().waitForSelector(`${form}:not([data-seen])`, { visible: true });
    await mark();
    await page().locator('#field-jobtitle').fill('Surgeon');
    await page().keyboard.press('Tab');
    await goHome();
    await goTo(id);
    await page().waitForSelector(`${form}[data-seen]`, { visible: true });
    assert.equal(
      await page().$eval('#field-jobtitle', (input) => (input as HTMLInputElement).value),
      'Surgeon',
    );
  });

  it('keeps sessions over a reload of the browser tab, where the provider finds its own', async () => {
    const id = await createSession(await agentWithSessions());
    await page().reload();
    const frame = await widget();
    assert.deepEqual(await resolved(frame, 'getAllSessions'), [id]);
    assert.deepEqual(await titles(), ['Home', 'Jane']);
  });

  it('tells with a click on a number which record it was', async () => {
    const frame = await agentWithSessions();
    await click('[data-testid^="call-"]');
    const told = await event(frame, 'onclicktoact');
    const row = await page().$eval('[data-testid="list-row"]:has([data-testid^="call-"])', (element) => [
      element.getAttribute('data-record'),
      element.querySelector('button')?.textContent,
    ]);
    assert.deepEqual([at(told, 'entityId'), at(told, 'recordTitle')], row);
    assert.deepEqual(await eventNames(frame), ['onclicktoact']);
  });

  it('is off after a reset', async () => {
    await agentWithSessions();
    await stage.control('reset', {});
    await openApp('CustomerServiceHub', 'contact');
    assert.equal(await page().$('[data-testid="session"]'), null);
  });
});
