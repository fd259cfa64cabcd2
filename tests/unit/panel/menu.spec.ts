import { acting, adapterWith, callWith, talking } from '../../support/panel-fixtures';
import { panelPage, type PanelPage } from '../../support/panel-page';

describe('The ⋯ menu', () => {
  let page: PanelPage;
  beforeEach(async () => {
    page = panelPage();
    await page.show(acting(callWith({})));
  });
  afterEach(() => {
    page.close();
  });
  const focused = (): string => document.activeElement?.textContent ?? '';

  it('is closed until asked for, then focuses its first choice', async () => {
    expect(page.find('[role=menu]')).toBeUndefined();
    await page.press('⋯');
    expect(focused()).toBe('What happened on this call');
  });

  it('goes round with the arrows and gives the focus back on Esc', async () => {
    await page.press('⋯');
    await page.key('ArrowUp');
    expect(focused()).toBe('Help');
    await page.key('ArrowDown');
    expect(focused()).toBe('What happened on this call');
    await page.key('Escape');
    expect(page.find('[role=menu]')).toBeUndefined();
    expect(focused()).toBe('⋯');
  });

  it('closes when the focus goes elsewhere', async () => {
    await page.press('⋯');
    page.find('button[aria-label="Open Jane Citizen"]')?.focus();
    await page.show(acting(callWith({})));
    expect(page.find('[role=menu]')).toBeUndefined();
  });

  it('copies the trace and reloads the configuration', async () => {
    await page.press('⋯');
    await page.press('Copy trace');
    await page.press('⋯');
    await page.press('Reload configuration');
    expect(page.done).toEqual(['copy trace', 'reload configuration']);
  });

  it('does nothing for a choice that makes no sense now', async () => {
    await page.show(acting(adapterWith()));
    await page.press('⋯');
    await page.press('Copy trace');
    expect(page.done).toEqual([]);
  });

  it('names the release', async () => {
    await page.press('⋯');
    expect(page.words()).toContain('ipSCAPE CTI 1.0.0');
  });

  it('shows what happened on the call in place of the card, until Esc', async () => {
    await page.press('⋯');
    await page.press('What happened on this call');
    expect(page.words()).toContain('ipSCAPE: callStarted');
    expect(page.find('[data-testid=call]')).toBeUndefined();
    await page.key('Escape');
    expect(page.find('[data-testid=call]')).toBeDefined();
  });

  it('gives way to the card of the next call', async () => {
    await page.press('⋯');
    await page.press('Unsaved calls');
    expect(page.find('[data-testid=call]')).toBeUndefined();
    await page.show(acting(callWith({ interaction: { ...talking, id: 'next' } })));
    expect(page.find('[data-testid=call]')).toBeDefined();
    expect(page.words()).not.toContain('Every call is saved.');
  });
});
