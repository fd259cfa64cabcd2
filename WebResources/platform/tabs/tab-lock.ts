import type { Undo } from '../../ports/undo';

export interface LockPorts {
  /** @param held whether we hold it */
  readonly onChange: (held: boolean) => void;
  /** The browser gives no locks. */
  readonly onTrouble: () => void;
}

export interface HeldLock {
  take(): void;
  /** To the next one in the queue; this one queues again. */
  giveWay(): void;
  stop: Undo;
}

/**
 * Queues for the Web Lock `name` and holds it until stopped. A tab that loses it to another queues again.
 * A tab that closes or crashes gives its lock back by itself. Where the browser gives no locks, the tab acts as if it
 * held it.
 */
export function holdLock(name: string, { onChange, onTrouble }: LockPorts): HeldLock {
  let stopped = false;
  let held = false;
  let release: Undo = () => undefined;
  let queueing = new AbortController();

  function setHeld(now: boolean): void {
    if (held === now || stopped) return;
    held = now;
    onChange(now);
  }

  const hold = (): Promise<void> => {
    setHeld(true);
    return new Promise((resolve) => {
      release = resolve;
    });
  };

  /** The request's promise settles when the lock is given back, stolen, or no longer wanted. */
  function request(options: LockOptions): void {
    requestLock(name, options, hold).catch((thrown: unknown) => {
      if (stopped || options.signal?.aborted) return;
      if (isStolen(thrown)) {
        setHeld(false);
        queue();
        return;
      }
      onTrouble();
      setHeld(true);
    });
  }

  function queue(): void {
    queueing = new AbortController();
    request({ signal: queueing.signal });
  }

  queue();
  return {
    take() {
      if (held || stopped) return;
      queueing.abort();
      request({ steal: true });
    },
    giveWay() {
      if (!held || stopped) return;
      release();
      setHeld(false);
      queue();
    },
    stop() {
      stopped = true;
      queueing.abort();
      release();
    },
  };
}

/** Rejects also where there is no `navigator.locks`, as on a page that is no secure context. */
async function requestLock(name: string, options: LockOptions, hold: () => Promise<void>): Promise<void> {
  await navigator.locks.request(name, options, hold);
}

/** Web Locks: a stolen lock's request is rejected with an AbortError. */
function isStolen(thrown: unknown): boolean {
  return thrown instanceof DOMException && thrown.name === 'AbortError';
}
