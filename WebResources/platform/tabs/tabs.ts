import type { Clock } from '../../ports/clock';
import type { TabRole, Tabs } from '../../ports/tabs';
import { undoList, type Undo } from '../../ports/undo';
import { readBroadcastMessage, type BroadcastMessage } from './broadcast-message';
import { holdLock } from './tab-lock';
import { watchFocus } from './tab-focus';

export interface TabsOptions {
  /** Host name of the ipSCAPE tenant: one softphone per tenant and browser. */
  readonly tenant: string;
  /** Id of the user that the panel was started for. */
  readonly user: string;
  readonly clock: Clock;
  /** The windows in which the agent's presence shows: our own and Dynamics' main one. */
  readonly windows: readonly Window[];
  /** The browser has no Web Locks or no BroadcastChannel: each tab acts, on its own. */
  readonly onTrouble: () => void;
}

/** The real tabs: a Web Lock chooses the acting one, a BroadcastChannel connects them. `stop` leaves both. */
export function connectTabs({ tenant, user, clock, windows, onTrouble }: TabsOptions): Tabs & { stop: Undo } {
  const id = crypto.randomUUID();
  const name = `ipscape-cti/${tenant}`;
  const channel = openChannel(name, onTrouble);
  const undos = undoList();

  const roleListeners = new Set<(role: TabRole) => void>();
  const messageListeners = new Set<(message: unknown, from: string) => void>();
  const otherUserListeners = new Set<(message?: unknown) => void>();
  let role: TabRole = 'waiting';

  const lock = holdLock(name, {
    onTrouble,
    onChange(held) {
      role = held ? 'acting' : 'waiting';
      for (const listener of roleListeners) listener(role);
    },
  });
  undos.add(lock.stop);

  const post = (message: Unsigned<BroadcastMessage>): void => {
    channel.postMessage({ ...message, from: id, user });
  };
  undos.add(() => {
    post({ type: 'left' });
    channel.close();
  });

  /** When the agent was last in each tab, as far as the others have reported. */
  const focusedAt = new Map<string, number>([[id, 0]]);
  undos.add(
    watchFocus(windows, () => {
      const at = clock.now().getTime();
      focusedAt.set(id, at);
      post({ type: 'focus', at });
    }),
  );

  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    const message = readBroadcastMessage(data);
    if (message && message.user !== user) {
      const sent = message.type === 'message' ? message.message : undefined;
      for (const listener of otherUserListeners) listener(sent);
      return;
    }
    switch (message?.type) {
      case 'joined':
        post({ type: 'focus', at: focusedAt.get(id) ?? 0 });
        return;
      case 'focus':
        focusedAt.set(message.from, message.at);
        return;
      case 'left':
        focusedAt.delete(message.from);
        return;
      case 'message':
        if (message.to !== undefined && message.to !== id) return;
        for (const listener of messageListeners) listener(message.message, message.from);
    }
  };
  post({ type: 'joined' });

  // The lock would go by itself with the page, but the others would still send pops to a tab that is gone.
  window.addEventListener('pagehide', undos.run);
  undos.add(() => {
    window.removeEventListener('pagehide', undos.run);
  });

  return {
    id,
    onRole(listener) {
      roleListeners.add(listener);
      listener(role);
      return () => roleListeners.delete(listener);
    },
    take: lock.take,
    giveWay: lock.giveWay,
    lastFocused: () => [...focusedAt].reduce((last, next) => (next[1] > last[1] ? next : last))[0],
    send: (message, to) => {
      post({ type: 'message', message, ...(to !== undefined && { to }) });
    },
    onMessage(listener) {
      messageListeners.add(listener);
      return () => messageListeners.delete(listener);
    },
    onOtherUser(listener) {
      otherUserListeners.add(listener);
      return () => otherUserListeners.delete(listener);
    },
    stop: undos.run,
  };
}

type Channel = Pick<BroadcastChannel, 'postMessage' | 'close' | 'onmessage'>;

/** One that reaches nobody where the browser has none. */
function openChannel(name: string, onTrouble: () => void): Channel {
  try {
    return new BroadcastChannel(name);
  } catch {
    onTrouble();
    return { postMessage: () => undefined, close: () => undefined, onmessage: null };
  }
}

/** Each member of the union without what `post` adds. */
type Unsigned<Message> = Message extends unknown ? Omit<Message, 'from' | 'user'> : never;
