import { AdapterError } from '../../../WebResources/ports/adapter-error';
import { adapterPage, caller, JANE, JOHN, NUMBER, type AdapterPage } from '../../support/adapter-page';
import { interactionFacts } from '../../support/interaction-facts';
import { sampleRule } from '../../support/sample-configuration';

const connected = { state: 'connected', bridgeVersion: '1.0.0', otherScripts: [] } as const;

describe('the adapter, when the page is loaded again,', () => {
  let page: AdapterPage;
  beforeEach(async () => {
    page = await adapterPage();
    page.dataverse.has('contact', caller(JANE, 'Jane Citizen'));
  });
  async function ring(call = {}): Promise<void> {
    page.toolbar.startCall(call);
    await page.untilIdle();
  }

  it('in the middle of a call, pops nothing and goes on with the same record', async () => {
    await ring();
    await page.pass(60_000);
    await page.reload();

    expect(page.screen.opened.length).toBe(1);
    expect(page.call().pop.kind).toBe('opened');
    expect(page.call().person?.name).toBe('Jane Citizen');
    expect(page.writer.writes.length).toBe(1);

    page.toolbar.hangUp();
    page.toolbar.wrap('Sale');
    await page.untilIdle();
    expect(page.record()).toEqual(
      jasmine.objectContaining({
        actualstart: '2026-11-21T09:00:00.000Z',
        actualdurationminutes: 1,
        ips_wrapcode: 'Sale',
        statecode: 1,
      }),
    );
  });

  it('never removes the caller from the record', async () => {
    await ring();
    await page.reload();
    page.toolbar.hangUp();
    await page.untilIdle();
    await page.reload();
    page.toolbar.wrap('Sale');
    await page.untilIdle();

    const parties = page.writer.writes.flatMap(({ body }) => {
      const list = body['phonecall_activity_parties'];
      return Array.isArray(list) ? [list.length] : [];
    });
    expect(new Set(parties)).toEqual(new Set([2]));
  });

  it('while the agent wraps, keeps the end of the call', async () => {
    await ring();
    await page.pass(60_000);
    page.toolbar.hangUp();
    await page.pass(600_000);
    await page.reload();
    page.toolbar.wrap('Sale');
    await page.untilIdle();

    expect(page.record()['actualend']).toBe('2026-11-21T09:01:00.000Z');
  });

  it('before the agent has picked, lists the matches again and opens none', async () => {
    page.dataverse.has('contact', caller(JOHN, 'John Citizen'));
    await ring();
    await page.reload();

    expect(page.call().pop.kind).toBe('many');
    expect(page.screen.opened).toEqual([]);
  });

  it('after a new form was opened, opens no second one', async () => {
    page.adapter.stop();
    page = await adapterPage({ rules: [sampleRule({ addNewRecord: true })] });
    await ring();
    await page.reload();

    expect(page.screen.openedNew.length).toBe(1);
    expect(page.call().pop).toEqual({ kind: 'none', table: 'contact' });
  });

  it('beside a second call, finds the first one again when the agent goes back to it', async () => {
    await ring();
    const first = interactionFacts();
    await page.pass(60_000);
    const second = page.toolbar.startCall({ id: '19293', from: '+61299999999', subtype: 'manual' });
    await page.untilIdle();
    await page.reload();
    expect(page.call().interaction.id).toBe(second.id);

    page.toolbar.close();
    page.toolbar.emit({ name: 'interactionOpen', interaction: first });
    await page.untilIdle();
    expect(page.call().person?.name).toBe('Jane Citizen');
    expect(page.screen.returnedTo.map(({ id }) => id)).toEqual([first.id]);
    page.toolbar.currentIs(first);
    page.toolbar.hangUp();
    page.toolbar.wrap('Sale');
    await page.untilIdle();

    expect(page.screen.opened.length).toBe(1);
    expect([...page.writer.rows.values()]).toContain(
      jasmine.objectContaining({ ips_wrapcode: 'Sale', statecode: 1, actualdurationminutes: 1 }),
    );
  });

  it('takes no new call for one to return to', async () => {
    await page.reload();
    page.toolbar.emit({ name: 'interactionOpen', interaction: interactionFacts() });
    await ring();
    page.toolbar.emit({ name: 'interactionOpen', interaction: interactionFacts() });
    await page.untilIdle();

    expect(page.call().person?.name).toBe('Jane Citizen');
    expect(page.screen.returnedTo).toEqual([]);
  });

  it('sends what waited, without any call in hand', async () => {
    page.writer.nextWrites({ kind: 'offline' });
    await ring();
    page.toolbar.wrap('Sale');
    await page.untilIdle();
    await page.reload();

    expect(page.adapter.state().call).toBeUndefined();
    expect(page.record()).toEqual(jasmine.objectContaining({ ips_wrapcode: 'Sale', statecode: 1 }));
  });

  it('does not take an old call with the same id for this one', async () => {
    await ring();
    page.toolbar.wrap('Sale');
    await page.pass(24 * 3_600_000);
    await page.reload();
    await ring({ from: '+61299999999' });

    expect(page.call().person).toBeUndefined();
    expect(page.writer.rows.size).toBe(2);
  });
});

