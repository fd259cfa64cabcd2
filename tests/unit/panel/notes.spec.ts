import type { CallState } from '../../../WebResources/adapter/adapter-state';
import { IDLE_ACTIONS, type PanelActions } from '../../../WebResources/panel/panel-state';
import { renderPanel } from '../../../WebResources/panel/view/panel-view';
import { settle } from '../../support/clock-fake';
import { innerTextArea, type } from '../../support/fluent';
import { english } from '../../support/english';
import { acting, callWith, facts, jane, talking } from '../../support/panel-fixtures';
import { panelPage, type PanelPage } from '../../support/panel-page';

describe('The notes, while the agent types,', () => {
  let page: PanelPage;
  beforeEach(() => {
    page = panelPage();
  });
  afterEach(() => {
    page.close();
  });
  const show = (change: Partial<CallState>): Promise<void> => page.show(acting(callWith(change)));
  function field(): HTMLElement {
    const found = page.find('fluent-textarea');
    if (!(found instanceof HTMLElement)) throw new Error('no notes');
    return found;
  }

  it('keep the focus when boxes come and go', async () => {
    await show({ pop: { kind: 'searching' } });
    type(field(), 'Call back');
    const candidates = [{ ...jane, box: 'person' }] as const;
    for (const change of [{ candidates, person: jane.record }, { candidates: [] }]) {
      await show({ notes: 'Call back', ...change });
      expect(document.activeElement).toBe(field());
    }
  });

  it('lose no key to the answer of the tab that has the call, which comes later', async () => {
    await show({});
    type(field(), 'C');
    type(field(), 'Ca');
    await show({ notes: 'C' });
    expect(innerTextArea(field()).value).toBe('Ca');

    field().blur();
    await show({ notes: 'Ca!' });
    expect(innerTextArea(field()).value).toBe('Ca!');
  });

  it('stay with their call when another one takes its place, and the panel goes on', async () => {
    const received: string[] = [];
    const next = { interaction: { ...talking, id: 'next', facts: { ...facts, id: 'next' } }, notes: '' };
    const actions: PanelActions = {
      ...IDLE_ACTIONS,
      act(action) {
        if (action.type !== 'notes') return;
        received.push(`${action.id}: ${action.notes}`);
        draw(next);
      },
    };
    function draw(change: Partial<CallState>): void {
      const state = acting(callWith(change));
      renderPanel(page.root, { state, actions, strings: english, clock: page.clock, version: '1.0.0' });
    }
    draw({});
    type(field(), 'Of Jane');
    draw({ ...next, log: { kind: 'saving' } });
    await settle();
    draw({ ...next, notes: 'Of the next' });

    expect(innerTextArea(field()).value).toBe('Of the next');
    expect(new Set(received)).toEqual(new Set([`${talking.id}: Of Jane`]));
  });
});
