import type { AdapterAction } from '../../../WebResources/adapter/adapter-action';
import { EMPTY_STATE } from '../../../WebResources/adapter/adapter-state';
import { tabRole, type TabRoleKeeper } from '../../../WebResources/panel/tab-role';
import { callWith, wrapping } from '../../support/panel-fixtures';
import { tabsFake, type TabFake } from '../../support/tabs-fake';

interface RunningTab {
  readonly tab: TabRoleKeeper;
  readonly connection: TabFake;
  readonly log: string[];
}

describe('A tab among the organisation’s tabs', () => {
  let browser: ReturnType<typeof tabsFake>;
  beforeEach(() => {
    browser = tabsFake();
  });

  function open(user?: string): RunningTab {
    const connection = browser.open(user);
    const log: string[] = [];
    const tab = tabRole(connection, {
      onRole: (role) => log.push(role),
      onAction: ({ type }: AdapterAction) => log.push(`action ${type}`),
      onConfigurationChanged: () => log.push('configuration changed'),
      onOtherUser: () => log.push('other user'),
      onChange: () => log.push('change'),
    });
    tab.start();
    return { tab, connection, log };
  }

  it('acts where it is the first, and waits where another one acts', () => {
    const [first, second] = [open(), open()];
    expect(first.tab.state().role).toBe('acting');
    expect(second.tab.state().role).toBe('waiting');
    expect(second.log).toEqual(['waiting', 'change']);
  });

  it('asks the acting tab for its state when it starts waiting', () => {
    const first = open();
    first.log.length = 0;
    open();
    expect(first.log).toEqual(['change']);
  });

  it('keeps the state the acting tab has sent last', () => {
    const [first, second] = [open(), open()];
    first.tab.send({ type: 'state', adapter: callWith({ notes: 'Call back' }) });
    expect(second.tab.state().lastState.call?.notes).toBe('Call back');
  });

  it('does what the agent does in another tab only while it acts', () => {
    const [first, second, third] = [open(), open(), open()];
    third.tab.send({ type: 'act', action: { type: 'retry-unsaved' } });
    expect(first.log).toContain('action retry-unsaved');
    expect(second.log).not.toContain('action retry-unsaved');
  });

  it('takes over at once where nobody talks', () => {
    const [first, second] = [open(), open()];
    second.tab.take();
    expect(second.tab.state().role).toBe('acting');
    expect(first.tab.state().role).toBe('waiting');
  });

  it('asks before it takes over a call, and takes it over when the agent agrees', () => {
    const [first, second] = [open(), open()];
    first.tab.send({ type: 'state', adapter: callWith({}) });
    second.tab.take();
    expect(second.tab.state()).toEqual(jasmine.objectContaining({ role: 'waiting', isTakeAsked: true }));
    second.tab.confirmTake(true);
    expect(second.tab.state()).toEqual(jasmine.objectContaining({ role: 'acting', isTakeAsked: false }));
  });

  it('stays waiting when the agent does not agree', () => {
    const [first, second] = [open(), open()];
    first.tab.send({ type: 'state', adapter: callWith({}) });
    second.tab.take();
    second.tab.confirmTake(false);
    expect(second.tab.state()).toEqual(jasmine.objectContaining({ role: 'waiting', isTakeAsked: false }));
  });

  it('drops the question when the call ends meanwhile', () => {
    const [first, second] = [open(), open()];
    first.tab.send({ type: 'state', adapter: callWith({}) });
    second.tab.take();
    first.tab.send({ type: 'state', adapter: callWith({ interaction: wrapping }) });
    expect(second.tab.state().isTakeAsked).toBeFalse();
  });

  it('passes on that another tab has found a changed configuration', () => {
    const [first, second] = [open(), open()];
    second.tab.send({ type: 'configuration-changed' });
    expect(first.log).toContain('configuration changed');
  });

  it('ignores messages of another release', () => {
    const [first, second] = [open(), open()];
    first.log.length = 0;
    second.connection.send({ release: '0.0.1', message: { type: 'act', action: { type: 'retry-unsaved' } } });
    second.connection.send('no message');
    expect(first.log).toEqual([]);
  });

  describe('beside a tab of another user', () => {
    const state = (call: Parameters<typeof callWith>[0]) =>
      ({ type: 'state', adapter: callWith(call) }) as const;

    it('shows nothing of their call, and does not take the softphone from it', () => {
      const [first, second] = [open(), open('another')];
      first.tab.send(state({ notes: 'Call back' }));

      expect(second.log).toContain('other user');
      expect(second.tab.state()).toEqual({
        role: 'waiting',
        lastState: EMPTY_STATE,
        isTakeAsked: false,
        otherUser: 'on-call',
      });
      second.tab.take();
      expect(first.tab.state().role).toBe('acting');
    });

    it('learns at its start that they are on a call', () => {
      const first = open();
      first.log.length = 0;
      open('another');
      // the first one sends its state at each change
      expect(first.log).toContain('change');
    });

    it('takes the softphone from them between calls', () => {
      const [first, second] = [open(), open('another')];
      first.tab.send({ type: 'state', adapter: EMPTY_STATE });
      expect(second.tab.state().otherUser).toBe('idle');
      second.tab.take();
      expect(second.tab.state().role).toBe('acting');
      expect(second.tab.state().otherUser).toBeUndefined();
    });

    it('does nothing that they ask for', () => {
      const [first, second] = [open(), open('another')];
      second.tab.send({ type: 'act', action: { type: 'retry-unsaved' } });
      second.tab.send({ type: 'configuration-changed' });
      expect(first.log.filter((entry) => /action|configuration/.test(entry))).toEqual([]);
    });
  });
});
