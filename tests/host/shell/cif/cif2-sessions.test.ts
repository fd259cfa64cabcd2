import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { at, callForJson, event } from '../testing/provider-page';
import {
  agentWithSessions,
  createSession,
  firstContact,
  railOf,
  refusal,
  resolved,
  TEMPLATE,
} from '../testing/sessions';
import { setShellStage } from '../testing/shell-stage';

const stage = setShellStage();
const { page, click, widget } = stage;
const { titles, goTo, goHome } = railOf(stage);

describe('Sessions and tabs of CIF 2.0', () => {
  it('makes sessions of a generic template, in front, titled by their slugs', async () => {
    const frame = await agentWithSessions(stage);
    assert.equal(await resolved(frame, 'canCreateSession'), true);
    const id = await createSession(frame);
    assert.deepEqual(await titles(), ['Home', 'Jane']);
    assert.equal(await resolved(frame, 'getFocusedSession'), id);
    assert.deepEqual(await resolved(frame, 'getAllSessions'), [id]);
  });

  it('refuses a template that is not there, and one that is not generic', async () => {
    const frame = await agentWithSessions(stage);
    const refused = (templateName: string) => refusal(frame, 'createSession', { templateName });
    assert.match(await refused('nonsense'), /"nonsense" was not found/);
    assert.match(await refused('local_contact_session'), /Generic/);
  });

  it('has ten sessions at the most', async () => {
    const frame = await agentWithSessions(stage);
    for (let number = 1; number <= 10; number++) await createSession(frame, `Caller ${number}`);
    assert.equal(await resolved(frame, 'canCreateSession'), false);
    assert.match(await refusal(frame, 'createSession', { templateName: TEMPLATE }), /maximum/);
  });

  it('gives the context back in a Map, of own sessions only', async () => {
    const frame = await agentWithSessions(stage);
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

  it('opens a record in a tab of an own session or of Home, and not in a session of the agent’s', async () => {
    const frame = await agentWithSessions(stage);
    const entityId = await firstContact(frame);
    const tab = {
      templateName: 'msdyn_entityrecord',
      templateParameters: { entityName: 'contact', entityId },
    };
    const atHome = await resolved(frame, 'createTab', tab);
    assert.equal(await resolved(frame, 'getFocusedTab'), atHome);
    assert.deepEqual(await resolved(frame, 'getTabs', 'msdyn_entityrecord'), [atHome]);
    const id = await createSession(frame);
    const tabId = await resolved(frame, 'createTab', tab);
    await page().waitForSelector(`[data-testid="form"][data-record="${entityId}"]`);
    assert.equal(at(await callForJson(frame, 'getEnvironment'), 'id'), entityId);
    assert.deepEqual(await resolved(frame, 'getTabs', 'msdyn_entityrecord'), [tabId]);
    assert.equal(at(await event(frame, 'onpagenavigate'), 'value') !== undefined, true);
    await click('[data-testid="new-session"]');
    assert.match(await refusal(frame, 'createTab', tab), /does not belong to the provider/);
    assert.match(await refusal(frame, 'getFocusedTab'), /does not belong to the provider/);
    await goTo(id);
    const unknown = { ...tab, templateParameters: { entityName: 'nonsense' } };
    assert.match(await refusal(frame, 'createTab', unknown), /nonsense/);
  });

  it('takes a tab template’s name with "_" for a unique name, any other for a display name', async () => {
    const frame = await agentWithSessions(stage);
    const templateParameters = { entityName: 'contact', entityId: await firstContact(frame) };
    const createTab = (templateName: string) => ({ templateName, templateParameters });
    assert.match(
      await refusal(frame, 'createTab', createTab('local_nonsense')),
      /"local_nonsense" was not found/,
    );
    // The older table of templates takes a privilege that agents do not have.
    assert.match(
      await refusal(frame, 'createTab', createTab('entityrecord')),
      /prvReadmsdyn_consoleapplicationtemplate/,
    );
    await stage.control('user', { name: 'system administrator' });
    await page().reload();
    const frameOfAdministrator = await widget();
    assert.match(
      await refusal(frameOfAdministrator, 'createTab', createTab('entityrecord')),
      /"entityrecord" was not found/,
    );
    const tab = await resolved(frameOfAdministrator, 'createTab', createTab('Record of the caller'));
    assert.equal(await resolved(frameOfAdministrator, 'getFocusedTab'), tab);
  });

  it('focuses, names and closes tabs of that session, but for its anchor', async () => {
    const frame = await agentWithSessions(stage);
    const entityId = await firstContact(frame);
    await createSession(frame);
    const anchor = await resolved(frame, 'getFocusedTab');
    const tab = await resolved(frame, 'createTab', {
      templateName: 'msdyn_entityrecord',
      templateParameters: { entityName: 'contact', entityId },
    });
    await resolved(frame, 'setTabTitle', tab, { title: 'The caller' });
    const names = () =>
      page().$$eval('[data-testid="session-tab"] [role=tab]', (tabs) => tabs.map((each) => each.textContent));
    assert.deepEqual(await names(), ['Phone Calls', 'The caller']);
    await resolved(frame, 'focusTab', ['no such tab', anchor]);
    await page().waitForSelector('[data-testid="list"][data-table="phonecall"]');
    await resolved(frame, 'closeTab', tab);
    assert.deepEqual(await names(), ['Phone Calls']);
    assert.match(await refusal(frame, 'closeTab', anchor), /anchor/);
  });

  it('only marks a session that asks for the focus: the agent switches', async () => {
    const frame = await agentWithSessions(stage);
    const id = await createSession(frame);
    await goHome();
    await resolved(frame, 'requestFocusSession', id);
    await page().waitForSelector(`[data-session="${id}"][data-marked]`);
    const home = await page().$eval('[data-owner="home"]', (item) => item.getAttribute('data-session'));
    assert.equal(await resolved(frame, 'getFocusedSession'), home);
    await goTo(id);
    await page().waitForSelector(`[data-session="${id}"]:not([data-marked])`);
    assert.equal(await resolved(frame, 'getFocusedSession'), id);
  });

  it('reports switches to and from a session of the provider, and its end, with its context', async () => {
    const frame = await agentWithSessions(stage);
    await click('[data-testid="new-session"]');
    const sessionId = await createSession(frame);
    await goHome();
    await click('[data-owner="agent"] > button');
    await click(`[data-session="${sessionId}"] .icon-button`);
    const context = { interactionId: '1001' };
    assert.deepEqual(await event(frame, 'onSessionClosed'), { sessionId, context });
    const reported = await frame.evaluate(() =>
      window.events
        .filter(([name]) => name.startsWith('onSession'))
        .map(([name, text]): [string, unknown] => [name, JSON.parse(text)]),
    );
    assert.deepEqual(reported, [
      ['onSessionSwitched', { sessionId, context, focused: true }],
      ['onSessionSwitched', { sessionId, context, focused: false }],
      ['onSessionClosed', { sessionId, context }],
    ]);
  });

  it('sets a session’s title, of the one in front where none is named, and never answers', async () => {
    const frame = await agentWithSessions(stage);
    await createSession(frame);
    const settled = await frame.evaluate(() => {
      const answer = window.Microsoft.CIFramework['setSessionTitle']?.({ customer: 'Jane Citizen' });
      return Promise.race([answer, new Promise((resolve) => setTimeout(resolve, 1000, 'no answer'))]);
    });
    assert.equal(settled, 'no answer');
    assert.deepEqual(await titles(), ['Home', 'Jane Citizen']);
  });

  it('loads a tab again on switching, and keeps a form with unsaved changes', async () => {
    const frame = await agentWithSessions(stage);
    const entityId = await firstContact(frame);
    const id = await createSession(frame);
    await resolved(frame, 'createTab', {
      templateName: 'msdyn_entityrecord',
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

  it('knows no session any more after a reload of the browser tab', async () => {
    await createSession(await agentWithSessions(stage));
    await page().reload();
    const frame = await widget();
    assert.deepEqual(await resolved(frame, 'getAllSessions'), []);
    assert.deepEqual(await titles(), ['Home']);
  });
});
