import type { Configuration } from '../../../WebResources/configuration/configuration';
import { AdapterError } from '../../../WebResources/ports/adapter-error';
import type { ClickToAct } from '../../../WebResources/ports/cif';
import type { RecordRef } from '../../../WebResources/ports/records';
import { adapterPage, caller, JANE, JOHN, type AdapterPage } from '../../support/adapter-page';

const click: ClickToAct = { number: '(04) 1234 5678', column: 'mobilephone', table: 'contact' };
const jane: RecordRef = { table: 'contact', id: JANE };

describe('a click on a number', () => {
  let page: AdapterPage;
  async function open(part: Partial<Configuration> = {}, donotphone = false): Promise<void> {
    page = await adapterPage(part);
    page.dataverse.has('contact', { ...caller(JANE, 'Jane Citizen'), mobilephone: click.number, donotphone });
  }
  async function press(part: Partial<ClickToAct> = {}, form: RecordRef | undefined = jane): Promise<void> {
    page.adapter.act({ type: 'click', click: { ...click, ...part }, page: form });
    await page.untilIdle();
  }
  const dial = () => page.adapter.state().dial;

  it('dials it as the configuration’s country does, however it is displayed', async () => {
    await open();
    for (const number of ['0412 345 678', '+61 (412) 345-678', 'tel:+61412345678', '0412 345 678 x12']) {
      await press({ number });
      await page.clock.advance(2_000);
    }

    expect(new Set(page.toolbar.dialled)).toEqual(new Set(['+61412345678']));
    expect(page.toolbar.dialled.length).toBe(4);
  });

  it('makes the clicked record the call’s person: no second search, nothing opened', async () => {
    await open();
    await press();
    page.dataverse.queries.length = 0;
    page.toolbar.startCall({ subtype: 'manual' });
    await page.untilIdle();

    expect(page.call().person?.name).toBe('Jane Citizen');
    expect(page.dataverse.queries).toEqual([]);
    expect(page.screen.opened).toEqual([]);
    expect(page.record()['subject']).toBe('Call to Jane Citizen');
  });

  it('keeps a clicked company as what the call is about after a reload, and searches for nobody', async () => {
    await open();
    page.dataverse.has('account', { accountid: JOHN, name: 'Contoso', mobilephone: click.number });
    await press({ table: 'account' }, { table: 'account', id: JOHN });
    page.toolbar.startCall({ subtype: 'manual' });
    await page.untilIdle();
    page.dataverse.queries.length = 0;
    await page.reload();

    expect(page.call().regarding?.name).toBe('Contoso');
    expect(page.call().person).toBeUndefined();
    expect(page.dataverse.queries).toEqual([]);
  });

  it('knows the record by the one CIF names, else the text in the column, else the form in front', async () => {
    await open();
    page.dataverse.has('contact', { ...caller(JOHN, 'John Citizen'), mobilephone: '02 9999 0000' });
    for (const [part, form, name] of [
      [{ id: JOHN }, jane, 'John Citizen'],
      [{ number: '02 9999 0000' }, jane, 'John Citizen'],
      [{ number: '02 9999 0001' }, jane, 'Jane Citizen'],
      [{ number: '02 9999 0000' }, { table: 'account', id: 'x' }, 'John Citizen'],
    ] as const) {
      await press(part, form);
      const customerNumber = page.toolbar.dialled.at(-1) ?? '';
      page.toolbar.startCall({
        id: `${name}${customerNumber}${form.table}`,
        subtype: 'manual',
        from: customerNumber,
      });
      await page.untilIdle();
      expect(page.call().person?.name).toBe(name);
      await page.clock.advance(2_000);
    }
  });

  it('is searched like any call where its record is not known', async () => {
    await open();
    await press({ table: 'opportunity' });
    page.toolbar.startCall({ subtype: 'manual' });
    await page.untilIdle();

    expect(page.screen.opened.map(({ id }) => id)).toEqual([JANE]);
  });

  it('dials once where it comes twice within two seconds, from one tab or two', async () => {
    await open();
    await press();
    await press();
    expect(page.toolbar.dialled.length).toBe(1);

    await page.clock.advance(2_000);
    await press();
    expect(page.toolbar.dialled.length).toBe(2);
  });

  it('dials nothing while the agent is signed out, and says so', async () => {
    await open();
    page.toolbar.signOut();
    await press();

    expect(page.toolbar.dialled).toEqual([]);
    expect(dial()).toEqual(
      jasmine.objectContaining({ kind: 'refused', error: { code: 'TOOLBAR_SIGNED_OUT', values: {} } }),
    );
    expect(page.screen.shown()).toBe(1);
    page.adapter.act({ type: 'answer-dial', yes: false });
    expect(dial()).toEqual({ kind: 'idle' });
  });

  it('says why ipSCAPE did not dial', async () => {
    await open();
    page.toolbar.failNext(new AdapterError('TOOLBAR_REFUSED', { message: 'You are on a call.' }));
    await press();

    expect(dial()).toEqual({
      kind: 'refused',
      number: '+61412345678',
      error: { code: 'TOOLBAR_REFUSED', values: { message: 'You are on a call.' } },
    });
  });

  it('shows no refusal and no question any more once a call begins', async () => {
    await open({}, true);
    await press();
    expect(dial().kind).toBe('asking');
    page.toolbar.startCall({ id: '1' });
    await page.untilIdle();
    expect(dial()).toEqual({ kind: 'idle' });

    page.adapter.act({ type: 'answer-dial', yes: true });
    expect(page.toolbar.dialled).toEqual([]);
    await press({ number: 'ask reception' });
    expect(dial().kind).toBe('refused');
    page.toolbar.startCall({ id: '2' });
    await page.untilIdle();
    expect(dial()).toEqual({ kind: 'idle' });
  });

  it('says that a text without a number cannot be dialled', async () => {
    await open();
    await press({ number: 'ask reception' });

    expect(dial()).toEqual(
      jasmine.objectContaining({ error: { code: 'BAD_NUMBER', values: { number: 'ask reception' } } }),
    );
  });

  it('keeps its record though the agent clicks again before it rings, and is refused', async () => {
    await open();
    page.dataverse.has('contact', { ...caller(JOHN, 'John Citizen'), telephone1: '+61299999999' });
    for (const [number, id] of [
      [click.number, JANE],
      ['+61299999999', JOHN],
      [click.number, JANE],
    ] as const) {
      await press({ number, id });
      await page.clock.advance(2_000);
      page.toolbar.failNext(new AdapterError('TOOLBAR_REFUSED', { message: 'You are on a call.' }));
    }
    page.toolbar.startCall({ subtype: 'manual' });
    await page.untilIdle();

    expect(page.call().person?.name).toBe('Jane Citizen');
    expect(page.screen.opened).toEqual([]);
  });

  it('is forgotten where it does not ring within a minute', async () => {
    await open();
    await press();
    await page.pass(61_000);
    page.toolbar.startCall({ subtype: 'manual' });
    await page.untilIdle();

    expect(page.screen.opened.length).toBe(1);
  });

  it('asks which number where the text has two, and dials the chosen one', async () => {
    await open();
    await press({ number: '02 5550 0000 / 0491 570 006' });
    expect(dial()).toEqual({
      kind: 'choosing',
      what: 'number',
      text: '02 5550 0000 / 0491 570 006',
      choices: ['+61 2 5550 0000', '+61 491 570 006'],
    });

    page.adapter.act({ type: 'answer-dial', yes: true, choice: 1 });
    await page.untilIdle();
    expect(page.toolbar.dialled).toEqual(['+61491570006']);
  });

  it('is claimed by the number, however ipSCAPE writes it', async () => {
    await open();
    await press();
    page.toolbar.startCall({ subtype: 'manual', from: '61 412 345 678' });
    await page.untilIdle();

    expect(page.call().person?.name).toBe('Jane Citizen');
    expect(page.screen.opened).toEqual([]);
  });
});
