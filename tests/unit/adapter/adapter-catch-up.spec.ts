import { adapterPage, caller, JANE, type AdapterPage } from '../../support/adapter-page';
import { interactionFacts } from '../../support/interaction-facts';

const wrapped = interactionFacts({
  startedAt: new Date('2026-11-21T09:00:00Z'),
  endedAt: new Date('2026-11-21T09:02:00Z'),
  wrapCode: 'Sale',
});

const ended = interactionFacts({
  startedAt: new Date('2026-11-21T09:00:00Z'),
  endedAt: new Date('2026-11-21T09:02:00Z'),
});

describe('A call that ended while no panel ran', () => {
  let page: AdapterPage;
  beforeEach(async () => {
    page = await adapterPage();
    page.dataverse.has('contact', caller(JANE, 'Jane Citizen'));
    page.toolbar.startCall();
    await page.untilIdle();
    page.toolbar.currentIs(undefined);
  });

  it('is completed with the wrap code and times that ipSCAPE still knows', async () => {
    page.toolbar.knows(wrapped);
    await page.reload();

    expect(page.record()).toEqual(
      jasmine.objectContaining({
        subject: 'Call from Jane Citizen',
        ips_wrapcode: 'Sale',
        actualend: '2026-11-21T09:02:00.000Z',
        statecode: 1,
      }),
    );
    expect(page.screen.opened.length).toBe(1);
  });

  it('is taken up where it is still going on', async () => {
    page.toolbar.knows(interactionFacts());
    await page.reload();

    expect(page.call().interaction.state).toBe('talking');
  });

  it('is left alone where ipSCAPE knows another call by that id', async () => {
    page.toolbar.knows(interactionFacts({ customerNumber: '+61299999999', wrapCode: 'Sale' }));
    await page.reload();

    expect(page.record()['statecode']).toBeUndefined();
  });

  it('is completed without a wrap code where ipSCAPE has ended it and shows the agent no interaction', async () => {
    page.toolbar.knows(ended);
    await page.reload();

    expect(page.call().interaction.state).toBe('closed');
    expect(page.record()).toEqual(
      jasmine.objectContaining({ statecode: 1, actualend: '2026-11-21T09:02:00.000Z' }),
    );
    expect(page.record()['ips_wrapcode']).toBeUndefined();
  });

  it('takes the wrap code that comes after it was completed without one', async () => {
    page.toolbar.knows(ended);
    await page.reload();
    page.toolbar.emit({ name: 'callWrapped', interaction: wrapped });
    await page.untilIdle();

    expect(page.record()['ips_wrapcode']).toBe('Sale');
  });

  it('stays open where it is ended and the agent has another interaction in focus', async () => {
    page.toolbar.knows(ended);
    page.toolbar.currentIs(interactionFacts({ id: '7' }));
    await page.reload();

    expect([...page.writer.rows.values()].map((row) => row['statecode'])).toEqual([undefined, undefined]);
  });

  it('is completed after the connection returns, though it was in hand before', async () => {
    await page.reload();
    page.toolbar.knows(wrapped);
    page.toolbar.linkIs({ state: 'connected', bridgeVersion: '1', otherScripts: [] });
    await page.untilIdle();

    expect(page.record()).toEqual(jasmine.objectContaining({ statecode: 1, ips_wrapcode: 'Sale' }));
  });

  it('does not keep the panel waiting where ipSCAPE never answers', async () => {
    page.toolbar.interactionById = () => new Promise(() => undefined);
    await page.reload();
    expect(page.adapter.state().agent.presence).toBe('Available');

    await page.pass(5_000);
    expect(page.clock.pending()).toBe(0);
  });

  it('leaves the call in hand in hand', async () => {
    page.toolbar.knows(wrapped);
    page.toolbar.currentIs(interactionFacts({ id: '7' }));
    await page.reload();

    expect(page.call().interaction.id).toBe('7');
    expect([...page.writer.rows.values()].map((row) => row['ips_wrapcode'])).toContain('Sale');
  });
});
