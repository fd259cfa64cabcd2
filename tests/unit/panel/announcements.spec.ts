import { acting, adapterWith, callWith, facts, talking } from '../../support/panel-fixtures';
import { panelPage, type PanelPage } from '../../support/panel-page';

describe('Screen readers', () => {
  let page: PanelPage;
  beforeEach(async () => {
    page = panelPage();
    await page.show(acting(adapterWith()));
  });
  afterEach(() => {
    page.close();
  });
  const loud = (): string => page.find('[role=alert]')?.textContent ?? '';
  const polite = (): string => page.find('[role=status]')?.textContent ?? '';

  it('are notified of an incoming call at once, and once only', async () => {
    const region = page.find('[role=alert]');
    expect(loud()).toBe('');
    await page.show(acting(callWith({ pop: { kind: 'searching' } })));
    expect(loud()).toBe('Incoming call from +61 412 345 678.');
    const said = region?.firstChild;
    await page.show(acting(callWith({})));
    expect(page.find('[role=alert]')).toBe(region);
    expect(region?.firstChild).toBe(said ?? null);
    expect(loud()).toBe('Incoming call from +61 412 345 678.');
  });

  it('are not interrupted by a call the agent began', async () => {
    await page.show(
      acting(callWith({ interaction: { ...talking, facts: { ...facts, subtype: 'manual' } } })),
    );
    expect(loud()).toBe('');
  });

  it('announce in good time what was opened and that it is logged', async () => {
    await page.show(acting(callWith({})));
    expect(polite()).toContain('Jane Citizen is open.');
    expect(polite()).toContain('Logged as phone call');
  });

  it('announce once that it is logged, not with each pause in the notes', async () => {
    await page.show(acting(callWith({})));
    const said = polite();
    await page.show(acting(callWith({ log: { kind: 'saving' } })));
    expect(polite()).toBe(said);
    await page.show(acting(callWith({ interaction: { ...talking, id: 'next' }, log: { kind: 'saving' } })));
    expect(polite()).not.toContain('Logged as phone call');
  });

  it('stop announcing that no record was found once the caller is known', async () => {
    const pop = { kind: 'failed', error: { code: 'DATAVERSE_BUSY', values: {} } } as const;
    await page.show(acting(callWith({ pop })));
    expect(polite()).toContain('Could not search.');
    await page.show(acting(callWith({ pop, person: { table: 'contact', id: '1', name: 'Jane Citizen' } })));
    expect(polite()).not.toContain('Could not search.');
    expect(polite()).toContain('On a call with Jane Citizen');
  });
});
