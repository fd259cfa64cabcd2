import type { TabRole, Tabs } from '../../WebResources/ports/tabs';

export interface TabFake extends Tabs {
  /** The agent goes to this tab. */
  focus(): void;
  /** The tab is closed: the next in the queue acts. */
  close(): void;
}

/** The tabs of one browser: `open` adds one. The first acts; the others wait in the order they came. */
export function tabsFake(): { open(): TabFake } {
  const queue: string[] = [];
  const listeners = new Map<string, { role: Set<(role: TabRole) => void>; message: Set<Received> }>();
  let focused = '';
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

  function open(): TabFake {
    opened += 1;
    const id = `tab-${String(opened)}`;
    const own = { role: new Set<(role: TabRole) => void>(), message: new Set<Received>() };
    listeners.set(id, own);
    queue.push(id);
    focused = id;
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
      lastFocused: () => focused,
      send(message, to) {
        const sent = JSON.stringify(message);
        for (const [other, { message: listening }] of listeners) {
          if (other === id || (to !== undefined && to !== other)) continue;
          for (const listener of listening) listener(JSON.parse(sent), id);
        }
      },
      onMessage(listener) {
        own.message.add(listener);
        return () => own.message.delete(listener);
      },
      focus: () => {
        focused = id;
      },
      close: () => {
        listeners.delete(id);
        changeQueue(() => queue.splice(queue.indexOf(id), 1));
        if (focused === id) focused = queue[0] ?? '';
      },
    };
  }
  return { open };
}

type Received = (message: unknown, from: string) => void;
