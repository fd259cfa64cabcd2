import { AdapterError, type ErrorCode } from '../../../WebResources/ports/adapter-error';
import { acting, adapterWith, callWith, calm, waiting } from '../../support/panel-fixtures';
import { panelPage, type PanelPage } from '../../support/panel-page';

describe('A message of the panel', () => {
  let page: PanelPage;
  beforeEach(() => {
    page = panelPage();
  });
  afterEach(() => {
    page.close();
  });

  const CAUSES: Readonly<Partial<Record<ErrorCode, { values?: Record<string, string>; words: RegExp }>>> = {
    CIF_LIBRARY_MISSING: { values: { url: '/x.js', why: 'not loaded' }, words: /Customer Service/ },
    CIF_TIMEOUT: { values: { call: 'getEnvironment' }, words: /inside a Dynamics app/ },
    NO_PROFILE: { values: { configuration: '' }, words: /No ipSCAPE CTI configuration applies to you/ },
    OTHER_PROVIDER_FIRST: {
      values: { provider: 'Teams dialer' },
      words: /'Teams dialer', stands before ipSCAPE/,
    },
    BAD_PROFILE: {
      values: {
        configuration: 'Sales',
        table: 'ips_screenpoprule',
        record: 'Inbound',
        column: 'ips_query',
        problem: 'x',
      },
      words: /'Sales' has an error.*'Inbound', column ips_query/,
    },
  };
  for (const [code, { values, words }] of Object.entries(CAUSES)) {
    it(`names cause and remedy of ${code} and offers to try again`, async () => {
      await page.show({ stage: 'stopped', error: new AdapterError(code as ErrorCode, values) });
      expect(page.find('[data-notice=stopped]')?.textContent).toMatch(words);
      await page.press('Retry');
      expect(page.done).toEqual(['retry']);
    });
  }

  it('does without a name nobody knows', async () => {
    await page.show({ stage: 'stopped', error: new AdapterError('OTHER_PROVIDER_FIRST', { provider: '' }) });
    expect(page.words()).toContain('Another channel provider stands before ipSCAPE in this app.');
  });

  it('says that our script did not load, and how to fix it', async () => {
    await page.show({ ...acting(), link: { state: 'silent' } });
    expect(page.words()).toContain(`third-party cookies are blocked for ${location.host}`);
    await page.press('How to fix');
    expect(page.find('details')?.hasAttribute('open')).toBeTrue();
    expect(page.words()).toContain('integrations host');
  });

  it('warns of another CRM script in ipSCAPE’s page', async () => {
    const link = { state: 'connected', bridgeVersion: '1', otherScripts: ['other.v1.min.js'] } as const;
    await page.show({ ...acting(), link });
    expect(page.words()).toContain('(other.v1.min.js): each call would be logged twice');
  });

  it('asks the agent to sign in to ipSCAPE, but not while its page still loads', async () => {
    const signedOut = acting(adapterWith({ agent: { signedIn: false, presence: '' } }));
    await page.show({ ...signedOut, link: { state: 'loading' } });
    expect(page.find('[data-notice=signed-out]')).toBeUndefined();
    await page.show(signedOut);
    expect(page.words()).toContain('Sign in to ipSCAPE below to take calls.');
  });

  it('offers to use this tab, and during a call asks first', async () => {
    await page.show(waiting(callWith({})));
    await page.press('Use this tab');
    await page.show(waiting(callWith({}), true));
    expect(page.words()).toContain('Moving the call here ends its audio.');
    await page.press('Stay');
    await page.press('Move');
    expect(page.done).toEqual(['use this tab', 'stay', 'move']);
  });

  it('counts the calls that wait for a new sign-in to Dynamics', async () => {
    await page.show(acting(adapterWith({ outbox: { waiting: 2, reason: 'signed-out', refused: [] } })));
    expect(page.words()).toContain('Sign in to Dynamics again. 2 calls wait to be saved.');
    await page.show(acting(adapterWith({ outbox: { waiting: 1, reason: 'signed-out', refused: [] } })));
    expect(page.words()).toContain('Sign in to Dynamics again. 1 call waits to be saved.');
  });

  it('leaves it to the card to report the one call in hand', async () => {
    const adapter = callWith({ log: { kind: 'waiting', reason: 'busy' } });
    await page.show(acting({ ...adapter, outbox: { waiting: 1, reason: 'busy', refused: [] } }));
    expect(page.find('[data-notice=waiting-busy]')).toBeUndefined();
    await page.show(acting({ ...adapter, outbox: { waiting: 2, reason: 'busy', refused: [] } }));
    expect(page.words()).toContain('Dynamics is busy. 1 call waits to be saved.');
  });

  it('reports no call that waits for nothing but the agent’s pause in its notes', async () => {
    await page.show(acting({ ...callWith({}), outbox: { waiting: 1, refused: [] } }));
    expect(page.words()).not.toContain('waits to be saved');
  });

  it('leads to the calls that were refused, where they can be sent again', async () => {
    const refused = [{ key: '1', subject: 'Call from Jane', code: '0x80044331', message: 'Too long.' }];
    await page.show(acting(adapterWith({ outbox: { waiting: 0, refused } })));
    await page.press('Show');
    expect(page.words()).toContain('Call from Jane');
    expect(page.words()).toContain('Too long. (0x80044331)');
    await page.press('Try again');
    expect(page.done).toEqual(['retry unsaved']);
  });

  it('names what is wrong with the configuration, and which one is in use', async () => {
    const values = { configuration: 'Sales', rule: 'Inbound', table: 'contact', column: 'telefone1' };
    const error = new AdapterError('RULE_UNKNOWN_COLUMN', values);
    const since = new Date(2026, 10, 21, 9, 12);
    for (const state of [acting(), waiting()]) {
      await page.show({ ...state, configuration: { ...calm, problem: { error, since } } });
      expect(page.find('[data-notice=configuration]')?.textContent).toMatch(
        /^The rule 'Inbound' in the configuration 'Sales' names the column telefone1, which contact does not have\. .* Using the configuration of .*21.*12/i,
      );
      await page.show({ ...state, configuration: { ...calm, problem: { error } } });
      expect(page.words()).not.toContain('Using the configuration of');
    }
  });

  it('says what becomes of a changed configuration', async () => {
    await page.show({ ...acting(), configuration: { isLooking: true, isPending: true } });
    expect(page.words()).toContain('Reading the configuration…');
    expect(page.words()).toContain('It applies after this call.');
  });
});
