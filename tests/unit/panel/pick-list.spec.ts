import { acting, callWith, contoso, jane, talking } from '../../support/panel-fixtures';
import { panelPage, type PanelPage } from '../../support/panel-page';

const many = {
  kind: 'many',
  matches: [jane, contoso],
  more: false,
  table: 'contact',
  dismissed: false,
} as const;

describe('The list of several matches', () => {
  let page: PanelPage;
  beforeEach(() => {
    page = panelPage();
  });
  afterEach(() => {
    page.close();
  });

  const list = (): HTMLElement | undefined => page.find('[role=listbox]');
  const activeRow = (): string =>
    document.getElementById(list()?.getAttribute('aria-activedescendant') ?? '')?.innerText ?? '';

  it('names how many records have the number, and what distinguishes them', async () => {
    await page.show(acting(callWith({ pop: many })));
    expect(page.words()).toContain('2 records have +61 412 345 678');
    expect(list()?.innerText).toContain('Contoso, Sydney');
  });

  it('says when there are more than it lists', async () => {
    await page.show(acting(callWith({ pop: { ...many, more: true } })));
    expect(page.words()).toContain('More than 2 records have +61 412 345 678');
  });

  it('opens the row that arrows and Enter choose', async () => {
    await page.show(acting(callWith({ pop: many })));
    list()?.focus();
    expect(activeRow()).toContain('Jane Citizen');
    await page.key('ArrowDown');
    expect(activeRow()).toContain('Contoso Pty Ltd');
    await page.key('ArrowDown');
    expect(activeRow()).toContain('Contoso Pty Ltd');
    await page.key('Enter');
    expect(page.done).toEqual(['pick Contoso Pty Ltd']);
  });

  it('keeps the page as it is on Esc', async () => {
    await page.show(acting(callWith({ pop: many })));
    list()?.focus();
    await page.key('Escape');
    expect(page.done).toEqual(['pick none']);
  });

  it('can be passed with the mouse, too: the boxes come then, with whom the agent has found elsewhere', async () => {
    await page.show(acting(callWith({ pop: many })));
    await page.press('None of these');
    expect(page.done).toEqual(['pick none']);
    const person = { table: 'contact', id: 'another', name: 'Sam Else' };
    await page.show(acting(callWith({ pop: { ...many, dismissed: true }, person })));
    expect(page.find('fluent-button[aria-label="Open Sam Else"]')).toBeDefined();
    expect(page.words()).not.toContain('records have');
  });

  it('opens the row that is clicked', async () => {
    await page.show(acting(callWith({ pop: many })));
    page.find('[role=option]:last-child')?.click();
    expect(page.done).toEqual(['pick Contoso Pty Ltd']);
  });

  it('folds up once picked, and can be had again for a change of mind', async () => {
    await page.show(acting(callWith({ pop: { ...many, picked: contoso } })));
    expect(list()).toBeUndefined();
    expect(page.find('fluent-button[aria-label="Open Contoso Pty Ltd"]')).toBeDefined();
    await page.press('Choose');
    expect(document.activeElement).toBe(list() ?? null);
    await page.key('Enter');
    expect(page.done).toEqual(['pick Jane Citizen']);
    expect(list()).toBeUndefined();
  });

  it('leaves a change of mind to the box where that offers the same, and shows the number', async () => {
    const candidates = [jane, contoso].map((match) => ({ ...match, box: 'person' }) as const);
    await page.show(acting(callWith({ pop: { ...many, picked: contoso }, candidates })));
    expect(page.find('fluent-button[aria-label="Open Contoso Pty Ltd"]')).toBeDefined();
    expect(page.find('fluent-button', 'Choose')).toBeUndefined();
    expect(page.words()).not.toContain('records have');
    expect(page.find('.number')?.innerText).toBe('+61 412 345 678');
    await page.show(acting(callWith({ pop: { ...many, dismissed: true }, candidates })));
    expect(page.find('fluent-button', 'Choose')).toBeDefined();
  });

  it('shows the row that arrows go to, and what comes after the list, where there is no room for all', async () => {
    page.close();
    page = panelPage({ width: 300 });
    page.root.style.height = '400px';
    const matches = ['1', '2', '3', '4', '5'].map((id) => ({
      record: { table: 'contact', id },
      name: `Alexandra Constantinopoulos-Papadimitriou the ${id}.`,
      detail: 'Constantinopoulos, Papadimitriou and Sons, Sydney',
    }));
    await page.show(acting(callWith({ pop: { ...many, matches } })));
    const bottom = (): number => page.find('main')?.getBoundingClientRect().bottom ?? 0;
    const isSeen = (element: HTMLElement | null | undefined): boolean =>
      (element?.getBoundingClientRect().bottom ?? Infinity) <= bottom();
    list()?.focus();
    expect(isSeen(page.find('[role=option]:last-child'))).toBeFalse();
    await page.key('End');
    expect(isSeen(page.find('[role=option]:last-child'))).toBeTrue();
    page.find('fluent-button', 'New contact')?.focus();
    expect(isSeen(page.find('fluent-button', 'New contact'))).toBeTrue();
    page.find('fluent-textarea')?.focus();
    expect(isSeen(page.find('fluent-textarea'))).toBeTrue();
  });

  it('takes no focus from the softphone when it appears', async () => {
    const softphone = document.createElement('iframe');
    document.body.append(softphone);
    softphone.focus();
    await page.show(acting(callWith({ pop: many })));
    expect(document.activeElement).toBe(softphone);
    softphone.remove();
  });

  it('takes the focus when the agent is at work in the panel', async () => {
    await page.show(acting(callWith({ pop: { kind: 'searching' } })));
    page.find('fluent-button')?.focus();
    await page.show(acting(callWith({ pop: many })));
    expect(document.activeElement).toBe(list() ?? null);
  });

  it('takes no focus from the notes, whose next Enter would pick, nor where they were those of the call before', async () => {
    await page.show(acting(callWith({ pop: { kind: 'searching' } })));
    const notes = page.find('fluent-textarea');
    notes?.focus();
    await page.show(acting(callWith({ pop: many })));
    expect(document.activeElement).toBe(notes ?? null);
    await page.show(acting(callWith({ interaction: { ...talking, id: 'next' }, pop: many })));
    expect(document.activeElement).toBe(document.body);
  });
});
