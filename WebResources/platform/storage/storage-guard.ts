import { inTime, type Clock } from '../../ports/clock';

/** A healthy disk commits a row in a tenth of a second. */
const ANSWERS_WITHIN_MS = 3_000;

export interface GuardPorts {
  readonly clock: Clock;
  /** The storage fails or does not answer, or answers again. */
  readonly onTrouble: (isThere: boolean) => void;
}

/**
 * What the browser's storage answers, or the substitute where it fails, or does not answer in time: `indexedDB.open` is
 * known to hang for ever (localForage #685; WebKit bug 226547), a full or forbidden storage rejects. Once it has
 * failed nobody waits for it; each request is still made, and the first that succeeds ends the trouble.
 */
export type StorageGuard = <Answer>(
  request: () => Promise<Answer>,
  substitute: () => Promise<Answer>,
  /** What lies there has no substitute: it is waited for each time. */
  isAlwaysAwaited?: boolean,
) => Promise<Answer>;

export function storageGuard({ clock, onTrouble }: GuardPorts): StorageGuard {
  let isBroken = false;

  function report(isThere: boolean): void {
    if (isThere === isBroken) return;
    isBroken = isThere;
    onTrouble(isThere);
  }

  return async (request, substitute, isAlwaysAwaited = false) => {
    // also a browser without any `indexedDB`, which throws at once
    const answer = Promise.resolve()
      .then(request)
      .then((value) => ({ value }));
    answer.then(
      () => {
        report(false);
      },
      () => {
        report(true);
      },
    );
    if (isBroken && !isAlwaysAwaited) return substitute();
    const stored = await inTime(answer, ANSWERS_WITHIN_MS, clock);
    if (stored) return stored.value;
    report(true);
    return substitute();
  };
}
