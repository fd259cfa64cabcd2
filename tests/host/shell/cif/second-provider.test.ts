import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Frame } from 'puppeteer';
import { at, call, callForJson, event } from '../testing/provider-page';
import { addProfile } from '../testing/profile';
import { setShellStage } from '../testing/shell-stage';

const stage = setShellStage();
const { openApp, page, click, signIn, widget } = stage;

const REFUSED = /This operation can be performed from the active provider/;

/** The stand-in for Microsoft's voice, once its page is ready. */
async function voice(): Promise<Frame> {
  const frame = await page().waitForFrame((candidate) => candidate.url().endsWith('/other-provider.html'));
  await frame.waitForFunction(() => document.title === 'Ready');
  return frame;
}

/** The agent in a multi-session app with two providers: ours of the order 5, the voice before or after it. */
async function agentBeside(place: 'before' | 'after'): Promise<{ ours: Frame; other: Frame }> {
  await stage.control('modes', { cif2: true });
  const { port } = new URL(stage.url());
  await addProfile(stage.url(), [
    { name: 'ours', path: '/WebResources/ips_/panel/panel.html', order: 5 },
    {
      name: 'voice',
      path: `http://voice.localhost:${port}/_host/other-provider.html`,
      order: place === 'before' ? 0 : 10,
    },
  ]);
  await signIn('agent');
  await openApp('CustomerServiceHub', 'contact');
  return { ours: await widget(), other: await voice() };
}

async function refusal(frame: Frame, name: string, ...args: unknown[]): Promise<string> {
  const settled = await call(frame, name, ...args);
  assert.ok('rejected' in settled, JSON.stringify(settled));
  return JSON.stringify(settled.rejected);
}

const shownTitle = () => page().$eval('.side-panel h2', (heading) => heading.textContent);

describe('A second provider on CIF 2.0', () => {
  it('that is loaded later is the active one at Home: ours may not show itself, open a form or search', async () => {
    const { ours, other } = await agentBeside('after');
    assert.match(await refusal(ours, 'setMode', 1), REFUSED);
    assert.match(await refusal(ours, 'openForm', '{"entityName":"contact"}'), REFUSED);
    assert.match(await refusal(ours, 'renderSearchPage', 'contact', 'Jane'), REFUSED);
    assert.deepEqual(await call(other, 'setMode', 1), { resolved: 1 });
    assert.equal(await shownTitle(), 'voice');
  });

  it('that is loaded earlier leaves Home to ours', async () => {
    const { ours, other } = await agentBeside('before');
    assert.deepEqual(await call(ours, 'setMode', 1), { resolved: 1 });
    assert.match(await refusal(other, 'setMode', 1), REFUSED);
    assert.equal(await shownTitle(), 'ours');
  });

  it('is not active in a session of ours, and ours is not in one of its own', async () => {
    const { ours, other } = await agentBeside('after');
    await call(ours, 'createSession', { templateName: 'local_call_session' });
    assert.deepEqual(await call(ours, 'getMode'), { resolved: 1 });
    assert.equal(await shownTitle(), 'ours');
    assert.match(await refusal(other, 'setMode', 1), REFUSED);
    const theirs = await call(other, 'createSession', { templateName: 'local_call_session' });
    assert.ok('resolved' in theirs);
    assert.match(await refusal(ours, 'setMode', 1), REFUSED);
    assert.deepEqual(await call(ours, 'getFocusedSession'), { resolved: null });
    assert.match(await refusal(ours, 'getSession', theirs.resolved), /not one of this provider/);
  });

  it('has the clicked numbers while it is active, and ours has not', async () => {
    const { ours, other } = await agentBeside('after');
    await click('[data-testid^="call-"]');
    assert.equal(at(await event(other, 'onclicktoact'), 'format'), 'phone');
    assert.deepEqual(
      await ours.evaluate(() => window.events.filter(([name]) => name === 'onclicktoact')),
      [],
    );
  });
});

describe('A second provider on CIF 1.0, as a mode', () => {
  it('is loaded beside what is there, on a hostname of its own, and notified of every click', async () => {
    await stage.control('modes', { secondProvider: 'before' });
    await signIn('agent');
    await openApp('CustomerServiceHub', 'contact');
    const other = await voice();
    assert.equal(new URL(other.url()).hostname, 'voice.localhost');
    assert.equal(at(await callForJson(other, 'getEnvironment'), 'customParams'), '{"provider":"voice"}');
    await click('[data-testid^="call-"]');
    assert.equal(at(await event(other, 'onclicktoact'), 'format'), 'phone');
  });
});
