import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { ctiUnderTest, type CtiUnderTest } from './testing';

describe('A second interaction at the simulated ipSCAPE', () => {
  let t: CtiUnderTest;
  let first: string;
  beforeEach(async () => {
    t = ctiUnderTest();
    first = await t.call({ subtype: 'inbound', number: '+61412345678' });
    t.events.length = 0;
  });
  const names = (): string[] => t.events.map((event) => event.name);
  const inFocus = (): string => String(t.cti.tenant.current()?.id);

  async function consult(body: object): Promise<string> {
    const answer = await t.post(`/_sim/calls/${first}/consult`, body);
    assert.equal(answer.status, 200, JSON.stringify(answer.body));
    return String(answer.body['agentInteractionId']);
  }

  it('is a consultation: the first call goes on hold, the second comes from its leg', async () => {
    const second = await consult({ number: '+61290001111' });
    assert.deepEqual(names(), ['callStarted', 'interactionOpen']);
    assert.equal(inFocus(), second);
    const states = t.cti.tenant.calls().map((call) => call.state);
    assert.deepEqual(states, ['held', 'talking']);
    const { subType, callType, activity } = t.interaction('callStarted');
    const leg = Number(first) + 1396;
    assert.deepEqual([subType, callType], ['manual', 'Manual Call']);
    assert.deepEqual([activity['parentActivityId'], activity['rootActivityId']], [leg, leg]);
    assert.equal(activity['customerCli'], '+61290001111');
  });

  it('with a colleague is an agent call to an extension', async () => {
    await consult({ agent: 'Robin Colleague' });
    assert.equal(t.interaction('callStarted').callType, 'Agent Call');
    assert.equal(t.interaction('callStarted').activity['customerCli'], '1003');
  });

  it('ends by its hang-up, and the agent is back at the first call, still on hold', async () => {
    const second = await consult({ agent: 'Robin Colleague' });
    t.events.length = 0;
    await t.post(`/_sim/calls/${second}/hangup`);
    assert.deepEqual(names(), ['callHangup', 'interactionClosed', 'interactionOpen']);
    assert.equal(String(t.interaction('interactionOpen').agentInteractionId), first);
    assert.equal((await t.post(`/_sim/calls/${first}/unhold`)).body['state'], 'talking');
  });

  it('is switched to and from, and interactionOpen says which is in focus', async () => {
    const second = await consult({ agent: 'Robin Colleague' });
    t.events.length = 0;
    await t.post(`/_sim/calls/${first}/open`);
    assert.equal(inFocus(), first);
    await t.post(`/_sim/calls/${second}/open`);
    assert.equal(inFocus(), second);
    assert.deepEqual(names(), ['interactionOpen', 'interactionOpen']);
  });

  it('is over when the transfer completes, which leaves the first call to be wrapped', async () => {
    await consult({ agent: 'Robin Colleague' });
    t.events.length = 0;
    const { body } = await t.post(`/_sim/calls/${first}/transfer`);
    assert.deepEqual(body, { agentInteractionId: first, state: 'wrapping' });
    assert.deepEqual(names(), ['callHangup', 'interactionClosed', 'interactionOpen', 'callHangup']);
    assert.equal(t.interaction('callHangup').activity['isTransferred'], true);
    assert.equal((await t.post(`/_sim/calls/${first}/wrap`, { code: 'Sale' })).status, 200);
    assert.equal(t.cti.tenant.current(), undefined);
  });

  it('may come in while the first is on hold', async () => {
    await t.post(`/_sim/calls/${first}/hold`);
    const second = await t.call({ subtype: 'inbound', number: '' });
    assert.equal(inFocus(), second);
  });
});

describe('A call that another agent has handled before', () => {
  it('reports the legs it came from and the word of the Workspace', async () => {
    const t = ctiUnderTest();
    await t.call({
      subtype: 'inbound',
      number: '+61412345678',
      callType: 'Diverted Call',
      parentActivityId: 99,
      rootActivityId: 98,
    });
    const { callType, activity } = t.interaction('callStarted');
    assert.equal(callType, 'Diverted Call');
    assert.deepEqual([activity['parentActivityId'], activity['rootActivityId']], [99, 98]);
  });

  it('has its parent for a root where no other is named', async () => {
    const t = ctiUnderTest();
    await t.call({ subtype: 'inbound', number: '', parentActivityId: 99 });
    assert.equal(t.interaction('callStarted').activity['rootActivityId'], 99);
  });
});

describe('The numbers of a lead', () => {
  const lead = { leadId: 119485, phones: ['+61412345678', '+61298765432'] };
  let t: CtiUnderTest;
  let preview: string;
  beforeEach(async () => {
    t = ctiUnderTest();
    preview = await t.call({ subtype: 'preview', lead });
  });

  it('are called one after the other: a wrap leads back to the preview, under another id', async () => {
    await t.post(`/_sim/calls/${preview}/dial`);
    await t.post(`/_sim/calls/${preview}/hangup`);
    t.events.length = 0;
    const { body } = await t.post(`/_sim/calls/${preview}/wrap`, { code: 'Call back', next: true });
    assert.equal(body['state'], 'previewed');
    assert.notEqual(body['agentInteractionId'], preview);
    assert.deepEqual(
      t.events.map((event) => event.name),
      ['callWrapped', 'interactionClosed', 'previewAllocated', 'interactionOpen'],
    );
    const next = t.interaction('previewAllocated');
    assert.equal(next.leadData?.['leadId'], 119485);
    assert.equal(next.activity['customerCli'], '+61298765432');
    assert.equal(next.campaignName, 'Spring Outbound');
  });

  it('are dialled under an id of their own where the tenant works so; the preview ends after the start', async () => {
    await t.post('/_sim/integration', { dialledPreviewInteraction: 'new' });
    t.events.length = 0;
    const { body } = await t.post(`/_sim/calls/${preview}/dial`, { phoneIndex: 2 });
    assert.equal(body['state'], 'talking');
    assert.notEqual(body['agentInteractionId'], preview);
    assert.deepEqual(
      t.events.map((event) => event.name),
      ['callStarted', 'interactionOpen', 'interactionClosed'],
    );
    assert.equal(t.interaction('callStarted').leadData?.['leadId'], 119485);
    assert.equal(t.interaction('callStarted').activity['customerCli'], '+61298765432');
    assert.equal(String(t.interaction('interactionClosed').agentInteractionId), preview);
  });
});
