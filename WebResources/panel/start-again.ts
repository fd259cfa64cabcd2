import type { Clock } from '../ports/clock';
import type { Undo } from '../ports/undo';
import type { SoftphoneState } from './softphone';

const RETRIES_AFTER_MS = [5_000, 10_000, 20_000];

export interface StartAgainPorts {
  readonly clock: Clock;
  readonly retry: () => void;
  /** Lets the next tab act. */
  readonly giveWay: () => void;
}

/** What becomes of a softphone that could not start. */
export interface StartAgain {
  follow(softphone: SoftphoneState): void;
  stop: Undo;
}

/**
 * An acting tab whose softphone could not start holds the lock that every other tab waits for: it tries three times
 * more, then gives way. One that has a frame goes on trying: there may be a call in it.
 */
export function startAgain({ clock, retry, giveWay }: StartAgainPorts): StartAgain {
  let retries = 0;
  let stopWaiting: Undo | undefined;

  function stop(): void {
    stopWaiting?.();
    stopWaiting = undefined;
  }

  return {
    follow(softphone) {
      if (softphone.kind === 'running' || softphone.kind === 'stopped') {
        retries = 0;
        stop();
      }
      if (softphone.kind !== 'failed' || stopWaiting) return;
      const ms = RETRIES_AFTER_MS[retries] ?? RETRIES_AFTER_MS.at(-1) ?? 0;
      if (retries >= RETRIES_AFTER_MS.length && !softphone.frame) {
        giveWay();
        return;
      }
      stopWaiting = clock.after(ms, () => {
        stopWaiting = undefined;
        retries += 1;
        retry();
      });
    },
    stop,
  };
}
