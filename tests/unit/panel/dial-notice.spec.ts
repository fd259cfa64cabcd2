import type { DialState } from '../../../WebResources/adapter/adapter-state';
import { acting, adapterWith } from '../../support/panel-fixtures';
import { panelPage, type PanelPage } from '../../support/panel-page';

const number = '+61412345678';

describe('a click on a number, in the panel,', () => {
  let page: PanelPage;
  beforeEach(() => {
    page = panelPage();
  });
  afterEach(() => {
    page.close();
  });
  const show = (dial: DialState): Promise<void> => page.show(acting(adapterWith({ dial })));

  it('shows that it dials', async () => {
    await show({ kind: 'dialling', number });
    expect(page.find('[data-testid=status]')?.innerText).toBe(`Dialling ${number}`);
  });

  it('asks before someone is called who asked not to be', async () => {
    await show({ kind: 'asking', number, name: 'Jane Citizen', why: 'do-not-phone' });
    expect(page.words()).toContain('Jane Citizen asked not to be phoned.');
    await page.press('Call anyway');
    await page.press('Cancel');
    expect(page.done).toEqual(['call anyway', 'do not call']);
  });

  it('asks where nobody could find out, by number where there is no name', async () => {
    await show({ kind: 'asking', number, name: '', why: 'not-checked' });
    expect(page.words()).toContain(`Could not find out whether ${number} may be phoned.`);
  });

  it('says what was not dialled, why, and what to do', async () => {
    await show({ kind: 'refused', number, error: { code: 'TOOLBAR_SIGNED_OUT', values: {} } });
    expect(page.words()).toContain(
      `${number} was not dialled. You are signed out of ipSCAPE. Sign in below, then try again.`,
    );
    await page.press('Close');
    expect(page.done).toEqual(['do not call']);
  });
});
