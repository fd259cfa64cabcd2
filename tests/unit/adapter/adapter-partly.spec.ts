import { adapterPage, caller, JANE, type AdapterPage } from '../../support/adapter-page';

describe('A call of which Dataverse does not take all', () => {
  let page: AdapterPage;
  async function open(part: Parameters<typeof adapterPage>[0] = {}): Promise<void> {
    page = await adapterPage(part);
    page.dataverse.has('contact', caller(JANE, 'Jane Citizen'));
  }
  async function call(): Promise<void> {
    page.toolbar.startCall();
    await page.untilIdle();
    page.toolbar.hangUp();
    page.toolbar.wrap('Sale');
    await page.untilIdle();
  }
  const refusal = (message: string, code = '0x80048408') => ({ kind: 'refused', code, message }) as const;
  /** Dataverse refuses each body that fits. */
  function refuseWhere(fits: (body: object) => boolean, message: string, code?: string): void {
    const { create, update } = page.writer;
    page.writer.create = (set, body) =>
      fits(body) ? Promise.resolve(refusal(message, code)) : create(set, body);
    page.writer.update = (set, id, body) =>
      fits(body) ? Promise.resolve(refusal(message, code)) : update(set, id, body);
  }

  it('is written without the column that the refusal names, and the panel says which', async () => {
    await open({ dispositionColumn: 'ips_wrapcode' });
    refuseWhere((body) => 'ips_wrapcode' in body, "The column 'ips_wrapcode' takes no such value");
    await call();

    expect(page.record()).toEqual(
      jasmine.objectContaining({ statecode: 1, ips_campaign: 'Support Inbound' }),
    );
    expect(page.record()['ips_wrapcode']).toBeUndefined();
    expect(page.call().log).toEqual(
      jasmine.objectContaining({
        kind: 'logged',
        completed: true,
        missing: [jasmine.objectContaining({ what: 'wrap-code', name: 'ips_wrapcode', reason: 'refused' })],
      }),
    );
  });

  it('is written without all configured columns where the refusal names none', async () => {
    await open({ activityFields: [{ column: 'ips_wrapcode', constant: 'x' }] });
    refuseWhere((body) => 'ips_wrapcode' in body, 'A custom plug-in says no');
    await call();

    expect(page.record()['statecode']).toBe(1);
  });

  it('is written without a link that was refused', async () => {
    await open();
    const isLinked = (body: object): boolean => JSON.stringify(body).includes(JANE);
    refuseWhere(isLinked, `contact With Id = ${JANE} Does Not Exist`, '0x80040217');
    await call();

    expect(page.record()).toEqual(jasmine.objectContaining({ ips_wrapcode: 'Sale', statecode: 1 }));
    expect(page.call().log).toEqual(
      jasmine.objectContaining({
        missing: [jasmine.objectContaining({ what: 'link', name: 'contact' })],
      }),
    );
  });

  it('says so where a value is not even sent because its column takes no such value', async () => {
    await open({ dispositionColumn: 'new_gone' });
    await call();

    expect(page.call().log).toEqual(
      jasmine.objectContaining({
        missing: [jasmine.objectContaining({ what: 'wrap-code', name: 'new_gone', reason: 'value' })],
      }),
    );
  });

  it('is written once, after the wrap, where the configuration says so', async () => {
    await open({ writeOnce: true });
    page.toolbar.startCall();
    await page.pass(60_000);
    expect(page.writer.writes).toEqual([]);

    page.toolbar.hangUp();
    await page.untilIdle();
    expect(page.writer.writes).toEqual([]);
    page.toolbar.wrap('Sale');
    await page.untilIdle();

    expect(
      page.writer.writes.map(({ kind, body }) => [kind, body['ips_wrapcode'], body['statecode']]),
    ).toEqual([
      ['create', 'Sale', undefined],
      ['update', undefined, 1],
    ]);
  });

  it('is left open, and said to be, where the agent may not change activities', async () => {
    await open();
    const denied = 'Principal user is missing prvWriteActivity privilege';
    page.writer.update = () => Promise.resolve(refusal(denied, '0x80040220'));
    await call();

    expect(page.call().log).toEqual(
      jasmine.objectContaining({
        kind: 'logged',
        completed: false,
        missing: [jasmine.objectContaining({ what: 'completion', reason: 'privilege' })],
      }),
    );
  });
});
