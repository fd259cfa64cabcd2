import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { ctiUnderTest, type CtiUnderTest } from './testing';

describe('The life of a call at the simulated ipSCAPE', () => {
  let t: CtiUnderTest;
  beforeEach(() => {
    t = ctiUnderTest();
  });
  const names = (): string[] => t.events.map((event) => event.name);

  it('begins with a start, ends with a hang-up, and is over when wrapped', async () => {
    const id = await t.call({ subtype: 'inbound', number: '+61412345678' });
    await t.post(`/_sim/calls/${id}/hangup`);
    await t.post(`/_sim/calls/${id}/wrap`, { code: 'Sale' });
    assert.deepEqual(names(), [
      'callStarted',
      'interactionOpen',
      'callHangup',
      'callWrapped',
      'interactionClosed',
    ]);
    assert.deepEqual(t.interaction('callWrapped').wrap, { wrapCode: 26, wrapDescription: 'Sale' });
    assert.equal(t.cti.tenant.current(), undefined);
  });

  it('reports times with an offset without a colon, and durations in seconds', async () => {
    const id = await t.call({ subtype: 'inbound', number: '+61412345678' });
    t.pass(30);
    await t.post(`/_sim/calls/${id}/hold`);
    t.pass(10);
    await t.post(`/_sim/calls/${id}/unhold`);
    t.pass(20);
    await t.post(`/_sim/calls/${id}/hangup`);
    assert.equal(t.interaction('callHangup').activity.durations['wrap'], null);
    t.pass(15);
    await t.post(`/_sim/calls/${id}/wrap`, { code: 'Sale' });
    const { activity } = t.interaction('callWrapped');
    assert.equal(activity['startTimestamp'], '2026-11-21T19:00:00+1000');
    assert.equal(activity['endTimestamp'], '2026-11-21T19:01:00+1000');
    assert.deepEqual(activity.durations, { hold: 10, talk: 50, wrap: 15, interaction: 60 });
  });

  it('has the customer on the calling side when inbound and on the called side when outbound', async () => {
    const inbound = await t.call({ subtype: 'inbound', number: '+61412345678' });
    assert.equal(t.interaction('callStarted').activity['customerCli'], '+61412345678');
    assert.equal(t.interaction('callStarted').activity['sourcePhoneNumber'], '+61412345678');
    await t.post(`/_sim/calls/${inbound}/hangup`);
    await t.post(`/_sim/calls/${inbound}/close`);
    await t.call({ subtype: 'manual', number: '+61298765432' });
    const { activity } = t.interaction('callStarted');
    assert.equal(activity['customerCli'], '+61298765432');
    assert.equal(activity['destinationPhoneNumber'], '+61298765432');
    assert.notEqual(activity['sourcePhoneNumber'], '+61298765432');
  });

  it('has no number when it is withheld', async () => {
    await t.call({ subtype: 'inbound', number: 'withheld' });
    assert.equal(t.interaction('callStarted').activity['customerCli'], '');
  });

  it('has lead data on previews and outbound calls alone, as the list has it', async () => {
    const lead = { leadId: 119485, firstName: 'Jane', phones: ['+61412345678', { index: 7, phone: '+611' }] };
    for (const [subtype, hasLead] of [
      ['outbound', true],
      ['inbound', false],
    ] as const) {
      const id = await t.call({ subtype, number: '+61412345678', lead });
      const { leadData } = t.interaction('callStarted');
      assert.equal(leadData !== undefined, hasLead);
      if (leadData)
        assert.deepEqual(leadData, {
          ...lead,
          phones: [
            { index: 1, phone: '+61412345678' },
            { index: 7, phone: '+611' },
          ],
        });
      await t.post(`/_sim/calls/${id}/hangup`);
      await t.post(`/_sim/calls/${id}/close`);
    }
  });

  it('of a preview begins only when a number of the lead is dialled', async () => {
    const lead = { phones: ['+61412345678', '+61298765432'] };
    const id = await t.call({ subtype: 'preview', lead, campaign: 'Spring Outbound' });
    assert.deepEqual(names(), ['previewAllocated', 'interactionOpen']);
    assert.equal(t.interaction('previewAllocated').activity['startTimestamp'], null);
    await t.post(`/_sim/calls/${id}/dial`, { phoneIndex: 2 });
    assert.equal(String(t.interaction('callStarted').agentInteractionId), id);
    assert.equal(t.interaction('callStarted').activity['customerCli'], '+61298765432');
    assert.equal(t.interaction('callStarted').subType, 'preview');
  });

  it('of a preview may be called outbound by the tenant', async () => {
    await t.post('/_sim/integration', { dialledPreviewSubtype: 'outbound' });
    const id = await t.call({ subtype: 'preview', number: '+61412345678' });
    await t.post(`/_sim/calls/${id}/dial`);
    assert.equal(t.interaction('callStarted').subType, 'outbound');
  });

  it('may be wrapped without any call, or without a hang-up', async () => {
    const preview = await t.call({ subtype: 'preview', number: '+61412345678' });
    await t.post(`/_sim/calls/${preview}/wrap`, { code: 'Wrong number' });
    assert.equal(t.interaction('callWrapped').activity['endTimestamp'], null);
    const live = await t.call({ subtype: 'inbound', number: '+61412345678' });
    await t.post(`/_sim/calls/${live}/wrap`, { code: 'Sale' });
    assert.ok(!names().includes('callHangup'));
    assert.equal(t.interaction('callWrapped').activity['endTimestamp'], '2026-11-21T19:00:00+1000');
  });

  it('that fails still wraps, and counts no talk', async () => {
    const id = await t.call({ subtype: 'manual', number: '+61298765432' });
    t.pass(20);
    await t.post(`/_sim/calls/${id}/fail`);
    assert.equal(t.interaction('callFailed').activity.durations['talk'], 0);
    assert.equal((await t.post(`/_sim/calls/${id}/wrap`, { code: 'Wrong number' })).status, 200);
  });

  it('that fails has the reason where there is one, and that it was answered where it was', async () => {
    const id = await t.call({ subtype: 'manual', number: '+61298765432' });
    assert.equal(t.interaction('callStarted').activity['dialStatusName'], 'Answered');
    await t.post(`/_sim/calls/${id}/fail`, { reason: 'Busy' });
    assert.equal(t.interaction('callFailed').activity['dialStatusName'], 'Busy');
    await t.post(`/_sim/calls/${id}/close`);
    const other = await t.call({ subtype: 'manual', number: '+61298765432' });
    await t.post(`/_sim/calls/${other}/fail`);
    assert.equal(t.interaction('callFailed').activity['dialStatusName'], null);
  });

  it('has the times of the tenant’s own clock, and no end where none is reported', async () => {
    await t.post('/_sim/integration', { clockOffsetSeconds: 3600, reportsEnd: false });
    const id = await t.call({ subtype: 'inbound', number: '' });
    t.pass(60);
    await t.post(`/_sim/calls/${id}/hangup`);
    const { activity } = t.interaction('callHangup');
    assert.equal(activity['startTimestamp'], '2026-11-21T20:00:00+1000');
    assert.deepEqual([activity['endTimestamp'], activity['duration']], [null, null]);
    assert.equal(activity.durations['talk'], null);
  });

  it('may be reported by a word that nobody knows', async () => {
    await t.call({ subtype: 'inbound', number: '', reportedAs: 'Video' });
    const { subType, activity } = t.interaction('callStarted');
    assert.deepEqual([subType, activity['type']], ['Video', 'Video']);
  });

  it('is reported twice by a tenant that repeats itself', async () => {
    await t.post('/_sim/integration', { repeatsEvents: true });
    await t.call({ subtype: 'inbound', number: '' });
    assert.deepEqual(names().slice(-4), ['callStarted', 'callStarted', 'interactionOpen', 'interactionOpen']);
  });

  it('outside any campaign never wraps: its hang-up closes it', async () => {
    const id = await t.call({ subtype: 'manual', number: '+61298765432', campaign: '' });
    await t.post(`/_sim/calls/${id}/hangup`);
    assert.deepEqual(names().slice(-2), ['callHangup', 'interactionClosed']);
    assert.equal(t.interaction('callHangup').campaignName, null);
  });

  it('takes any text for a wrap code, with a number of its own', async () => {
    const id = await t.call({ subtype: 'inbound', number: '' });
    await t.post(`/_sim/calls/${id}/wrap`, { code: 'A&B "{{x}}"' });
    assert.deepEqual(t.interaction('callWrapped').wrap, { wrapCode: 99, wrapDescription: 'A&B "{{x}}"' });
  });

  it('has an id that no call had before, also after a reset', async () => {
    const first = await t.call({ subtype: 'inbound', number: '' });
    t.cti.reset();
    await t.post('/_sim/agent', { signedIn: true });
    assert.ok(Number(await t.call({ subtype: 'inbound', number: '' })) > Number(first));
  });
});
