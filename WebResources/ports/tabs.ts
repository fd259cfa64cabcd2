import type { Undo } from './undo';

/**
 * - `waiting`  another tab of this organisation handles the calls
 * - `acting`   this tab does: only its panel frames ipSCAPE's page, since two frames would be two softphones
 */
export type TabRole = 'waiting' | 'acting';

/**
 * The browser's tabs of one organisation and one ipSCAPE tenant. A Web Lock chooses the acting one among all of them;
 * messages are JSON and reach the other tabs of the same user only.
 */
export interface Tabs {
  readonly id: string;
  /** Calls at once with the present role, then on each change. */
  onRole(listener: (role: TabRole) => void): Undo;
  /** Makes this tab the acting one; the other one learns it by `onRole`. */
  take(): void;
  /** Lets the next waiting tab act; this one waits behind it, and acts again where there is none. */
  giveWay(): void;
  /** The tab the agent was in last. */
  lastFocused(): string;
  /** To one tab, or to all others when `to` is left out. */
  send(message: unknown, to?: string): void;
  onMessage(listener: (message: unknown, from: string) => void): Undo;
  /** A tab of another user of this browser has sent something: `message` where it was one for its own user's tabs. */
  onOtherUser(listener: (message?: unknown) => void): Undo;
}
