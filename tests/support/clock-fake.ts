import type { Clock } from '../../WebResources/ports/clock';
import type { Undo } from '../../WebResources/ports/undo';

export interface ClockFake extends Clock {
  /** Moves time on and runs what falls due, in order of time; lets promises settle after each. */
  advance(ms: number): Promise<void>;
  /** Timers not yet run nor undone: a stopped part leaves none. */
  pending(): number;
}

interface Timer {
  readonly due: number;
  readonly action: () => void;
}

/** Time that stands still until a test moves it. */
export function clockFake(start = new Date('2026-11-21T09:00:00Z')): ClockFake {
  let now = start.getTime();
  const timers = new Set<Timer>();

  function nextDue(until: number): Timer | undefined {
    const due = [...timers].filter((timer) => timer.due <= until);
    return due.sort((one, other) => one.due - other.due)[0];
  }

  return {
    now: () => new Date(now),
    after(ms, action): Undo {
      const timer = { due: now + ms, action };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    async advance(ms) {
      const until = now + ms;
      await settle();
      for (let timer = nextDue(until); timer; timer = nextDue(until)) {
        timers.delete(timer);
        now = timer.due;
        timer.action();
        await settle();
      }
      now = until;
    },
    pending: () => timers.size,
  };
}

/** Lets every promise that is ready run: a macrotask comes after all microtasks, however long their chain. */
export function settle(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port2.onmessage = () => {
      port1.close();
      resolve();
    };
    port1.postMessage(0);
  });
}
