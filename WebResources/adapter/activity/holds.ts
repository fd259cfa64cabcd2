import type { Clock } from '../../ports/clock';
import type { Undo } from '../../ports/undo';
import { CALL_END, type OutboxRow } from './outbox-row';

/** A clock that was set back must not hold a call for hours. */
const LONGEST_HOLD_MS = 5_000;

/** Calls that are stored, but not sent yet: their search goes on, or their notes are being typed. */
export interface Holds {
  has(callId: string): boolean;
  /** Holds a call until the moment that is stored in its row; one without a moment is held no more. */
  follow(row: OutboxRow): void;
  release(callId: string): void;
  stop: Undo;
}

/** @param onReleased the moment of a call has come */
export function openHolds(clock: Clock, onReleased: () => void): Holds {
  const held = new Map<string, Undo>();

  function release(callId: string): void {
    held.get(callId)?.();
    held.delete(callId);
  }

  return {
    has: (callId) => held.has(callId),
    follow({ callId, notBefore }) {
      release(callId);
      if (notBefore === CALL_END) held.set(callId, () => undefined);
      const ms = Math.min(Date.parse(notBefore ?? '') - clock.now().getTime(), LONGEST_HOLD_MS);
      if (!(ms > 0)) return;
      const undo = clock.after(ms, () => {
        held.delete(callId);
        onReleased();
      });
      held.set(callId, undo);
    },
    release,
    stop() {
      for (const undo of held.values()) undo();
    },
  };
}

/** When a call is to be sent, as its row keeps it. */
export function holdMoment(sendAfterMs: number | typeof CALL_END | undefined, now: Date): string | undefined {
  if (sendAfterMs === undefined || sendAfterMs === CALL_END) return sendAfterMs;
  return new Date(now.getTime() + sendAfterMs).toISOString();
}
