import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { at, callForJson, event, eventNames } from '../testing/provider-page';
import { agentWithSessions, createSession, firstContact, railOf, resolved } from '../testing/sessions';
import { setShellStage } from '../testing/shell-stage';

const stage = setShellStage();
const { openApp, page, click } = stage;
const { goTo, goHome } = railOf(stage);

describe('Panel, forms and notifications of CIF 2.0', () => {
  it('keeps the panel hidden, though loaded, until its page asks for it', async () => {
    const frame = await agentWithSessions(stage);
    assert.equal(await page().$eval('.side-panel', (panel) => panel.checkVisibility()), false);
    assert.equal(await resolved(frame, 'getMode'), 2);
    await resolved(frame, 'setMode', 1);
    await page().waitForSelector('#SidePanelIFrame', { visible: true });
    assert.equal(at(await callForJson(frame, 'getEnvironment'), 'cifVersion'), '2.0');
  });

  it('hides the panel at each switch to Home and to a session of the agent’s, and says so', async () => {
    const frame = await agentWithSessions(stage);
    const modes = () =>
      frame.evaluate(() =>
        window.events.filter(([name]) => name === 'onmodechanged').map(([, text]) => text),
      );
    await resolved(frame, 'setMode', 1);
    await click('[data-testid="new-session"]');
    assert.equal(await resolved(frame, 'getMode'), 2);
    assert.deepEqual(await event(frame, 'onmodechanged'), { value: 2 });
    assert.equal(await resolved(frame, 'setMode', 1), 1, 'a single provider is never refused');
    await goHome();
    assert.equal(await resolved(frame, 'getMode'), 2);
    assert.deepEqual(await modes(), ['{"value":2}', '{"value":2}']);
  });

  it('applies the session template’s panel mode at each switch; a template that names none hides the panel', async () => {
    const frame = await agentWithSessions(stage);
    const id = await createSession(frame);
    assert.equal(await resolved(frame, 'getMode'), 1);
    await goHome();
    assert.equal(await resolved(frame, 'getMode'), 2);
    await goTo(id);
    assert.equal(await resolved(frame, 'getMode'), 1);
    await resolved(frame, 'createSession', { templateName: 'local_default_session' });
    assert.equal(await resolved(frame, 'getMode'), 2);
  });

  it('answers the mode and the width that were set', async () => {
    const frame = await agentWithSessions(stage);
    assert.equal(await resolved(frame, 'setMode', 0), 0);
    assert.equal(await resolved(frame, 'setWidth', 360), 360);
  });

  it('opens a form in a new tab of the session in front, whatever is unsaved in the one before', async () => {
    const frame = await agentWithSessions(stage);
    const entityId = await firstContact(frame);
    await frame.evaluate((id) => {
      void window.Microsoft.CIFramework['openForm']?.(
        JSON.stringify({ entityName: 'contact', entityId: id }),
      );
    }, entityId);
    await page().waitForSelector(`[data-testid="form"][data-record="${entityId}"]`);
    await page().locator('#field-jobtitle').fill('Surgeon');
    await page().keyboard.press('Tab');
    await frame.evaluate(() => {
      void window.Microsoft.CIFramework['openForm']?.('{"entityName":"contact"}');
    });
    await page().waitForSelector('[data-testid="form"][data-record="new"]');
    assert.equal(await page().$('dialog'), null);
    const tabs = await page().$$('[data-testid="session-tab"]');
    assert.equal(tabs.length, 3);
  });

  it('never settles the call for a form that cannot be shown', async () => {
    const frame = await agentWithSessions(stage);
    const settled = await frame.evaluate(() => {
      const answer = window.Microsoft.CIFramework['openForm']?.('{"entityName":"nonsense"}');
      return Promise.race([answer, new Promise((resolve) => setTimeout(resolve, 1000, 'no answer'))]);
    });
    assert.equal(settled, 'no answer');
  });

  it('names no page in the environment at Home', async () => {
    const frame = await agentWithSessions(stage);
    const atHome = await callForJson(frame, 'getEnvironment');
    assert.deepEqual(
      [at(atHome, 'etn'), at(atHome, 'id'), at(atHome, 'pagetype')],
      [undefined, undefined, undefined],
    );
    assert.equal(at(atHome, 'isDirty'), null);
    await createSession(frame);
    assert.equal(at(await callForJson(frame, 'getEnvironment'), 'pagetype'), 'entitylist');
  });

  it('shows a notification and answers what the agent does with it', async () => {
    const frame = await agentWithSessions(stage);
    const notify = (templateName: string, cancellationToken: string) =>
      frame.evaluate(
        (input) => {
          const answer = window.Microsoft.CIFramework['notifyEvent']?.(input);
          void answer?.then(
            (text) => window.events.push(['answered', String(text)]),
            (text: unknown) => window.events.push(['failed', String(text)]),
          );
        },
        { templateName, cancellationToken, templateParameters: { customer: 'Jane', number: '0412' } },
      );
    const answered = () =>
      frame.evaluate(() => window.events.filter(([name]) => name === 'answered').map(([, text]) => text));
    await notify('local_incoming_call', 'one');
    assert.match(await stage.text('[data-testid="notification"]'), /Call from Jane.*Number: 0412/);
    await click('[data-testid="notification"] .primary');
    assert.deepEqual(await event(frame, 'answered'), { actionName: 'Accept', responseReason: 'Accept' });

    await notify('local_incoming_call', 'two');
    await click('[data-testid="notification"] button:not(.primary)');
    await notify('local_accepted_call', 'three');
    await frame.waitForFunction(() => window.events.filter(([name]) => name === 'answered').length === 3);
    assert.deepEqual((await answered()).slice(1), [
      '{"actionName":"Reject","responseReason":"DeclinedByAgent"}',
      '{"actionName":"Accept","responseReason":"AutoAccept"}',
    ]);

    await notify('local_incoming_call', 'four');
    await page().waitForSelector('[data-testid="notification"]');
    assert.equal(await resolved(frame, 'cancelEvent', 'four'), 'four');
    assert.equal(await page().$('[data-testid="notification"]'), null);
    await notify('no_such_template', 'five');
    assert.equal(at(await event(frame, 'failed'), 'message'), 'NotificationTemplateNotFoundError');
  });

  it('loads no panel for a user who is in no profile', async () => {
    await agentWithSessions(stage);
    await stage.control('user', { name: 'administrator' });
    await page().reload();
    await page().waitForSelector('[data-testid="list-row"]');
    assert.equal(await page().$('#SidePanelIFrame'), null);
  });

  it('reports with a click on a number which record it was', async () => {
    const frame = await agentWithSessions(stage);
    await click('[data-testid^="call-"]');
    const reported = await event(frame, 'onclicktoact');
    const row = await page().$eval('[data-testid="list-row"]:has([data-testid^="call-"])', (element) => [
      element.getAttribute('data-record'),
      element.querySelector('button')?.textContent,
    ]);
    assert.deepEqual([at(reported, 'entityId'), at(reported, 'recordTitle')], row);
    assert.deepEqual(await eventNames(frame), ['onclicktoact']);
  });

  it('is off after a reset', async () => {
    await agentWithSessions(stage);
    await stage.control('reset', {});
    await openApp('CustomerServiceHub', 'contact');
    assert.equal(await page().$('[data-testid="session"]'), null);
  });
});
