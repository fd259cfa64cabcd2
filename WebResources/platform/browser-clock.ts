import type { Clock } from '../ports/clock';

/** The browser's own time. */
export const browserClock: Clock = {
  now: () => new Date(),
  after(ms, action) {
    const timer = setTimeout(action, ms);
    return () => {
      clearTimeout(timer);
    };
  },
};
