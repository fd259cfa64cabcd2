import { AdapterError } from '../../../WebResources/ports/adapter-error';
import { adapterPage, caller, JANE, NUMBER, type AdapterPage } from '../../support/adapter-page';
import { until } from '../../support/until';

describe('the adapter, when the search for a caller is in trouble,', () => {
  let page: AdapterPage;
  async function ring(call = {}): Promise<void> {
    page.toolbar.startCall(call);
    await page.untilIdle();
  }
  beforeEach(async () => {
    page = await adapterPage();
    page.dataverse.has('contact', caller(JANE, 'Jane Citizen'));
  });

  it('says why a look-up failed, and logs the call', async () => {
    page.dataverse.failNext(new AdapterError('MISSING_PRIVILEGE', { table: 'contact' }));

    await ring();

    expect(page.call().pop).toEqual({
      kind: 'failed',
      error: { code: 'MISSING_PRIVILEGE', values: { table: 'contact' } },
    });
    expect(page.screen.opened).toEqual([]);
    expect(page.record()['subject']).toBe(`Call from ${NUMBER}`);
  });

  it('searches again when the agent says so, and opens whom it finds', async () => {
    page.dataverse.failNext(new AdapterError('DATAVERSE_BUSY', { table: 'contact' }));
    await ring();
    page.adapter.act({ type: 'search-again' });
    page.adapter.act({ type: 'search-again' });
    await page.untilIdle();

    expect(page.screen.opened.map(({ id }) => id)).toEqual([JANE]);
    expect(page.record()['subject']).toBe('Call from Jane Citizen');
  });

  it('looks once more at the hang-up where the search had failed', async () => {
    page.dataverse.failNext(new AdapterError('DATAVERSE_BUSY', { table: 'contact' }));
    await ring();
    page.toolbar.hangUp();
    await page.untilIdle();

    expect(page.record()['subject']).toBe('Call from Jane Citizen');
    expect(page.screen.opened).toEqual([]);
  });

  for (const code of ['DATAVERSE_BUSY', 'DATAVERSE_OFFLINE', 'DATAVERSE_SIGNED_OUT'] as const) {
    it(`looks the caller of a finished call up again after ${code}, and links them`, async () => {
      const { retrieveMultiple } = page.dataverse;
      page.dataverse.retrieveMultiple = () => Promise.reject(new AdapterError(code, { table: 'contact' }));
      await ring();
      page.toolbar.hangUp();
      page.toolbar.wrap('Sale');
      await page.pass(10 * 60_000);
      page.dataverse.retrieveMultiple = retrieveMultiple;
      await page.pass(60_000);

      expect(page.record()).toEqual(
        jasmine.objectContaining({ subject: 'Call from Jane Citizen', ips_wrapcode: 'Sale', statecode: 1 }),
      );
      expect(page.screen.opened).toEqual([]);
    });
  }

  it('searches for a number with half a character in it', async () => {
    await ring({ from: `+6141234\uD800` });

    expect(page.call().pop.kind).not.toBe('failed');
  });

  it('knows the caller though the form cannot be opened', async () => {
    page.screen.failNext(new AdapterError('CIF_TIMEOUT'));

    await ring();

    expect(page.call().pop.kind).toBe('failed');
    expect(page.record()['subject']).toBe('Call from Jane Citizen');
  });

  describe('with a search that takes long', () => {
    let answer: () => void;
    beforeEach(async () => {
      const { retrieveMultiple } = page.dataverse;
      const answered = new Promise<void>((resolve) => (answer = resolve));
      page.dataverse.retrieveMultiple = (...args) => answered.then(() => retrieveMultiple(...args));
      page.toolbar.startCall();
      await page.clock.advance(2999);
    });

    it('waits for the person before it writes, but no longer than three seconds', async () => {
      expect(page.writer.writes).toEqual([]);

      await page.clock.advance(1);
      await until(() => page.writer.rows.size === 1);
      expect(page.call().pop.kind).toBe('searching');
      expect(page.record()['subject']).toBe(`Call from ${NUMBER}`);

      answer();
      await page.untilIdle();
      expect(page.record()['subject']).toBe('Call from Jane Citizen');
    });

    it('opens nothing over the next call’s record, and knows the caller all the same', async () => {
      page.toolbar.close();
      page.toolbar.startCall({ id: '2', from: '' });
      answer();
      await page.untilIdle();
      await until(() =>
        [...page.writer.rows.values()].some((row) => row['subject'] === 'Call from Jane Citizen'),
      );

      expect(page.screen.opened).toEqual([]);
    });

    it('writes once where the answer comes in time', async () => {
      answer();
      await page.untilIdle();

      expect(page.writer.writes.length).toBe(1);
      expect(page.clock.pending()).toBe(0);
    });
  });
});
