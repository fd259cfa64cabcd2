import type { InteractionFacts } from '../../../WebResources/ports/toolbar';
import { adapterPage, caller, JANE, type AdapterPage } from '../../support/adapter-page';
import { interactionFacts } from '../../support/interaction-facts';

const LEAD = { id: '100', leadId: '7', customerNumber: '+61412345678' };
/** ipSCAPE may give the call dialled from a lead an interaction of its own. */
const dialled = (part: Partial<InteractionFacts> = {}): InteractionFacts =>
  interactionFacts({ id: '101', subtype: 'outbound', leadId: '7', ...part });

/** It is closed once the call has begun. */
const presentation = interactionFacts({ ...LEAD, subtype: 'preview' });

describe('the adapter, when a lead is presented,', () => {
  let page: AdapterPage;
  async function open(createTaskOnPreview = true): Promise<void> {
    page = await adapterPage({ createTaskOnPreview });
    page.dataverse.has('contact', caller(JANE, 'Jane Citizen'));
    page.toolbar.allocatePreview(LEAD);
    await page.untilIdle();
  }
  async function emit(
    name: 'callStarted' | 'callHangup' | 'callWrapped' | 'interactionClosed',
    facts: InteractionFacts,
  ): Promise<void> {
    page.toolbar.currentIs(facts);
    page.toolbar.emit({ name, interaction: facts });
    await page.untilIdle();
  }
  const states = (): unknown[] => page.writer.writes.map(({ body }) => body['statecode']);

  it('opens its record and writes one down at once, where the configuration says so', async () => {
    await open();
    expect(page.screen.opened.map(({ id }) => id)).toEqual([JANE]);
    expect(page.record()).toEqual(
      jasmine.objectContaining({
        subject: 'Call to Jane Citizen',
        directioncode: true,
        ips_leadid: '7',
        ips_calltype: 727700002,
      }),
    );
  });

  for (const [how, id] of [
    ['the same interaction', '100'],
    ['another interaction', '101'],
  ] as const) {
    it(`goes on with the same record when it is dialled as ${how}, and pops no second time`, async () => {
      await open();
      await page.pass(60_000);
      await emit('callStarted', dialled({ id }));
      if (id !== LEAD.id) page.toolbar.emit({ name: 'interactionClosed', interaction: presentation });
      expect(page.screen.opened.length).toBe(1);
      await page.pass(30_000);
      await emit('callHangup', dialled({ id }));
      await emit('callWrapped', dialled({ id, wrapCode: 'Sale' }));

      expect(page.record()).toEqual(
        jasmine.objectContaining({
          ips_agentinteractionid: id,
          actualstart: '2026-11-21T09:01:00.000Z',
          ips_talkseconds: 30,
          ips_wrapcode: 'Sale',
          statecode: 1,
          statuscode: 2,
        }),
      );
    });

    it(`knows that also after a reload, dialled as ${how}`, async () => {
      for (const createTaskOnPreview of [true, false]) {
        await open(createTaskOnPreview);
        await page.reload();
        expect(page.call().interaction.state).toBe('previewed');
        await emit('callStarted', dialled({ id }));
        await page.reload();
        await emit('callWrapped', dialled({ id, wrapCode: 'Sale' }));

        expect(page.screen.opened.length).toBe(1);
        expect(page.record()).toEqual(
          jasmine.objectContaining({ subject: 'Call to Jane Citizen', statecode: 1 }),
        );
        page.adapter.stop();
      }
    });

    it(`knows it though the page was being loaded while the agent dialled, as ${how}`, async () => {
      await open();
      page.adapter.stop();
      page.toolbar.currentIs(dialled({ id, startedAt: new Date('2026-11-21T09:00:05Z') }));
      await page.reload();

      expect(page.screen.opened.length).toBe(1);
      expect(page.call().interaction.state).toBe('talking');
      expect(page.writer.rows.size).toBe(1);
    });
  }

  it('goes on though ipSCAPE closes the presentation once its call has an interaction of its own', async () => {
    await open();
    await emit('callStarted', dialled());
    page.toolbar.emit({
      name: 'interactionClosed',
      interaction: interactionFacts({ ...LEAD, subtype: 'preview' }),
    });
    await page.untilIdle();

    expect(page.call().interaction.state).toBe('talking');
  });

  it('takes the lead for called though ipSCAPE closes the presentation before the call begins', async () => {
    await open();
    await emit('interactionClosed', presentation);
    expect(page.record()).toEqual(jasmine.objectContaining({ statecode: 2 }));
    await page.pass(20_000);
    await emit('callStarted', dialled());
    await page.pass(30_000);
    await emit('callHangup', dialled());
    await emit('callWrapped', dialled({ wrapCode: 'Sale' }));

    expect(page.screen.opened.length).toBe(1);
    expect(page.record()).toEqual(
      jasmine.objectContaining({
        ips_agentinteractionid: '101',
        ips_talkseconds: 30,
        ips_wrapcode: 'Sale',
        statecode: 1,
      }),
    );
  });

  it('takes a dial that fails after the presentation was closed for the lead’s', async () => {
    await open();
    await emit('interactionClosed', presentation);
    page.toolbar.emit({ name: 'callFailed', interaction: dialled({ failure: 'Busy' }) });
    await emit('callWrapped', dialled({ wrapCode: 'Busy' }));

    expect(page.record()).toEqual(jasmine.objectContaining({ ips_callfailed: true, statecode: 1 }));
  });

  it('takes a call of a lead that was skipped and is presented again at once for its second presentation’s', async () => {
    await open();
    await emit('interactionClosed', presentation);
    page.toolbar.allocatePreview({ ...LEAD, id: '102' });
    await page.untilIdle();
    await emit('callStarted', dialled({ id: '103' }));

    expect(page.call().interaction.id).toBe('102');
    expect([...page.writer.rows.values()].map((row) => row['statecode'])).toEqual([2, undefined]);
  });

  it('takes a call of the lead long after it was skipped, or of its next presentation, for another', async () => {
    await open();
    await emit('interactionClosed', presentation);
    page.toolbar.allocatePreview({ ...LEAD, id: '102' });
    await page.untilIdle();
    await emit('interactionClosed', interactionFacts({ ...LEAD, id: '102', subtype: 'preview' }));
    await page.pass(60_000);
    await emit('callStarted', dialled({ id: '103' }));

    expect([...page.writer.rows.values()].map((row) => row['statecode'])).toEqual([2, 2, undefined]);
  });

  it('makes a record of each of several calls to one lead', async () => {
    await open();
    await emit('callStarted', dialled());
    await emit('callWrapped', dialled({ wrapCode: 'No answer' }));
    page.toolbar.allocatePreview({ ...LEAD, id: '102' });
    await page.untilIdle();
    await emit('callStarted', dialled({ id: '103' }));
    await emit('callWrapped', dialled({ id: '103', wrapCode: 'Sale' }));

    expect([...page.writer.rows.values()].map((row) => [row['ips_wrapcode'], row['statecode']])).toEqual([
      ['No answer', 1],
      ['Sale', 1],
    ]);
  });

  it('ends its record when it is wrapped without a call', async () => {
    await open();
    await emit('callWrapped', interactionFacts({ ...LEAD, subtype: 'preview', wrapCode: 'Do not call' }));

    expect(page.record()).toEqual(
      jasmine.objectContaining({ statecode: 1, actualdurationminutes: 0, ips_wrapcode: 'Do not call' }),
    );
  });

  it('cancels its record when it is skipped', async () => {
    await open();
    await emit('interactionClosed', interactionFacts({ ...LEAD, subtype: 'preview' }));

    expect(states()).toEqual([undefined, 2]);
    expect(page.record()).toEqual(jasmine.objectContaining({ statecode: 2, statuscode: 3 }));
  });

  it('leaves no record of a lead that was skipped where none was wanted', async () => {
    await open(false);
    await emit('interactionClosed', interactionFacts({ ...LEAD, subtype: 'preview' }));

    expect(page.writer.writes).toEqual([]);
  });

  it('logs a dial that failed before it began', async () => {
    await open();
    page.toolbar.fail({ failure: 'Busy' });
    await page.untilIdle();
    page.toolbar.wrap('Busy');
    await page.untilIdle();

    expect(page.record()).toEqual(
      jasmine.objectContaining({
        subject: 'Failed call to Jane Citizen',
        description: 'The call failed: Busy',
        ips_callfailed: true,
        ips_talkseconds: 0,
        statecode: 1,
      }),
    );
  });
});
