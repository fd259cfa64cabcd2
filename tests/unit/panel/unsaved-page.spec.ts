import { acting, adapterWith, phoneCall, START } from '../../support/panel-fixtures';
import { settle } from '../../support/clock-fake';
import { panelPage, type PanelPage } from '../../support/panel-page';

describe('The page of unsaved calls', () => {
  let page: PanelPage;
  beforeEach(() => {
    page = panelPage({ width: 300 });
  });
  afterEach(() => {
    page.close();
  });

  it('names calls whose end was not heard, and opens their records', async () => {
    const unfinished = [
      { callId: '1', record: phoneCall, subject: 'Call from Jane Citizen', startedAt: START },
    ];
    await page.show(acting(adapterWith({ unfinished })));
    await page.press('⋯');
    await page.press('Unsaved calls');
    expect(page.words()).toContain('Call from Jane Citizen');
    expect(page.words()).toMatch(/The call began .*Nov.*2026.*, and the panel did not see its end/);
    page.find('fluent-button[aria-label="Open Call from Jane Citizen"]')?.click();
    expect(page.done).toEqual(['open phonecall']);
  });

  it('completes such a call with the wrap code that the agent enters', async () => {
    const unfinished = [
      { callId: '1', record: phoneCall, subject: 'Call from Jane Citizen', startedAt: START },
    ];
    await page.show(acting(adapterWith({ unfinished })));
    expect(page.words()).toContain('1 call ended while this panel was closed.');
    await page.press('Complete…');
    const field = page.find('fluent-text-input') as (HTMLElement & { value: string }) | undefined;
    if (field) field.value = 'Sale';
    field?.dispatchEvent(new Event('input', { bubbles: true }));
    await settle();
    page.find('fluent-button[aria-label="Complete Call from Jane Citizen"]')?.click();
    expect(page.done).toEqual(['complete 1 Sale']);
  });
});
