import { adapterPage, caller, JANE, type AdapterPage } from '../../support/adapter-page';

describe('the agent’s notes', () => {
  let page: AdapterPage;
  beforeEach(async () => {
    page = await adapterPage();
    page.dataverse.has('contact', caller(JANE, 'Jane Citizen'));
    page.toolbar.startCall();
    await page.untilIdle();
  });
  async function type(...texts: string[]): Promise<void> {
    for (const text of texts)
      page.adapter.act({ type: 'notes', id: page.call().interaction.id, notes: text, isTyping: true });
    await page.clock.advance(0);
  }
  const bodies = (): unknown[] =>
    page.writer.writes.map(({ body }) => body['description'] ?? body['statecode']);

  it('are written when the agent pauses, not with each key', async () => {
    await type('C', 'Ca', 'Cal', 'Call back');
    expect(page.writer.writes.length).toBe(1);

    await page.pass(1_500);

    expect(page.record()['description']).toBe('Call back');
    expect(page.writer.writes.length).toBe(2);
  });

  it('are not written with each blank, though a blank at the end changes nothing', async () => {
    await type('Call', 'Call ');
    expect(page.writer.writes.length).toBe(1);

    await type('Call back');
    await page.pass(1_500);

    expect(page.writer.writes.length).toBe(2);
  });

  it('are written at once when the agent leaves the field', async () => {
    page.adapter.act({ type: 'notes', id: page.call().interaction.id, notes: 'Call back', isTyping: false });
    await page.untilIdle();

    expect(page.record()['description']).toBe('Call back');
  });

  it('are kept while they are typed: a reload loses nothing', async () => {
    await type('Call back');
    await page.reload();

    expect(page.call().notes).toBe('Call back');
    expect(page.record()['description']).toBe('Call back');
  });

  it('go out with whatever is written of the call', async () => {
    await type('Call back');
    page.toolbar.wrap('Sale');
    await page.untilIdle();

    expect(page.record()).toEqual(
      jasmine.objectContaining({ description: 'Call back', ips_wrapcode: 'Sale' }),
    );
    expect(page.writer.writes.length).toBe(2);
  });

  it('typed after completion reopen and complete the record again, once', async () => {
    page.toolbar.wrap('Sale');
    await page.untilIdle();
    const before = page.writer.writes.length;
    await type('C', 'Ca');
    await page.clock.advance(3_000);
    await type('Call');
    await page.clock.advance(3_000);
    expect(page.writer.writes.length).toBe(before);

    await page.pass(2_000);

    expect(bodies().slice(before)).toEqual([0, 'Call']);
    expect(page.record()).toEqual(jasmine.objectContaining({ description: 'Call', statecode: 1 }));
  });

  it('that are taken back are taken off the record', async () => {
    page.adapter.act({ type: 'notes', id: page.call().interaction.id, notes: 'Wrong', isTyping: false });
    await page.untilIdle();
    page.adapter.act({ type: 'notes', id: page.call().interaction.id, notes: '', isTyping: false });
    await page.untilIdle();

    expect(page.record()['description']).toBe('');
  });
});
