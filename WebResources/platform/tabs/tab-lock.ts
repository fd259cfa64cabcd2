import type { Undo } from '../../ports/undo';

/**
 * Queues for the Web Lock `name` and holds it until stopped. A tab that loses it to another queues again.
 * A tab that closes or crashes gives its lock back by itself.
 * @param onChange called with whether we hold it
 */
export function holdLock(name: string, onChange: (held: boolean) => void): { take(): void; stop: Undo } {
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
    navigator.locks.request(name, options, hold).catch(() => {
      if (stopped || options.signal?.aborted) return;
      setHeld(false);
      queue();
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
    stop() {
      stopped = true;
      queueing.abort();
      release();
    },
  };
}