describe('the adapter, starting late,', () => {
  let page: AdapterPage;
  beforeEach(async () => {
    page = await adapterPage();
    page.dataverse.has('contact', caller(JANE, 'Jane Citizen'));
  });

  it('takes up the call that has begun before', async () => {
    page.toolbar.currentIs(interactionFacts({ startedAt: new Date('2026-11-21T08:55:00Z') }));
    await page.reload();

    expect(page.screen.opened.length).toBe(1);
    expect(page.record()['actualstart']).toBe('2026-11-21T08:55:00.000Z');
  });

  it('learns whether the agent is signed in, and how they are', async () => {
    expect(page.adapter.state().agent).toEqual({ signedIn: true, presence: 'Available' });

    page.toolbar.signOut();
    await page.reload();

    expect(page.adapter.state().agent).toEqual({ signedIn: false, presence: '' });
  });

  it('takes up the call though ipSCAPE does not report the presence', async () => {
    page.toolbar.currentIs(interactionFacts());
    page.toolbar.presence = () => Promise.reject(new AdapterError('TOOLBAR_TIMEOUT'));
    await page.reload();

    expect(page.call().interaction.state).toBe('talking');
    expect(page.adapter.state().agent.signedIn).toBe(true);
  });

  it('shows that the agent signs in', async () => {
    page.toolbar.signOut();
    await page.reload();
    page.toolbar.emit({ name: 'agentLogin' });

    expect(page.adapter.state().agent).toEqual({ signedIn: true, presence: '' });
  });

  it('shows calls of an earlier page that are still being sent', async () => {
    page.writer.nextWrites({ kind: 'offline' }, { kind: 'busy' });
    page.toolbar.startCall();
    await page.untilIdle();
    page.toolbar.currentIs(undefined);
    await page.reload();
    const received: (number | string | undefined)[] = [];
    page.adapter.onState(({ outbox }) => received.push(outbox.reason ?? outbox.waiting));
    await page.pass(60_000);

    expect(received[0]).toBe('busy');
    expect(received.at(-1)).toBe(0);
  });

  it('takes a missing answer for signed out until an event says that the agent is signed in', async () => {
    page.toolbar.failNext(new AdapterError('TOOLBAR_TIMEOUT'));
    await page.reload();
    expect(page.adapter.state().agent).toEqual({ signedIn: false, presence: '' });

    page.toolbar.presenceIs('On Pause');
    expect(page.adapter.state().agent).toEqual({ signedIn: true, presence: 'On Pause' });
  });

  it('asks again when ipSCAPE’s page has been loaded again, and begins no call twice', async () => {
    page.toolbar.startCall();
    await page.untilIdle();
    page.toolbar.linkIs({ state: 'loading' });
    page.toolbar.linkIs(connected);
    await page.untilIdle();

    expect(page.screen.opened.length).toBe(1);
    expect(page.writer.writes.length).toBe(1);
    expect(page.call().interaction.state).toBe('talking');
  });
});

describe('the adapter, stopped,', () => {
  it('leaves no listener and no timer behind, not even in the middle of a search', async () => {
    const page = await adapterPage();
    page.dataverse.retrieveMultiple = () => new Promise(() => undefined);
    page.toolbar.startCall({ from: NUMBER });
    page.adapter.stop();

    expect(page.toolbar.listening()).toBe(0);
    expect(page.screen.listening()).toBe(0);
    expect(page.clock.pending()).toBe(0);
  });

  it('can be started a hundred times', async () => {
    const page = await adapterPage();
    page.toolbar.startCall({ from: NUMBER });
    await page.untilIdle();
    const once = page.toolbar.listening();
    for (let time = 0; time < 100; time++) await page.reload();
    expect(page.toolbar.listening()).toBe(once);
    expect(page.writer.writes.length).toBe(1);

    page.adapter.stop();
    expect(page.toolbar.listening()).toBe(0);
    expect(page.clock.pending()).toBe(0);
  });

  it('calls its listeners with the state at once and on each change until they unsubscribe', async () => {
    const page = await adapterPage();
    const received: (string | undefined)[] = [];
    const undo = page.adapter.onState(({ agent }) => received.push(agent.presence));
    page.toolbar.presenceIs('On Pause');
    undo();
    page.toolbar.presenceIs('Available');

    expect(received).toEqual(['Available', 'On Pause']);
    page.adapter.stop();
  });
});
