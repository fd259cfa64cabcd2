import type { PlansByCountry } from './plans';
import type { Clock } from '../../ports/clock';

/** The numbering plans beyond the eight, read when a number needs them; part of the script that imports this. */
export async function loadOtherPlans(): Promise<PlansByCountry> {
  const { default: plans } = await import(/* webpackMode: "eager" */ './plans.others.json');
  return plans;
}

/** A caller waits so long for the plan of their number; webpack gives a file up after two minutes only. */
const PATIENCE_MS = 4_000;

/**
 * The same, or an end to the waiting: a file that comes later is there for the next number.
 *
 * @throws Error where the file is not there in time, or cannot be had
 */
export function loadOtherPlansInTime(clock: Clock, load = loadOtherPlans): Promise<PlansByCountry> {
  return new Promise((resolve, reject) => {
    const stopWaiting = clock.after(PATIENCE_MS, () => {
      reject(new Error('the numbering plans did not load in time'));
    });
    void load().then(resolve, reject).finally(stopWaiting);
  });
}
