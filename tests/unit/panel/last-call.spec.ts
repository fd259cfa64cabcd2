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
  const notes = (): HTMLTextAreaElement | null => page.root.querySelector('textarea');

  it('folds up to a line once it is written, and can be had again', async () => {
    await show({ interaction: closed });
    expect(page.words()).toContain('Jane Citizen: Logged as phone call');
    expect(notes()).toBeNull();
    await page.press('Edit');
    expect(notes()).not.toBeNull();
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
