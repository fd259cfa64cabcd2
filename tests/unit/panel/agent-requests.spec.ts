import { agentRequests, type AgentRequests } from '../../../WebResources/panel/agent-requests';
import { AdapterError } from '../../../WebResources/ports/adapter-error';
import { acting, callWith, jane, waiting } from '../../support/panel-fixtures';
import { panelPage, type PanelPage } from '../../support/panel-page';

const refused = new AdapterError('CIF_REFUSED', { message: 'The form is gone.' });

describe('A request of the agent', () => {
  /** `works`: whether Dynamics opens forms and the browser copies. */
  function requestsOf(works: boolean): { requests: AgentRequests; copied: string[]; changes: () => number } {
    const copied: string[] = [];
    let changes = 0;
    const requests = agentRequests({
      open: () => (works ? Promise.resolve() : Promise.reject(refused)),
      copy(text) {
        copied.push(text);
        return works ? Promise.resolve() : Promise.reject(new DOMException('no focus', 'NotAllowedError'));
      },
      onChange: () => (changes += 1),
    });
    return { requests, copied, changes: () => changes };
  }

  it('is answered with the reason where a record did not open', async () => {
    const { requests, changes } = requestsOf(false);
    await requests.openRecord(jane.record);
    expect(requests.outcome()).toEqual({ kind: 'not-opened', error: refused });
    requests.dismiss();
    expect(requests.outcome()).toBeUndefined();
    expect(changes()).toBe(2);
  });

  it('is answered whether the trace is copied or not', async () => {
    const good = requestsOf(true);
    await good.requests.copy('a trace');
    expect([good.copied, good.requests.outcome()]).toEqual([['a trace'], { kind: 'copied' }]);
    const bad = requestsOf(false);
    await bad.requests.copy('a trace');
    expect(bad.requests.outcome()).toEqual({ kind: 'not-copied' });
  });

  it('needs no message where a record opens, and removes the message before', async () => {
    const { requests } = requestsOf(true);
    await requests.copy('a trace');
    await requests.openRecord(jane.record);
    expect(requests.outcome()).toBeUndefined();
  });
});

describe('The panel, after a request of the agent,', () => {
  let page: PanelPage;
  beforeEach(() => {
    page = panelPage();
  });
  afterEach(() => {
    page.close();
  });

  for (const [stage, state] of [
    ['acting', acting(callWith({}))],
    ['waiting', waiting(callWith({}))],
  ] as const)
    it(`says what did not open, and goes on with the call (${stage})`, async () => {
      await page.show({ ...state, outcome: { kind: 'not-opened', error: refused } });
      expect(page.find('[data-notice=not-opened]')?.textContent).toMatch(
        /The form did not open\..*The form is gone\./,
      );
      expect(page.words()).toContain('Jane Citizen');
      await page.press('Close');
      expect(page.done).toEqual(['dismiss outcome']);
    });

  it('says that the trace is in the clipboard, and what to do where it is not', async () => {
    await page.show({ ...acting(callWith({})), outcome: { kind: 'copied' } });
    expect(page.find('[data-notice=copied]')?.textContent).toContain('in the clipboard');
    await page.show({ ...acting(callWith({})), outcome: { kind: 'not-copied' } });
    expect(page.find('[data-notice=not-copied]')?.textContent).toContain('Click into the panel');
  });
});
