import type { TabRole, Tabs } from '../../WebResources/ports/tabs';

export interface TabFake extends Tabs {
  /** The agent goes to this tab. */
  focus(): void;
  /** The tab is closed: the next in the queue acts. */
  close(): void;
}

/** The tabs of one browser: `open` adds one, of a user's panel. The first acts; the others wait in the order they came. */
export function tabsFake(): { open(user?: string): TabFake } {
  const queue: string[] = [];
  const listeners = new Map<string, Listeners>();
  const focused = new Map<string, string>();
  let opened = 0;

  const roleOf = (id: string): TabRole => (queue[0] === id ? 'acting' : 'waiting');
  function changeQueue(change: () => void): void {
    const before = queue[0];
    change();
    const after = queue[0];
    if (before === after) return;
    for (const id of [before, after]) {
      for (const listener of (id && listeners.get(id)?.role) || []) listener(roleOf(id ?? ''));
    }
  }

  function open(user = 'agent'): TabFake {
    opened += 1;
    const id = `tab-${String(opened)}`;
    const own: Listeners = { user, role: new Set(), message: new Set(), otherUser: new Set() };
    listeners.set(id, own);
    queue.push(id);
    focused.set(user, id);
    tellOthers(id, user);
    return {
      id,
      onRole(listener) {
        own.role.add(listener);
        listener(roleOf(id));
        return () => own.role.delete(listener);
      },
      take: () => {
        changeQueue(() => queue.unshift(...queue.splice(queue.indexOf(id), 1)));
      },
      giveWay: () => {
        changeQueue(() => queue.push(...queue.splice(queue.indexOf(id), 1)));
      },
      lastFocused: () => focused.get(user) ?? id,
      send(message, to) {
        const sent = JSON.stringify(message);
        for (const [other, { message: listening, ...of }] of listeners) {
          if (other === id) continue;
          if (of.user !== user) for (const listener of of.otherUser) listener(JSON.parse(sent));
          else if (to === undefined || to === other)
            for (const listener of listening) listener(JSON.parse(sent), id);
        }
      },
      onMessage(listener) {
        own.message.add(listener);
        return () => own.message.delete(listener);
      },
      onOtherUser(listener) {
        own.otherUser.add(listener);
        return () => own.otherUser.delete(listener);
      },
      focus: () => {
        focused.set(user, id);
      },
      close: () => {
        listeners.delete(id);
        changeQueue(() => queue.splice(queue.indexOf(id), 1));
        if (focused.get(user) === id) focused.delete(user);
      },
    };
  }
  function tellOthers(id: string, user: string): void {
    for (const [other, of] of listeners)
      if (other !== id && of.user !== user) for (const listener of of.otherUser) listener();
  }
  return { open };
}

interface Listeners {
  readonly user: string;
  readonly role: Set<(role: TabRole) => void>;
  readonly message: Set<Received>;
  readonly otherUser: Set<(message?: unknown) => void>;
}

type Received = (message: unknown, from: string) => void;
