import { AdapterError } from '../../../WebResources/ports/adapter-error';
import { adapterPage, caller, JANE, JOHN, NUMBER, type AdapterPage } from '../../support/adapter-page';
import { sampleRule } from '../../support/sample-configuration';

describe('the adapter, when a call comes in,', () => {
  let page: AdapterPage;
  const names = (): string[] => {
    const { pop } = page.call();
    return pop.kind === 'many' ? pop.matches.map(({ name }) => name) : [];
  };
  async function ring(call = {}): Promise<void> {
    page.toolbar.startCall(call);
    await page.untilIdle();
  }
  beforeEach(async () => {
    page = await adapterPage();
  });

  it('opens the one match and logs the call with it', async () => {
    page.dataverse.has('contact', caller(JANE, 'Jane Citizen'));

    await ring();

    expect(page.screen.opened.map(({ id }) => id)).toEqual([JANE]);
    expect(page.call().person).toEqual({ table: 'contact', id: JANE, name: 'Jane Citizen' });
    expect(page.record()).toEqual(
      jasmine.objectContaining({
        subject: 'Call from Jane Citizen',
        'regardingobjectid_contact_phonecall@odata.bind': `/contacts(${JANE})`,
      }),
    );
    expect(page.writer.writes.length).toBe(1);
  });

  it('pops once, though ipSCAPE says again that the call has started', async () => {
    page.dataverse.has('contact', caller(JANE, 'Jane Citizen'));

    await ring();
    await ring();
    page.toolbar.hangUp();
    page.toolbar.wrap('Sale');
    await ring({ id: '19292' });

    expect(page.screen.opened.length).toBe(1);
    expect(page.writer.rows.size).toBe(1);
  });

  describe('with several matches', () => {
    beforeEach(async () => {
      page.dataverse.has('contact', caller(JANE, 'Jane Citizen'), caller(JOHN, 'John Citizen'));
      await ring();
    });

    it('asks, and logs the call without guessing', () => {
      expect(names()).toEqual(['John Citizen', 'Jane Citizen']);
      expect(page.screen.opened).toEqual([]);
      expect(page.call().person).toBeUndefined();
      expect(page.record()['subject']).toBe(`Call from ${NUMBER}`);
    });

    const pick = (at: number): void => {
      const { pop } = page.call();
      page.adapter.act({ type: 'pick', match: pop.kind === 'many' ? pop.matches[at] : undefined });
    };

    it('opens the one the agent picks and writes it on the record', async () => {
      pick(1);
      await page.untilIdle();

      expect(page.screen.opened.map(({ id }) => id)).toEqual([JANE]);
      expect(page.call().pop).toEqual(jasmine.objectContaining({ kind: 'many', dismissed: true }));
      expect(page.record()['subject']).toBe('Call from Jane Citizen');
    });

    it('shows the date of each one’s last activity a moment later', async () => {
      page.toolbar.close();
      page.dataverse.info({
        logicalName: 'activitypointer',
        entitySetName: 'activitypointers',
        primaryIdColumn: 'activityid',
        primaryNameColumn: 'subject',
        displayName: 'Activity',
      });
      page.dataverse.has('activitypointer', {
        _regardingobjectid_value: JANE,
        modifiedon: '2026-11-19T09:00:00Z',
      });
      await ring({ id: '2' });
      const { pop } = page.call();
      const dates =
        pop.kind === 'many' ? pop.matches.map(({ lastActivity }) => lastActivity?.toISOString()) : [];

      expect(dates).toEqual([undefined, '2026-11-19T09:00:00.000Z']);
    });

    it('follows the last pick when the agent changes their mind', async () => {
      pick(1);
      pick(0);
      await page.untilIdle();

      expect(page.call().person?.id).toBe(JOHN);
      expect(page.record()['subject']).toBe('Call from John Citizen');
    });

    it('leaves page and record as they are when the agent wants none of them', async () => {
      page.adapter.act({ type: 'pick' });
      await page.untilIdle();

      expect(page.call().pop).toEqual(jasmine.objectContaining({ kind: 'many', dismissed: true }));
      expect(page.screen.opened).toEqual([]);
      expect(page.writer.writes.length).toBe(1);
    });

    it('links the picked one though its form cannot be opened, and notes why', async () => {
      page.screen.failNext(new AdapterError('CIF_REFUSED', { method: 'openForm' }));
      pick(1);
      await page.untilIdle();

      expect(page.call().person?.id).toBe(JANE);
      expect(page.call().trace.map(({ step }) => step)).toContain('pop-failed');
    });
  });

  it('opens a new form where nothing is found and the rule says so; the saved record is the caller', async () => {
    page.adapter.stop();
    page = await adapterPage({ rules: [sampleRule({ addNewRecord: true })] });
    await ring();
    expect(page.call().pop).toEqual({ kind: 'new-form', table: 'contact' });
    expect(page.screen.openedNew[0]?.values).toEqual({ number: NUMBER });

    page.screen.openedNew[0]?.save({ table: 'contact', id: JANE, name: 'Jane Citizen' });
    await page.untilIdle();

    expect(page.record()['subject']).toBe('Call from Jane Citizen');
  });

  it('has a new form wait over an unsaved one; opened by the agent, its record is the caller', async () => {
    page.adapter.stop();
    page = await adapterPage({ rules: [sampleRule({ addNewRecord: true })] });
    page.screen.unsavedFormIsInFront(true);
    await ring();
    expect(page.call().pop).toEqual({ kind: 'offered', table: 'contact' });
    expect(page.screen.openedNew).toEqual([]);

    page.adapter.act({ type: 'new-record', table: 'contact' });
    await page.untilIdle();
    expect(page.call().pop).toEqual({ kind: 'new-form', table: 'contact' });
    page.screen.openedNew[0]?.save({ table: 'contact', id: JANE, name: 'Jane Citizen' });
    await page.untilIdle();

    expect(page.screen.openedNew.length).toBe(1);
    expect(page.call().person?.name).toBe('Jane Citizen');
  });

  it('leaves it to the agent where nothing is found: a new record has the number in it', async () => {
    await ring();
    expect(page.call().pop).toEqual({ kind: 'none', table: 'contact' });

    page.adapter.act({ type: 'new-record', table: 'contact' });
    await page.untilIdle();

    expect(page.screen.openedNew[0]?.values).toEqual({ number: NUMBER });
  });

  it('searches nothing for a withheld number, and logs the call', async () => {
    await ring({ from: '' });

    expect(page.call().pop).toEqual({ kind: 'withheld', table: 'contact', reason: 'withheld' });
    expect(page.dataverse.queries).toEqual([]);
    expect(page.record()['subject']).toBe('Call from a withheld number');
  });

  it('survives a new form that cannot be opened', async () => {
    await ring();
    page.screen.failNext(new AdapterError('CIF_TIMEOUT'));

    page.adapter.act({ type: 'new-record', table: 'contact' });
    await page.untilIdle();

    expect(page.call().trace.at(-1)?.values['code']).toBe('CIF_TIMEOUT');
  });

  it('does nothing where there is no call and no list to choose from', async () => {
    page.adapter.act({ type: 'new-record', table: 'contact' });
    await ring();
    const { trace } = page.call();
    page.adapter.act({
      type: 'pick',
      match: { record: { table: 'contact', id: JOHN }, name: 'John Citizen', detail: '' },
    });
    await page.untilIdle();

    expect([...page.screen.opened, ...page.screen.openedNew]).toEqual([]);
    expect(page.call().person).toBeUndefined();
    expect(page.call().trace).toEqual(trace);
  });

  it('pops when a lead is presented, and not again when it is dialled', async () => {
    page.dataverse.has('contact', caller(JANE, 'Jane Citizen'));
    page.toolbar.allocatePreview();
    await page.untilIdle();
    expect(page.screen.opened.length).toBe(1);
    expect(page.writer.writes).toEqual([]);

    page.toolbar.startCall({ subtype: 'outbound' });
    await page.untilIdle();

    expect(page.screen.opened.length).toBe(1);
    expect(page.record()).toEqual(
      jasmine.objectContaining({ subject: 'Call to Jane Citizen', directioncode: true }),
    );
  });

  it('shows the newest call, and each keeps its own caller', async () => {
    page.dataverse.has('contact', caller(JANE, 'Jane Citizen'));
    await ring({ id: '1' });
    await ring({ id: '2', from: '+61299999999' });

    expect(page.call().interaction.id).toBe('2');
    expect(page.call().person).toBeUndefined();
    expect([...page.writer.rows.values()].map((row) => row['subject'])).toEqual([
      'Call from Jane Citizen',
      'Call from +61299999999',
    ]);
  });

  it('ignores events it cannot read, and events of calls that have not started', async () => {
    page.toolbar.emit({ name: 'unreadable', of: 'callStarted', why: 'no id' });
    page.toolbar.emit({ name: 'componentChanged', component: 'whoId', value: 'contact:x' });
    page.toolbar.currentIs({ ...page.toolbar.startCall({ id: '1' }), id: '9' });
    page.toolbar.hangUp();
    page.toolbar.close();
    await page.untilIdle();

    expect(page.call().interaction).toEqual(jasmine.objectContaining({ id: '1', state: 'talking' }));
    expect(page.writer.rows.size).toBe(1);
  });
});
