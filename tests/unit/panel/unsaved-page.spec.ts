import { acting, adapterWith, phoneCall, START } from '../../support/panel-fixtures';
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
    const unfinished = [{ record: phoneCall, subject: 'Call from Jane Citizen', startedAt: START }];
    await page.show(acting(adapterWith({ unfinished })));
    await page.press('⋯');
    await page.press('Unsaved calls');
    expect(page.words()).toContain('Call from Jane Citizen');
    expect(page.words()).toMatch(
      /Not finished: the call began .*Nov.*2026.*, and the panel did not see its end/,
    );
    page.find('fluent-button[aria-label="Open Call from Jane Citizen"]')?.click();
    expect(page.done).toEqual(['open phonecall']);
  });
});
