import axe from 'axe-core';
import { AdapterError } from '../../../WebResources/ports/adapter-error';
import type { PanelState } from '../../../WebResources/panel/panel-state';
import {
  acting,
  adapterWith,
  call,
  callWith,
  contoso,
  facts,
  jane,
  phoneCall,
  START,
  talking,
  waiting,
  wrapping,
} from '../../support/panel-fixtures';
import { panelPage, type PanelPage } from '../../support/panel-page';

const many = {
  kind: 'many',
  matches: [jane, contoso],
  more: true,
  table: 'contact',
  dismissed: false,
} as const;
const connected = acting();

/** Every state a person can meet, by name. */
const STATES: Readonly<Record<string, PanelState>> = {
  starting: { stage: 'starting' },
  'without a host': { stage: 'stopped', error: new AdapterError('CIF_TIMEOUT', { call: 'getEnvironment' }) },
  'in another tab': waiting(callWith({})),
  'asking before the move': waiting(callWith({}), true),
  'with a broken configuration': {
    ...connected,
    configuration: {
      problem: {
        error: new AdapterError('RULE_BAD_QUERY', { configuration: 'Sales', rule: 'Inbound' }),
        since: START,
      },
      isLooking: true,
      isPending: true,
    },
  },
  loading: { ...connected, link: { state: 'loading' } },
  'script missing': { ...connected, link: { state: 'silent' } },
  'page unreachable': { ...connected, link: { state: 'unreachable' } },
  outdated: { ...connected, link: { state: 'outdated', bridgeVersion: '0.9.0' } },
  'with another script': {
    ...connected,
    link: { state: 'connected', bridgeVersion: '1', otherScripts: ['x.js'] },
  },
  'signed out': acting(adapterWith({ agent: { signedIn: false, presence: '' } })),
  'on pause': acting(adapterWith({ agent: { signedIn: true, presence: 'On Pause' } })),
  ready: connected,
  'one match': acting(callWith({})),
  searching: acting(callWith({ pop: { kind: 'searching' }, log: { kind: 'saving' } })),
  'several matches': acting(callWith({ pop: many })),
  'a match picked': acting(callWith({ pop: { ...many, picked: contoso } })),
  'matches passed over': acting(callWith({ pop: { ...many, dismissed: true } })),
  'no match': acting(callWith({ pop: { kind: 'none', table: 'contact' } })),
  'a new form': acting(callWith({ pop: { kind: 'new-form', table: 'contact' } })),
  'a withheld number': acting(
    callWith({
      pop: { kind: 'withheld', table: 'contact', reason: 'withheld' },
      interaction: { ...talking, facts: { ...facts, customerNumber: '' } },
    }),
  ),
  'a failed look-up': acting(
    callWith({
      pop: {
        kind: 'failed',
        error: { code: 'MISSING_PRIVILEGE', values: { table: 'contact', privilege: 'prvReadContact' } },
      },
    }),
  ),
  'a call that waits': acting(
    callWith({ log: { kind: 'waiting', reason: 'busy', retryAt: new Date(START.getTime() + 12_000) } }),
  ),
  'a refused call': acting(callWith({ log: { kind: 'refused', code: '0x80040220', message: 'no' } })),
  'a deleted record': acting(callWith({ log: { kind: 'gone' } })),
  'a preview': acting(
    callWith({
      interaction: {
        id: '1',
        facts: { ...facts, subtype: 'preview' },
        state: 'previewed',
        presentedAt: START,
      },
    }),
  ),
  'wrapping up': acting(callWith({ interaction: wrapping })),
  'calls unsaved': acting(
    adapterWith({
      outbox: {
        waiting: 2,
        reason: 'signed-out',
        refused: [{ key: '1', subject: 's', code: 'c', message: 'm' }],
      },
    }),
  ),
};

describe('The panel, checked by axe,', () => {
  let page: PanelPage;
  afterEach(() => {
    page.close();
  });

  for (const [name, state] of Object.entries(STATES)) {
    for (const dark of [false, true]) {
      it(`has no violation when ${name}, in ${dark ? 'dark' : 'light'} colours`, async () => {
        page = panelPage({ width: 300, dark });
        await page.show(state);
        await page.clock.advance(500);
        expect(await violations(page.root)).toEqual([]);
      });
    }
  }

  for (const choice of ['What happened on this call', 'Unsaved calls']) {
    it(`has no violation with its menu open, nor on the page "${choice}"`, async () => {
      page = panelPage({ width: 300 });
      await page.show(
        acting({
          ...callWith({}),
          outbox: { waiting: 0, refused: [{ key: '1', subject: 's', code: 'c', message: 'm' }] },
        }),
      );
      await page.press('⋯');
      expect(await violations(page.root)).toEqual([]);
      await page.press(choice);
      expect(page.find('h2', choice)).toBeDefined();
      expect(await violations(page.root)).toEqual([]);
    });
  }

  it('never scrolls sideways at 300 px, nor when text is twice as large', async () => {
    page = panelPage({ width: 300 });
    await page.show(
      acting(callWith({ pop: many, log: { kind: 'logged', record: phoneCall, completed: true } })),
    );
    expect(page.root.scrollWidth).toBe(300);
    page.root.style.setProperty('zoom', '2');
    page.root.style.width = '150px';
    await page.show(acting({ ...callWith({}), call }));
    expect(page.root.scrollWidth).toBeLessThanOrEqual(150);
  });
});

async function violations(root: HTMLElement): Promise<readonly string[]> {
  // Rules about whole pages do not fit a part of karma's.
  const rules = { region: { enabled: false }, 'page-has-heading-one': { enabled: false } };
  endTransitions();
  const found = await axe.run(root, { rules });
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);
}

/** Colours half-way are nobody's choice. */
function endTransitions(): void {
  for (const animation of document.getAnimations())
    if (animation instanceof CSSTransition) animation.finish();
}
