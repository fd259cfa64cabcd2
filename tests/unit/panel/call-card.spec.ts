import {
  acting,
  adapterWith,
  call,
  callWith,
  facts,
  START,
  talking,
  wrapping,
} from '../../support/panel-fixtures';
import { panelPage, type PanelPage } from '../../support/panel-page';

describe('The call card', () => {
  let page: PanelPage;
  beforeEach(() => {
    page = panelPage();
  });
  afterEach(() => {
    page.close();
  });
  const card = (): string => page.find('[data-testid=call]')?.innerText ?? '';

  it('is not there without a call', async () => {
    await page.show(acting(adapterWith()));
    expect(page.find('[data-testid=call]')).toBeUndefined();
  });

  it('shows direction, campaign, person, number and log', async () => {
    await page.show(acting(callWith({})));
    for (const words of ['Inbound', 'Sales AU', 'Jane Citizen', '+61 412 345 678', 'Logged as phone call'])
      expect(card()).toContain(words);
  });

  it('says that the call failed, with ipSCAPE’s reason where there is one', async () => {
    const failed = { ...wrapping, failed: true };
    await page.show(acting(callWith({ interaction: failed })));
    expect(card()).toMatch(/^Failed$/m);
    await page.show(acting(callWith({ interaction: { ...failed, facts: { ...facts, failure: 'Busy' } } })));
    expect(card()).toContain('Failed: Busy');
    expect(page.find('[role=status]')?.textContent).toContain('Failed: Busy');
  });

  it('counts the seconds of the call, and stops at its end', async () => {
    await page.show(acting(callWith({})));
    expect(page.find('[role=timer]')?.textContent).toBe('00:00');
    await page.clock.advance(1000);
    await page.show(acting(callWith({})));
    expect(page.find('[role=timer]')?.textContent).toBe('00:01');
    await page.show(acting(callWith({ interaction: wrapping })));
    expect(page.find('[role=timer]')?.textContent).toBe('00:42');
    expect(page.clock.pending()).toBe(0);
  });

  it('counts the seconds by the agent’s clock though ipSCAPE’s is an hour off', async () => {
    for (const hours of [-1, 1]) {
      const startedAt = new Date(START.getTime() + hours * 3_600_000);
      const interaction = { id: facts.id, facts, state: 'talking', startedAt, receivedAt: START } as const;
      await page.show(acting(callWith({ interaction })));
      expect(page.find('[role=timer]')?.textContent).toBe('00:00');
    }
  });

  it('returns to the record and to the phone call', async () => {
    await page.show(acting(callWith({})));
    page.find('fluent-button[aria-label="Open Jane Citizen"]')?.click();
    page.find('fluent-button[aria-label="Open the phone call"]')?.click();
    expect(page.done).toEqual(['open contact', 'open phonecall']);
  });

  it('says that nothing was searched for a withheld number, and offers a new record', async () => {
    const interaction = { ...talking, facts: { ...facts, customerNumber: '' } };
    await page.show(
      acting(callWith({ interaction, pop: { kind: 'withheld', table: 'contact', reason: 'withheld' } })),
    );
    expect(card()).toContain('Number withheld: nothing searched.');
    await page.press('New contact');
    expect(page.done).toEqual(['new contact']);
  });

  it('says that a colleague was not searched for, and offers no new contact', async () => {
    const interaction = { ...talking, facts: { ...facts, customerNumber: '1003', isInternal: true } };
    await page.show(
      acting(callWith({ interaction, pop: { kind: 'withheld', table: 'contact', reason: 'internal' } })),
    );
    expect(card()).toContain('Internal call: nothing searched.');
    expect(page.find('fluent-button', 'New contact')).toBeUndefined();
  });

  it('says which privilege a look-up lacked, and whom to ask', async () => {
    const error = {
      code: 'MISSING_PRIVILEGE',
      values: { table: 'contact', privilege: 'prvReadContact' },
    } as const;
    await page.show(acting(callWith({ pop: { kind: 'failed', error } })));
    expect(card()).toContain(
      'Could not search. You lack a privilege on the table contact (prvReadContact). Ask your administrator for the role ipSCAPE CTI Agent.',
    );
  });

  it('offers another try where a look-up failed, until somebody is known', async () => {
    const pop = { kind: 'failed', error: { code: 'DATAVERSE_BUSY', values: {} } } as const;
    await page.show(acting(callWith({ pop })));
    expect(card()).toContain('Could not search. Dynamics is busy. Wait a moment, then try again.');
    await page.press('Try again');
    expect(page.done).toEqual(['search again']);
    const person = { table: 'contact', id: 'c1', name: 'Jane Citizen' };
    await page.show(acting(callWith({ pop, person })));
    expect(card()).toContain('Jane Citizen');
    expect(card()).not.toContain('Could not search');
  });

  it('keeps the found record at hand where its form did not open, and says so', async () => {
    const match = {
      record: { table: 'contact', id: 'c1', name: 'Jane Citizen' },
      name: 'Jane Citizen',
      detail: '',
    };
    const error = { code: 'CIF_TIMEOUT', values: {} } as const;
    await page.show(acting(callWith({ pop: { kind: 'failed', error, match } })));
    expect(card()).toContain('The form did not open.');
    expect(card()).not.toContain('Could not search');
    await page.press('Open');
    expect(page.done).toEqual(['open contact']);
  });

  it('names the record that the agent made for an unknown caller', async () => {
    const person = { table: 'contact', id: 'c2', name: 'New Person' };
    await page.show(acting(callWith({ pop: { kind: 'new-form', table: 'contact' }, person })));
    expect(card()).toContain('New Person');
  });

  it('counts down to the next try', async () => {
    const retryAt = new Date(START.getTime() + 12_000);
    await page.show(acting({ ...callWith({ log: { kind: 'waiting', reason: 'busy', retryAt } }) }));
    expect(card()).toContain('Waiting: Dynamics is busy');
    expect(card()).toContain('12 s');
    for (const second of ['11 s', '10 s']) {
      await page.clock.advance(1000);
      await page.show(acting(callWith({ log: { kind: 'waiting', reason: 'busy', retryAt } })));
      expect(card()).toContain(second);
    }
  });

  it('says what to do where a record that the call is linked to was deleted', async () => {
    const message = "Entity 'contact' With Id = 1 Does Not Exist";
    await page.show(acting(callWith({ log: { kind: 'refused', code: '0x80040217', message } })));
    expect(card()).toContain('linked to was deleted. Choose another in Person or About, or None.');
    expect(card()).not.toContain(message);
  });

  it('shows why a call was refused and sends it again on demand', async () => {
    await page.show(
      acting(callWith({ log: { kind: 'refused', code: '0x80040220', message: 'No privilege.' } })),
    );
    expect(card()).toContain('Refused by Dynamics: No privilege. (0x80040220)');
    await page.press('Try again');
    expect(page.done).toEqual(['retry unsaved']);
  });

  it('treats a caller’s name as text, whatever is in it', async () => {
    const name = '<img src=x onerror=alert(1)> & "O\'Brien" {{x}}';
    const match = { record: { table: 'contact', id: '1' }, name, detail: '' };
    await page.show(acting(callWith({ pop: { kind: 'opened', match } })));
    expect(card()).toContain(name);
    expect(page.find('img')).toBeUndefined();
  });

  it('is at most 200 px high', async () => {
    const match = { record: { table: 'contact', id: '1' }, name: 'Name '.repeat(200), detail: '' };
    await page.show(acting({ ...callWith({}), call: { ...call, pop: { kind: 'opened', match } } }));
    expect(page.find('[data-testid=call]')?.offsetHeight).toBe(200);
  });
});
