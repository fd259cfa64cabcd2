import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { ctiUnderTest, type CtiUnderTest } from './testing';

describe('The agent at the simulated ipSCAPE', () => {
  let t: CtiUnderTest;
  beforeEach(() => {
    t = ctiUnderTest({ signedIn: false });
  });
  const names = (): string[] => t.events.map((event) => event.name);

  it('signs in as Available, and once only', async () => {
    await t.post('/_sim/agent', { signedIn: true });
    await t.post('/_sim/agent', { signedIn: true });
    assert.deepEqual(names(), ['agentLogin', 'agentPresenceChange']);
    assert.deepEqual(await t.get('/_sim/agent'), { signedIn: true, presence: 'Available', pauseReason: '' });
  });

  it('pauses with a reason and comes back', async () => {
    await t.post('/_sim/agent', { signedIn: true });
    await t.post('/_sim/agent', { presence: 'On Pause', pauseReason: 'Lunch' });
    await t.post('/_sim/agent', { presence: 'Available' });
    assert.deepEqual(
      t.events.slice(2).map((event) => event.response),
      [
        { result: { presence: 'On Pause', pauseReason: 'Lunch' } },
        { result: { presence: 'Available', pauseReason: '' } },
      ],
    );
  });

  it('is signed in without voice until it is connected', async () => {
    await t.post('/_sim/agent', { signedIn: true, presence: 'Disconnected' });
    assert.equal((await t.post('/cti/click-to-dial', { number: '+61298765432' })).status, 409);
    await t.post('/_sim/agent', { presence: 'On Pause' });
    assert.equal((await t.post('/cti/click-to-dial', { number: '+61298765432' })).status, 200);
    assert.deepEqual(names(), [
      'agentLogin',
      'agentPresenceChange',
      'agentPresenceChange',
      'callStarted',
      'interactionOpen',
    ]);
  });

  it('dials by a click only when signed in and in no call, also none on hold', async () => {
    const dial = () => t.post('/cti/click-to-dial', { number: ' +61 2 8999 3333' });
    assert.match(String((await dial()).body['message']), /signed out/);
    await t.post('/_sim/agent', { signedIn: true });
    const id = await t.call({ subtype: 'inbound', number: '' });
    await t.post(`/_sim/calls/${id}/hold`);
    assert.match(String((await dial()).body['message']), /is held: nothing else can be dialled/);
    await t.post(`/_sim/calls/${id}/hangup`);
    await t.post(`/_sim/calls/${id}/close`);
    assert.equal((await dial()).status, 200);
    assert.equal(t.interaction('callStarted').subType, 'manual');
    assert.equal(t.interaction('callStarted').activity['customerCli'], '+61289993333');
  });

  it('signs out in mid-call: the call goes on and is there after the next sign-in', async () => {
    await t.post('/_sim/agent', { signedIn: true });
    const id = await t.call({ subtype: 'inbound', number: '+61412345678' });
    await t.post('/_sim/agent', { signedIn: false });
    assert.equal(names().at(-1), 'agentLogout');
    await t.post('/_sim/agent', { signedIn: true });
    assert.equal(String(t.cti.tenant.current()?.id), id);
  });

  it('is signed out and has no calls after a reset', async () => {
    await t.post('/_sim/agent', { signedIn: true });
    await t.call({ subtype: 'inbound', number: '+61412345678' });
    await t.post('/_sim/integration', { scripts: [] });
    t.cti.reset();
    assert.deepEqual(await t.get('/_sim/agent'), { signedIn: false, presence: '', pauseReason: '' });
    assert.deepEqual(await t.get('/_sim/calls'), []);
    assert.equal(((await t.get('/_sim/integration')) as { scripts: object[] }).scripts.length, 1);
  });
});

describe('The select boxes of a call', () => {
  let t: CtiUnderTest;
  let id: string;
  beforeEach(async () => {
    t = ctiUnderTest();
    id = await t.call({ subtype: 'inbound', number: '+61412345678' });
    t.events.length = 0;
  });
  const add = (label: string, value: string, selected: boolean) =>
    t.post('/cti/component-options', { name: 'whoId', option: { label, value, selected } });
  const box = () => t.cti.tenant.current()?.components['whoId'];

  it('take options, each value once, and show the selected one without an event', async () => {
    await add('Jane', 'contact:1', false);
    await add('Jane Citizen', 'contact:1', false);
    await add('John', 'contact:2', true);
    assert.deepEqual(box(), {
      options: [
        { label: 'Jane Citizen', value: 'contact:1' },
        { label: 'John', value: 'contact:2' },
      ],
      value: 'contact:2',
    });
    assert.deepEqual(t.events, []);
  });

  it('report what the agent chooses, also nothing', async () => {
    await add('Jane', 'contact:1', false);
    await t.post(`/_sim/calls/${id}/component`, { name: 'whoId', value: 'contact:1' });
    await t.post(`/_sim/calls/${id}/component`, { name: 'whoId', value: '' });
    assert.deepEqual(
      t.events.map((event) => event.response),
      [{ result: { name: 'whoId', value: 'contact:1' } }, { result: { name: 'whoId', value: '' } }],
    );
  });

  it('refuse a box, an option and a value that are not theirs', async () => {
    assert.equal((await t.post('/cti/component-options', { name: 'box9', option: {} })).status, 404);
    assert.equal(
      (await t.post('/cti/component-options', { name: 'whoId', option: { label: 'x' } })).status,
      400,
    );
    assert.equal((await t.post(`/_sim/calls/${id}/component`, { name: 'whoId', value: 'x' })).status, 400);
  });

  it('are the ones the integration names', async () => {
    await t.post(`/_sim/calls/${id}/hangup`);
    await t.post(`/_sim/calls/${id}/close`);
    await t.post('/_sim/integration', { components: ['person'] });
    await t.call({ subtype: 'inbound', number: '' });
    assert.deepEqual(Object.keys(t.cti.tenant.current()?.components ?? {}), ['person']);
  });
});
