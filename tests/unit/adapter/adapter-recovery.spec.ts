import type { InteractionFacts } from '../../../WebResources/ports/toolbar';
import { adapterPage, caller, JANE, type AdapterPage } from '../../support/adapter-page';
import { settle } from '../../support/clock-fake';
import { interactionFacts } from '../../support/interaction-facts';

const CASE = '22222222-0000-4000-8000-000000000001';

describe('A call that is over before its look-up is answered', () => {
  let page: AdapterPage;
  beforeEach(async () => {
    page = await adapterPage();
    page.dataverse.has('contact', caller(JANE, 'Jane Citizen'));
  });
  /** The page is left in this very moment: no look-up is answered any more. */
  async function callWithoutAnswer(): Promise<() => void> {
    const { retrieveMultiple } = page.dataverse;
    page.dataverse.retrieveMultiple = () => new Promise(() => undefined);
    page.toolbar.startCall();
    page.toolbar.hangUp();
    page.toolbar.wrap('Sale');
    await settle();
    return () => {
      page.dataverse.retrieveMultiple = retrieveMultiple;
    };
  }

  it('is on record after a reload', async () => {
    const answerAgain = await callWithoutAnswer();
    answerAgain();
    page.adapter.stop();
    await page.restart();
    await page.pass(3_000);

    expect(page.record()).toEqual(jasmine.objectContaining({ ips_wrapcode: 'Sale', statecode: 1 }));
  });

  it('is on record once after many reloads within the first seconds', async () => {
    await callWithoutAnswer();
    for (let time = 0; time < 5; time++) {
      page.adapter.stop();
      await page.restart();
      await page.clock.advance(500);
    }
    await page.pass(3_000);

    expect(page.record()).toEqual(jasmine.objectContaining({ ips_wrapcode: 'Sale', statecode: 1 }));
  });

  it('is sent three seconds after it began, though the look-up goes on', async () => {
    await callWithoutAnswer();
    await page.clock.advance(2_999);
    expect(page.writer.writes).toEqual([]);

    await page.clock.advance(1);
    await page.written();
    expect(page.record()).toEqual(jasmine.objectContaining({ statecode: 1 }));
  });

  it('is logged by the next start where nothing of it had been stored', async () => {
    const answerAgain = await callWithoutAnswer();
    answerAgain();
    page.stored.clear();
    await page.replace();

    expect(page.record()).toEqual(jasmine.objectContaining({ ips_wrapcode: 'Sale', statecode: 1 }));
  });
});

describe('A call between colleagues', () => {
  it('is not logged though its record was desired until the look-up said so', async () => {
    const page = await adapterPage({ logInternalCalls: false });
    page.toolbar.startCall({ isInternal: true });
    await page.untilIdle();

    expect(page.writer.writes).toEqual([]);
  });
});

describe('Choices of an agent', () => {
  it('survive reloads that follow each other faster than the look-up answers', async () => {
    const page = await adapterPage();
    page.dataverse.has('contact', caller(JANE, 'Jane Citizen'));
    page.toolbar.startCall();
    await page.untilIdle();
    const record = { table: 'incident', id: CASE, name: 'A case' };
    page.adapter.act({ type: 'choose', box: 'regarding', record });
    const { id } = page.call().interaction;
    page.adapter.act({ type: 'notes', id, notes: 'Asked for a call', isTyping: false });
    await page.untilIdle();
    page.dataverse.retrieveMultiple = () => new Promise(() => undefined);
    for (let time = 0; time < 3; time++) {
      page.adapter.stop();
      await page.restart();
      await settle();
    }

    expect(page.call().person?.id).toBe(JANE);
    expect(page.call().regarding?.id).toBe(CASE);
    expect(page.call().notes).toBe('Asked for a call');
    expect(page.screen.opened.length).toBe(1);
  });
});

describe('An interaction id', () => {
  let page: AdapterPage;
  beforeEach(async () => {
    page = await adapterPage();
  });
  async function ring(part: Partial<InteractionFacts>): Promise<void> {
    page.toolbar.startCall(part);
    await page.untilIdle();
  }
  async function end(): Promise<void> {
    page.toolbar.hangUp();
    page.toolbar.wrap('Sale');
    await page.untilIdle();
  }

  it('of a closed call does not become a live call again when its start is repeated after a reload', async () => {
    await ring({});
    await end();
    await page.reload();
    page.toolbar.emit({ name: 'callStarted', interaction: interactionFacts() });
    await page.untilIdle();

    expect(page.adapter.state().call).toBeUndefined();
    expect(page.record()['statecode']).toBe(1);
  });

  it('of a closed call that ipSCAPE still shows to a reloaded page stays closed', async () => {
    await ring({});
    await end();
    page.toolbar.currentIs(interactionFacts());
    await page.reload();

    expect(page.adapter.state().call).toBeUndefined();
  });

  it('given again with another activity id is a new call with a record of its own', async () => {
    await ring({ activityId: '7' });
    await end();
    await ring({ activityId: '8' });
    await end();

    expect(page.writer.rows.size).toBe(2);
    await page.reload();
    await ring({ activityId: '9' });
    await end();
    expect(page.writer.rows.size).toBe(3);
    expect([...page.writer.rows.values()].map((row) => row['statecode'])).toEqual([1, 1, 1]);
  });

  it('given again before the first call is sent makes two records', async () => {
    page.writer.nextWrites({ kind: 'offline' });
    await ring({ startedAt: new Date('2026-11-21T08:00:00Z') });
    await end();
    await ring({ startedAt: new Date('2026-11-21T09:00:00Z') });
    await end();
    await page.pass(2_000);

    expect([...page.writer.rows.values()].map((row) => [row['actualstart'], row['statecode']])).toEqual(
      jasmine.arrayWithExactContents([
        ['2026-11-21T08:00:00.000Z', 1],
        ['2026-11-21T09:00:00.000Z', 1],
      ]),
    );
  });

  it('whose hang-up and wrap are reported before ipSCAPE answers a reloaded page is completed', async () => {
    await ring({});
    page.toolbar.currentInteraction = () => new Promise(() => undefined);
    page.adapter.stop();
    await page.restart();
    await end();

    expect(page.record()).toEqual(jasmine.objectContaining({ ips_wrapcode: 'Sale', statecode: 1 }));
  });
});

describe('Events that ipSCAPE reports while the adapter opens its storage', () => {
  it('are handled once it is open', async () => {
    const page = await adapterPage();
    page.toolbar.currentInteraction = () => new Promise(() => undefined);
    page.adapter.stop();
    const started = page.restart();
    page.toolbar.startCall();
    page.toolbar.hangUp();
    page.toolbar.wrap('Sale');
    await started;
    await page.untilIdle();

    expect(page.record()).toEqual(jasmine.objectContaining({ ips_wrapcode: 'Sale', statecode: 1 }));
  });
});
