/** How long to wait after Dataverse could not take a request. */
export interface BackOff {
  /** @param askedMs what the server asks for (`Retry-After`), whatever it says */
  next(askedMs?: number): number;
  /** Dataverse has answered: the next trouble is a new one. */
  reset(): void;
}

const FIRST_MS = 2_000;
const LONGEST_MS = 60_000;
/** Dataverse counts requests over five minutes: a server that asks for more is a proxy with a mind of its own. */
const LONGEST_ASKED_MS = 5 * 60_000;
/** Up to this part is added, so that the panels of a whole centre do not come back in the same second. */
const JITTER = 0.25;

/** @param random from 0 up to 1 */
export function backOff(random: () => number = Math.random): BackOff {
  let failures = 0;
  return {
    next(askedMs = 0) {
      const own = Math.min(FIRST_MS * 2 ** Math.min(failures++, 10), LONGEST_MS);
      const asked = Number.isNaN(askedMs) ? 0 : Math.min(askedMs, LONGEST_ASKED_MS);
      const ms = Math.max(own, asked);
      return Math.round(ms * (1 + JITTER * random()));
    },
    reset() {
      failures = 0;
    },
  };
}
