import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { ctiUnderTest, type CtiUnderTest } from './testing';

describe('The control interface of ipSCAPE refuses with a sentence', () => {
  let t: CtiUnderTest;
  beforeEach(() => {
    t = ctiUnderTest();
  });

  async function refused(status: number, path: string, body: unknown, sentence: RegExp): Promise<void> {
    const answer = await t.post(`/_sim/${path}`, body);
    assert.equal(answer.status, status, JSON.stringify(answer.body));
    assert.match(String(answer.body['message']), sentence);
    assert.deepEqual(t.events, [], 'nothing happened');
  }

  it('a call while the agent is signed out', async () => {
    t = ctiUnderTest({ signedIn: false });
    await refused(409, 'calls', { subtype: 'inbound', number: '' }, /sign in first/);
  });

  it('a second call at the same time', async () => {
    const id = await t.call({ subtype: 'inbound', number: '' });
    t.events.length = 0;
    await refused(409, 'calls', { subtype: 'inbound', number: '' }, new RegExp(`Call ${id} is talking`));
  });

  const illegal: readonly [
    state: string,
    begin: object,
    moves: readonly string[],
    illegal: readonly string[],
  ][] = [
    [
      'previewed',
      { subtype: 'preview', number: '+611' },
      [],
      ['hold', 'unhold', 'hangup', 'consult', 'transfer'],
    ],
    ['talking', { subtype: 'manual', number: '+611' }, [], ['dial', 'unhold', 'close']],
    ['held', { subtype: 'manual', number: '+611' }, ['hold'], ['dial', 'hold', 'close']],
    [
      'wrapping',
      { subtype: 'manual', number: '+611' },
      ['hangup'],
      ['dial', 'fail', 'hold', 'unhold', 'hangup', 'consult', 'transfer'],
    ],
    [
      'closed',
      { subtype: 'manual', number: '+611' },
      ['hangup', 'close'],
      ['dial', 'fail', 'hold', 'unhold', 'hangup', 'consult', 'transfer', 'wrap', 'close', 'open'],
    ],
  ];
  for (const [state, begin, moves, refusals] of illegal)
    it(`${refusals.join(', ')} of a call that is ${state}`, async () => {
      const id = await t.call(begin);
      for (const move of moves) await t.post(`/_sim/calls/${id}/${move}`);
      t.events.length = 0;
      for (const move of refusals)
        await refused(
          409,
          `calls/${id}/${move}`,
          { code: 'Sale' },
          new RegExp(`Call ${id} is ${state}: ${move} `),
        );
    });

  it('a call while the voice is not connected', async () => {
    await t.post('/_sim/agent', { presence: 'Disconnected' });
    t.events.length = 0;
    await refused(409, 'calls', { subtype: 'inbound', number: '' }, /voice is not connected/);
  });

  it('a third call, and the first one off hold while the second is talking', async () => {
    const first = await t.call({ subtype: 'inbound', number: '' });
    await t.post(`/_sim/calls/${first}/consult`, { agent: 'Robin Colleague' });
    const second = t.cti.tenant.current()?.id ?? 0;
    t.events.length = 0;
    await refused(409, `calls/${second}/consult`, { number: '+611' }, /has to end or be put on hold/);
    await refused(409, `calls/${first}/unhold`, {}, new RegExp(`Call ${second} is talking`));
  });

  it('a consultation of nobody', async () => {
    const id = await t.call({ subtype: 'inbound', number: '' });
    t.events.length = 0;
    await refused(400, `calls/${id}/consult`, {}, /number/);
  });

  it('the next number where there is no lead, or no call of it yet', async () => {
    const id = await t.call({ subtype: 'inbound', number: '' });
    t.events.length = 0;
    await refused(409, `calls/${id}/wrap`, { code: 'Sale', next: true }, /no next number/);
  });

  it('a failure without words', async () => {
    const id = await t.call({ subtype: 'manual', number: '+611' });
    t.events.length = 0;
    await refused(400, `calls/${id}/fail`, { reason: 7 }, /reason/);
  });

  it('the failure of a call that nobody dialled', async () => {
    const id = await t.call({ subtype: 'inbound', number: '' });
    t.events.length = 0;
    await refused(409, `calls/${id}/fail`, {}, /inbound/);
  });

  it('a wrap without a code', async () => {
    const id = await t.call({ subtype: 'inbound', number: '' });
    t.events.length = 0;
    await refused(400, `calls/${id}/wrap`, {}, /code/);
  });

  it('a wrap of a call without a campaign', async () => {
    const id = await t.call({ subtype: 'manual', number: '+611', campaign: '' });
    t.events.length = 0;
    await refused(409, `calls/${id}/wrap`, { code: 'Sale' }, /no campaign/);
  });

  it('a call and a move nobody knows', async () => {
    await refused(404, 'calls/1/hangup', {}, /no call/);
    await refused(404, 'calls/one/hangup', {}, /no call/);
    await refused(404, 'calls/1/park', {}, /only dial, fail/);
  });

  it('what it does not understand', async () => {
    await refused(400, 'calls', { subtype: 'chat' }, /manual, inbound, preview, outbound/);
    await refused(400, 'calls', { subtype: 'manual' }, /number to dial/);
    await refused(400, 'calls', { subtype: 'inbound', number: 61412345678 }, /text/);
    await refused(400, 'calls', { subtype: 'preview', number: '+611', lead: { phones: [7] } }, /phones/);
    await refused(400, 'calls', 'not JSON', /JSON/);
    await refused(400, 'agent', { signedIn: 'yes' }, /true or false/);
    await refused(400, 'agent', { presence: 'Asleep' }, /Available, On Pause/);
    await refused(400, 'calls', { subtype: 'inbound', number: '', callType: 7 }, /callType/);
    await refused(400, 'calls', { subtype: 'inbound', number: '', parentActivityId: [] }, /parentActivityId/);
    await refused(400, 'integration', { scripts: 'bridge.js' }, /list/);
    await refused(400, 'integration', { dialledPreviewInteraction: 'other' }, /same, new/);
    await refused(400, 'integration', { clockOffsetSeconds: 'late' }, /whole number/);
  });

  it('a presence of an agent who is signed out', async () => {
    t = ctiUnderTest({ signedIn: false });
    await refused(409, 'agent', { presence: 'Available' }, /signed out/);
  });
});
