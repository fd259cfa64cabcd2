import { AdapterError } from '../../ports/adapter-error';
import type { Clock } from '../../ports/clock';
import type { Undo } from '../../ports/undo';

/** ipSCAPE's page answers within a second or never: the sample plugin lets a rejected call go unanswered. */
export const ANSWER_TIMEOUT_MS = 10_000;

export interface PendingAnswers {
  /** @throws AdapterError TOOLBAR_TIMEOUT after 10 s, or when all is stopped */
  wait(key: string, method: string): Promise<unknown>;
  /** An answer that comes too late, or unasked, is dropped. */
  settle(key: string, response: unknown): void;
  stop: Undo;
}

interface Pending {
  resolve(response: unknown): void;
  giveUp(): void;
}

/** Promises that wait for an answer from another window, by key. */
export function pendingAnswers(clock: Clock): PendingAnswers {
  const pending = new Map<string, Pending>();

  function take(key: string): Pending | undefined {
    const found = pending.get(key);
    pending.delete(key);
    return found;
  }

  return {
    wait: (key, method) =>
      new Promise((resolve, reject) => {
        const stopTimer = clock.after(ANSWER_TIMEOUT_MS, () => take(key)?.giveUp());
        pending.set(key, {
          resolve: (response) => {
            stopTimer();
            resolve(response);
          },
          giveUp: () => {
            stopTimer();
            reject(new AdapterError('TOOLBAR_TIMEOUT', { method }));
          },
        });
      }),
    settle: (key, response) => take(key)?.resolve(response),
    stop: () => {
      for (const key of [...pending.keys()]) take(key)?.giveUp();
    },
  };
}
