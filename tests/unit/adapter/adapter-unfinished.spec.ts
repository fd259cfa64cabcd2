import type { Configuration } from '../../../WebResources/configuration/configuration';
import { AdapterError } from '../../../WebResources/ports/adapter-error';
import { adapterPage, caller, JANE, type AdapterPage } from '../../support/adapter-page';

const MINUTE = 60_000;

describe('a call that ended while no panel ran', () => {
  let page: AdapterPage;
  async function leftAlone(minutes: number, configuration: Partial<Configuration> = {}): Promise<void> {
    page = await adapterPage(configuration);
    page.dataverse.has('contact', caller(JANE, 'Jane Citizen'));
    page.toolbar.startCall();
    await page.untilIdle();
    await page.clock.advance(minutes * MINUTE);
    page.toolbar.currentIs(undefined);
  }
  const record = (): string => String(page.record()['activityid']);
  /** As Dataverse answers the question which of them are open. */
  const isOpen = (): void => {
    page.dataverse.has('phonecall', { activityid: record() });
  };

  it('is shown with its record', async () => {
    await leftAlone(10);
    isOpen();
    await page.reload();

    expect(page.adapter.state().unfinished).toEqual([
      jasmine.objectContaining({
        record: { table: 'phonecall', id: record() },
        subject: 'Call from Jane Citizen',
        startedAt: new Date('2026-11-21T09:00:00Z'),
      }),
    ]);
    expect(page.dataverse.queries.at(-1)?.query).toContain('statecode%20eq%200');
  });

  it('is completed with the wrap code that the agent gives it', async () => {
    await leftAlone(10, { dispositionColumn: 'ips_wrapcode' });
    isOpen();
    await page.reload();
    const [call] = page.adapter.state().unfinished ?? [];
    page.adapter.act({ type: 'complete', callId: call?.callId ?? '', wrapCode: ' Sale ' });
    await page.untilIdle();

    expect(page.record()).toEqual(
      jasmine.objectContaining({ statecode: 1, ips_wrapcode: 'Sale', subject: 'Call from Jane Citizen' }),
    );
    expect(page.adapter.state().unfinished).toBeUndefined();
    await page.reload();
    expect(page.adapter.state().unfinished).toBeUndefined();
  });

  it('is not shown once its record is completed', async () => {
    await leftAlone(10);
    await page.reload();

    expect(page.dataverse.queries.at(-1)?.table).toBe('phonecall');
    expect(page.adapter.state().unfinished).toBeUndefined();
  });

  it('is not shown while it may be going on, nor after the agent has come back to it', async () => {
    await leftAlone(4);
    isOpen();
    await page.reload();
    expect(page.adapter.state().unfinished).toBeUndefined();

    await page.clock.advance(2 * MINUTE);
    await page.reload();
    expect(page.adapter.state().unfinished?.length).toBe(1);
    page.toolbar.startCall();
    await page.untilIdle();
    expect(page.adapter.state().unfinished).toBeUndefined();
  });

  it('is not shown where the configuration leaves completing to people', async () => {
    await leftAlone(10, { completeActivityRecordOnWrap: false });
    isOpen();
    await page.reload();

    expect(page.adapter.state().unfinished).toBeUndefined();
  });

  it('is not shown where Dataverse does not answer', async () => {
    await leftAlone(10);
    isOpen();
    page.dataverse.failNext(new AdapterError('DATAVERSE_BUSY'));
    await page.reload();

    expect(page.adapter.state().unfinished).toBeUndefined();
    expect(page.adapter.state().agent.signedIn).toBeTrue();
  });
});
