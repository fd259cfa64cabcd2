import type { Undo } from './undo';

/** Time, so that tests can own it. */
export interface Clock {
  now(): Date;
  /** Runs `action` once after `ms` milliseconds, unless it is undone before. */
  after(ms: number, action: () => void): Undo;
}
