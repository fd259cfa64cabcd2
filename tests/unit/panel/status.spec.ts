import { AdapterError } from '../../../WebResources/ports/adapter-error';
import type { PanelState } from '../../../WebResources/panel/panel-state';
import {
  acting,
  adapterWith,
  callWith,
  facts,
  talking,
  waiting,
  wrapping,
} from '../../support/panel-fixtures';
import { panelPage, type PanelPage } from '../../support/panel-page';

describe('The status line', () => {
  let page: PanelPage;
  beforeEach(() => {
    page = panelPage();
  });
  afterEach(() => {
    page.close();
  });
  const seen = (): string => page.find('.status-word')?.firstElementChild?.textContent ?? '';
  const status = (): string => page.find('[data-testid=status]')?.textContent ?? '';

  it('says nothing in the first 400 ms, then "Connecting…"', async () => {
    await page.show({ stage: 'starting' });
    expect(status()).toBe('');
    await page.clock.advance(399);
    expect(status()).toBe('');
    await page.clock.advance(1);
    await page.show({ stage: 'starting' });
    expect(status()).toBe('Connecting…');
  });

  const WORDS: readonly (readonly [words: string, state: PanelState])[] = [
    ['Not connected', { stage: 'stopped', error: new AdapterError('NO_PROFILE') }],
    ['Connecting…', { ...acting(), link: { state: 'loading' } }],
    ['Not connected', { ...acting(), link: { state: 'silent' } }],
    ['Connecting…', acting(adapterWith({ agent: { presence: '' } }))],
    ['Signed out', acting(adapterWith({ agent: { signedIn: false, presence: '' } }))],
    ['Ready', acting()],
    ['On Pause', acting(adapterWith({ agent: { signedIn: true, presence: 'On Pause' } }))],
    ['Disconnected', acting(adapterWith({ agent: { signedIn: true, presence: 'Disconnected' } }))],
    ['On a call with Jane Citizen', acting(callWith({}))],
    ['On a call with +61 412 345 678', acting(callWith({ pop: { kind: 'searching' } }))],
    [
      'On a call',
      acting(
        callWith({
          pop: { kind: 'idle' },
          interaction: { ...talking, facts: { ...facts, customerNumber: '' } },
        }),
      ),
    ],
    ['Wrapping up: Jane Citizen', acting(callWith({ interaction: wrapping }))],
    ['Ready', waiting()],
  ];
  for (const [words, state] of WORDS) {
    it(`says "${words}" when ${state.stage}: ${JSON.stringify(state)}`, async () => {
      await page.show(state);
      expect(status()).toBe(words);
    });
  }

  it('does not name who was opened once the agent has chosen "None"', async () => {
    await page.show(acting(callWith({ person: null })));
    expect(status()).toBe('On a call with +61 412 345 678');
  });

  it('shows no name that the card below has anyway, and still has it for screen readers', async () => {
    await page.show(acting(callWith({})));
    expect([seen(), status()]).toEqual(['On a call', 'On a call with Jane Citizen']);
    await page.show(acting(callWith({ interaction: wrapping })));
    expect([seen(), status()]).toEqual(['Wrapping up', 'Wrapping up: Jane Citizen']);
    expect(page.find('[data-testid=status]')?.offsetWidth).toBe(1);
    await page.show(acting());
    expect([seen(), status()]).toEqual(['Ready', 'Ready']);
    expect(page.find('[data-testid=status]')?.offsetWidth).toBeGreaterThan(20);
  });

  it('names the configuration', async () => {
    await page.show(acting());
    expect(page.find('.configuration')?.textContent).toBe('Outbound team');
  });

  it('is 36 px high', async () => {
    await page.show(acting());
    expect(page.find('.status-line')?.offsetHeight).toBe(36);
  });
});
