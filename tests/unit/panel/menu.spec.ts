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
  const isOpen = (): boolean => page.find('fluent-menu-list')?.matches(':popover-open') === true;
  const focused = (): string => document.activeElement?.textContent.trim() ?? '';

  it('is closed until asked for, then focuses its first choice', async () => {
    expect(isOpen()).toBeFalse();
    await page.press('⋯');
    expect(focused()).toBe('What happened on this call');
  });

  it('gives the focus back to its button on Esc', async () => {
    await page.press('⋯');
    await page.key('Escape');
    expect(isOpen()).toBeFalse();
    expect(focused()).toBe('⋯');
  });

  it('closes when the focus goes elsewhere', async () => {
    await page.press('⋯');
    page.find('fluent-button[aria-label="Open Jane Citizen"]')?.focus();
    await page.show(acting(callWith({})));
    expect(isOpen()).toBeFalse();
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
