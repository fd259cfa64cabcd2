import type { CallState } from '../../../WebResources/adapter/adapter-state';
import { acting, call, callWith, jane, START, wrapping } from '../../support/panel-fixtures';
import { panelPage, type PanelPage } from '../../support/panel-page';

const closed: CallState['interaction'] = {
  id: call.interaction.id,
  facts: call.interaction.facts,
  state: 'closed',
  startedAt: START,
  endedAt: START,
  failed: false,
  wrapped: true,
};
const person = { ...jane.record, name: jane.name };

describe('the last call', () => {
  let page: PanelPage;
  beforeEach(() => {
    page = panelPage();
  });
  afterEach(() => {
    page.close();
  });
  const show = (change: Partial<CallState>): Promise<void> =>
    page.show(acting(callWith({ person, ...change })));
  const notes = (): HTMLElement | null => page.find('fluent-textarea') ?? null;

  it('folds up to a line once it is written, and can be had again', async () => {
    await show({ interaction: closed });
    expect(page.words()).toContain('Jane Citizen · Logged as phone call');
    expect(notes()).toBeNull();
    page.find('fluent-button', 'Edit')?.focus();
    await page.press('Edit');
    expect(notes()).not.toBeNull();
    expect(document.activeElement).toBe(notes());
  });

  it('says in that line that it failed, and why', async () => {
    const facts = { ...closed.facts, failure: 'Busy' };
    await show({ interaction: { ...closed, facts, failed: true } });
    expect(page.words()).toContain('Failed: Busy · Jane Citizen · Logged as phone call');
  });

  it('is one line however long the name is, with all of it on demand', async () => {
    page.close();
    page = panelPage({ width: 300 });
    const name = 'Alexandra Constantinopoulos-Papadimitriou';
    await show({ interaction: closed, person: { ...person, name } });
    const line = page.find('[data-testid=log]');
    expect(line?.offsetHeight).toBeLessThan(32);
    expect(line?.querySelector('[title]')?.getAttribute('title')).toBe(`${name} · Logged as phone call`);
  });

  it('stays open where something waits for the agent', async () => {
    await show({ interaction: closed, log: { kind: 'refused', code: '0x80040220', message: 'no' } });
    expect(notes()).not.toBeNull();
  });

  it('stays open under the agent’s hands', async () => {
    await show({ interaction: wrapping });
    notes()?.focus();
    await show({ interaction: closed });
    expect(document.activeElement).toBe(notes());
  });

  it('makes room for the next one', async () => {
    await show({ interaction: closed });
    await page.press('Edit');
    await show({ interaction: { ...closed, id: 'next' } });
    expect(notes()).toBeNull();
  });
});
