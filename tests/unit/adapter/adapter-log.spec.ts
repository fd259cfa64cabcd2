import type { Row } from '../../../WebResources/ports/records';
import { adapterPage, caller, JANE, JOHN, type AdapterPage } from '../../support/adapter-page';
import { interactionFacts } from '../../support/interaction-facts';
import { USER } from '../../support/phone-calls';

const ID = 'd16cc77d-f92f-52b3-b1ab-84a998d47c8e';
const refused = { kind: 'refused', code: '0x80040220', message: 'missing prvCreateActivity' } as const;

describe('the adapter, logging a call,', () => {
  let page: AdapterPage;
  beforeEach(async () => {
    page = await adapterPage();
    page.dataverse.has('contact', caller(JANE, 'Jane Citizen'));
  });
  async function ring(call = {}): Promise<void> {
    page.toolbar.startCall(call);
    await page.untilIdle();
  }
  /** Hang up and wrap. */
  async function finish(code = 'Sale'): Promise<void> {
    page.toolbar.hangUp();
    await page.untilIdle();
    page.toolbar.wrap(code);
    await page.untilIdle();
  }
  const log = () => page.call().log;
  const states = (): unknown[] => page.writer.writes.map(({ kind, body }) => [kind, body['statecode']]);

  it('lets the agent correct the last call after another adapter has gone on from it', async () => {
    page.dataverse.has('contact', caller(JOHN, 'John Citizen'));
    await ring();
    page.adapter.act({
      type: 'choose',
      box: 'person',
      record: { table: 'contact', id: JANE, name: 'Jane Citizen' },
    });
    await finish();
    const { phonecall_activity_parties: parties } = page.record();
    await page.replace();
    expect(page.call().candidates.map(({ name }) => name)).toEqual(['John Citizen', 'Jane Citizen']);
    expect(page.screen.opened).toEqual([]);

    page.adapter.act({
      type: 'notes',
      id: page.call().interaction.id,
      notes: 'Asked for Mary',
      isTyping: false,
    });
    await page.untilIdle();
    expect(page.record()['phonecall_activity_parties']).toEqual(parties);
    page.adapter.act({
      type: 'choose',
      box: 'person',
      record: { table: 'contact', id: JOHN, name: 'John Citizen' },
    });
    await page.untilIdle();
    expect(page.record()).toEqual(
      jasmine.objectContaining({
        description: 'Asked for Mary',
        ips_wrapcode: 'Sale',
        statecode: 1,
        'regardingobjectid_contact_phonecall@odata.bind': `/contacts(${JOHN})`,
      }),
    );

    await ring({ id: '19293' });
    expect(page.call().interaction.id).toBe('19293');
  });

  it('writes it down from the first ring to the wrap', async () => {
    await ring();
    expect(log()).toEqual({ kind: 'logged', record: { table: 'phonecall', id: ID }, completed: false });
    await page.clock.advance(61_000);
    await finish();

    expect(page.record()).toEqual({
      activityid: ID,
      subject: 'Call from Jane Citizen',
      directioncode: false,
      phonenumber: '+61412345678',
      actualstart: '2026-11-21T09:00:00.000Z',
      actualend: '2026-11-21T09:01:01.000Z',
      actualdurationminutes: 2,
      ips_talkseconds: 61,
      ips_calltype: 727700001,
      ips_campaign: 'Support Inbound',
      ips_agentinteractionid: '19292',
      ips_wrapcode: 'Sale',
      phonecall_activity_parties: [
        { participationtypemask: 1, 'partyid_contact@odata.bind': `/contacts(${JANE})` },
        { participationtypemask: 2, 'partyid_systemuser@odata.bind': `/systemusers(${USER})` },
      ],
      'regardingobjectid_contact_phonecall@odata.bind': `/contacts(${JANE})`,
      statecode: 1,
      statuscode: 4,
    });
    expect(log()).toEqual(jasmine.objectContaining({ kind: 'logged', completed: true }));
    expect(states()).toEqual([
      ['create', undefined],
      ['update', undefined],
      ['update', 1],
    ]);
  });

  it('leaves it open where the configuration says so', async () => {
    page.adapter.stop();
    page = await adapterPage({ completeActivityRecordOnWrap: false });
    await ring();
    await finish();

    expect(page.record()).toEqual(jasmine.objectContaining({ ips_wrapcode: 'Sale' }));
    expect(page.record()['statecode']).toBeUndefined();
  });

  it('completes a call that is closed without ever being wrapped', async () => {
    await ring();
    page.toolbar.close();
    await page.untilIdle();

    expect(page.record()['statecode']).toBe(1);
    expect(page.record()['actualend']).toBe('2026-11-21T09:00:00.000Z');
  });

  it('logs a dial that failed, without talk', async () => {
    await ring({ subtype: 'manual' });
    await page.clock.advance(20_000);
    page.toolbar.fail();
    await page.untilIdle();

    expect(page.record()).toEqual(jasmine.objectContaining({ directioncode: true, ips_talkseconds: 0 }));
  });

  it('knows after a reload that the dial failed, and why', async () => {
    await ring({ subtype: 'manual' });
    page.toolbar.fail({ failure: 'Busy', endedAt: new Date('2026-11-21T09:00:20Z') });
    await page.untilIdle();
    page.toolbar.currentIs(interactionFacts({ subtype: 'manual' }));
    await page.reload();
    page.toolbar.wrap('Call back');
    await page.untilIdle();

    expect(page.record()).toEqual(
      jasmine.objectContaining({
        subject: 'Failed call to Jane Citizen',
        description: 'The call failed: Busy',
        actualdurationminutes: 0,
        ips_wrapcode: 'Call back',
      }),
    );
  });

  it('logs a failed dial whose start ipSCAPE does not report', async () => {
    page.toolbar.emit({
      name: 'callFailed',
      interaction: interactionFacts({ subtype: 'manual', failure: 'Busy' }),
    });
    await page.untilIdle();

    expect(page.record()).toEqual(
      jasmine.objectContaining({ subject: 'Failed call to Jane Citizen', ips_callfailed: true }),
    );
  });

  it('logs nothing of a lead that was skipped', async () => {
    page.toolbar.allocatePreview();
    await page.untilIdle();
    page.toolbar.wrap('Skipped');
    await page.untilIdle();

    expect(page.writer.writes).toEqual([]);
    expect(log()).toEqual({ kind: 'none' });
  });

  it('goes on logging when the agent signs out in the middle', async () => {
    await ring();
    page.toolbar.signOut();
    await finish();

    expect(page.adapter.state().agent.signedIn).toBe(false);
    expect(page.record()['statecode']).toBe(1);
  });

  it('reopens a completed record once for a late change', async () => {
    page.dataverse.has('contact', caller(JOHN, 'John Citizen'));
    await ring();
    await finish();
    const { pop } = page.call();
    page.adapter.act({ type: 'pick', match: pop.kind === 'many' ? pop.matches[0] : undefined });
    await page.untilIdle();

    expect(states().slice(-3)).toEqual([
      ['update', 1],
      ['update', 0],
      ['update', 1],
    ]);
    expect(page.record()).toEqual(
      jasmine.objectContaining({ subject: 'Call from John Citizen', ips_wrapcode: 'Sale', statecode: 1 }),
    );
  });

  it('waits while Dataverse is busy and loses nothing', async () => {
    page.writer.nextWrites({ kind: 'busy', retryAfterMs: 30_000 });
    await ring();
    expect(log()).toEqual({ kind: 'waiting', reason: 'busy', retryAt: new Date('2026-11-21T09:00:30Z') });
    await finish();
    expect(page.writer.writes.length).toBe(1);

    await page.pass(30_000);

    expect(page.record()).toEqual(jasmine.objectContaining({ ips_wrapcode: 'Sale', statecode: 1 }));
    expect(log().kind).toBe('logged');
  });

  it('says that calls wait for the sign-in, and sends them when the agent is back', async () => {
    page.writer.nextWrites({ kind: 'signed-out' });
    await ring({ id: '1' });
    await ring({ id: '2' });
    expect(page.adapter.state().outbox).toEqual({ waiting: 2, reason: 'signed-out', refused: [] });

    page.adapter.act({ type: 'retry-unsaved' });
    await page.untilIdle();

    expect(page.writer.rows.size).toBe(2);
    expect(page.adapter.state().outbox).toEqual({ waiting: 0, refused: [] });
  });

  it('shows a refusal, keeps the call and sends it on demand', async () => {
    page.writer.nextWrites(refused);
    await ring();
    expect(log()).toEqual(refused);
    expect(page.adapter.state().outbox.refused).toEqual([
      { key: '19292', subject: 'Call from Jane Citizen', code: refused.code, message: refused.message },
    ]);

    page.adapter.act({ type: 'retry-unsaved' });
    await page.untilIdle();

    expect(log().kind).toBe('logged');
    expect(page.adapter.state().outbox.refused).toEqual([]);
  });

  it('shows that the record is deleted, and creates no other', async () => {
    await ring();
    page.writer.rows.clear();
    await finish();

    expect(log()).toEqual({ kind: 'gone' });
    expect(page.writer.rows.size).toBe(0);
    expect(page.call().trace.map(({ step }) => step)).toContain('record-gone');
  });

  describe('where a record has its id already,', () => {
    const there: Row = {
      activityid: ID,
      _createdby_value: USER,
      actualstart: '2026-11-21T08:59:00Z',
      phonenumber: '+61412345678',
      ips_agentinteractionid: '19292',
    };
    const steps = (): string[] => page.call().trace.map(({ step }) => step);

    it('goes on with it where it is this call’s', async () => {
      page.writer.rows.set(ID, there);
      await ring();

      expect(page.record()).toEqual(jasmine.objectContaining({ subject: 'Call from Jane Citizen' }));
      expect(steps()).toContain('record-exists');
    });

    it('makes another where it is an older call’s, and says why', async () => {
      const older = { ...there, actualstart: '2026-10-01T08:59:00Z' };
      page.writer.rows.set(ID, older);
      await ring();
      await finish();

      expect(page.writer.rows.size).toBe(2);
      expect(page.writer.rows.get(ID)).toEqual(older);
      expect(steps()).toContain('record-foreign');
      expect(log()).toEqual(jasmine.objectContaining({ kind: 'logged', completed: true }));
    });

    it('makes another where the agent may not read it, and says why', async () => {
      page.writer.rows.set(ID, there);
      page.writer.nextReads(refused);
      await ring();

      expect(page.writer.rows.size).toBe(2);
      expect(page.writer.rows.get(ID)).toBe(there);
      expect(steps()).toContain('record-foreign');
      expect(log()).toEqual(jasmine.objectContaining({ kind: 'logged' }));
    });
  });
});
