import { undoList, type Undo } from './undo';

/** Time, so that tests can own it. */
export interface Clock {
  now(): Date;
  /** Runs `action` once after `ms` milliseconds, unless it is undone before. */
  after(ms: number, action: () => void): Undo;
}

/** What was asked for, or `undefined` where it fails or takes longer than `ms`. Never rejects. */
export function inTime<Answer>(
  asked: Promise<Answer>,
  ms: number,
  clock: Pick<Clock, 'after'>,
): Promise<Answer | undefined> {
  return new Promise((resolve) => {
    const undos = undoList();
    const answer = (value?: Answer): void => {
      undos.run();
      resolve(value);
    };
    undos.add(clock.after(ms, answer));
    asked.then(answer, () => {
      answer();
    });
  });
}
