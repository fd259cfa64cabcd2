import type { Clock } from '../ports/clock';
import { undoList } from '../ports/undo';

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
