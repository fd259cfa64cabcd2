import type { TabRole, Tabs } from '../../WebResources/ports/tabs';
import { until } from '../support/until';

export interface OpenTab extends Tabs {
  /** The tab is closed. */
  readonly close: () => void;
  /** The agent goes to this tab. */
  readonly focus: () => void;
}

/** @param start the tabs of one browser: each call of what it gives opens one more, of a user's panel */
export function tabsContract(name: string, start: () => (user: string) => OpenTab): void {
  describe(`The tabs by ${name}`, () => {
    let opened: OpenTab[];
    let open: (user?: string) => OpenTab;
    beforeEach(() => {
      const openOne = start();
      opened = [];
      open = (user = 'agent') => {
        const tab = openOne(user);
        opened.push(tab);
        return tab;
      };
    });
    afterEach(() => {
      for (const tab of opened) tab.close();
    });

    /** Each role a tab has had. */
    function rolesOf(tab: Tabs): TabRole[] {
      const roles: TabRole[] = [];
      tab.onRole((role) => roles.push(role));
      return roles;
    }
    const isNow = (roles: readonly TabRole[], role: TabRole) => until(() => roles[roles.length - 1] === role);

    it('let the first act and the next wait', async () => {
      const first = rolesOf(open());
      await isNow(first, 'acting');
      const second = rolesOf(open());
      expect(second).toEqual(['waiting']);
    });

    it('let the next act when the acting one closes', async () => {
      const first = open();
      await isNow(rolesOf(first), 'acting');
      const second = rolesOf(open());
      first.close();
      await isNow(second, 'acting');
      expect(second).toEqual(['waiting', 'acting']);
    });

    it('let one take over, notify the other, and give the role back when the new one closes', async () => {
      const first = rolesOf(open());
      await isNow(first, 'acting');
      const second = open();
      const secondRoles = rolesOf(second);
      second.take();
      await isNow(secondRoles, 'acting');
      await isNow(first, 'waiting');
      second.close();
      await isNow(first, 'acting');
      expect(first.filter((role) => role === 'acting').length).toBe(2);
    });

    it('let the role be taken to and fro', async () => {
      const tabs = [open(), open()] as const;
      const roles = tabs.map(rolesOf);
      for (const turn of [1, 0, 1]) {
        tabs[turn]!.take();
        await isNow(roles[turn]!, 'acting');
        await isNow(roles[1 - turn]!, 'waiting');
      }
      expect(roles.flat().filter((role) => role === 'acting').length).toBeGreaterThanOrEqual(3);
    });

    it('let the acting one give way to the next, and act again after it', async () => {
      const first = open();
      const roles = rolesOf(first);
      await isNow(roles, 'acting');
      const second = open();
      const secondRoles = rolesOf(second);
      first.giveWay();
      await isNow(secondRoles, 'acting');
      await isNow(roles, 'waiting');
      second.close();
      await isNow(roles, 'acting');
      expect(secondRoles).toEqual(['waiting', 'acting']);
    });

    it('change nothing when the acting one takes what it has', async () => {
      const first = open();
      const roles = rolesOf(first);
      await isNow(roles, 'acting');
      const before = roles.length;
      first.take();
      const second = open();
      second.send('a message that comes after whatever the take set going');
      await received(first);
      expect(roles.length).toBe(before);

      async function received(tab: Tabs): Promise<void> {
        const messages: unknown[] = [];
        tab.onMessage((message) => messages.push(message));
        second.send('one more');
        await until(() => messages.length > 0);
      }
    });

    it('carry messages to all others or to one, never to the sender', async () => {
      const tabs = [open(), open(), open()] as const;
      const received = tabs.map((tab) => {
        const messages: unknown[] = [];
        tab.onMessage((message, from) => messages.push([message, from]));
        return messages;
      });
      tabs[0].send({ pop: 1 });
      tabs[0].send({ pop: 2 }, tabs[2].id);
      await until(() => received[2]!.length === 2 && received[1]!.length === 1);
      expect(received).toEqual([
        [],
        [[{ pop: 1 }, tabs[0].id]],
        [
          [{ pop: 1 }, tabs[0].id],
          [{ pop: 2 }, tabs[0].id],
        ],
      ]);
    });

    it('carry nothing to another user’s tabs but that there is one, and what it sends', async () => {
      const [own, others] = [open(), open('another')];
      const received: unknown[] = [];
      own.onMessage((message) => received.push(message));
      const ofOthers: unknown[] = [];
      own.onOtherUser((message) => ofOthers.push(message));
      others.focus();
      others.send({ call: 1 });
      others.send({ call: 2 }, own.id);
      await until(() => ofOthers.some((message) => message !== undefined));

      expect(ofOthers).toContain({ call: 1 });
      expect(received).toEqual([]);
      expect(own.lastFocused()).toBe(own.id);
    });

    it('let one user’s tab act at a time, whoever else waits', async () => {
      const first = open();
      await isNow(rolesOf(first), 'acting');
      const others = rolesOf(open('another'));
      expect(others).toEqual(['waiting']);
      first.close();
      await isNow(others, 'acting');
      expect(others).toEqual(['waiting', 'acting']);
    });

    it('get no messages once undone', async () => {
      const [first, second] = [open(), open()];
      const received: unknown[] = [];
      const undo = second.onMessage((message) => received.push(message));
      const kept: unknown[] = [];
      second.onMessage((message) => kept.push(message));
      undo();
      first.send('hello');
      await until(() => kept.length === 1);
      expect(received).toEqual([]);
    });

    it('know in which the agent was last, also one that came later, until it closes', async () => {
      const [first, second] = [open(), open()];
      second.focus();
      await until(() => first.lastFocused() === second.id && second.lastFocused() === second.id);
      first.focus();
      await until(() => second.lastFocused() === first.id);
      second.focus();
      await until(() => first.lastFocused() === second.id);
      second.close();
      await until(() => first.lastFocused() === first.id);
      expect(first.lastFocused()).toBe(first.id);
    });
  });
}
