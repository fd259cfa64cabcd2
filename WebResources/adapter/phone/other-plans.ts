import type { PlansByCountry } from './plans';
import type { Clock } from '../../ports/clock';

/**
 * The numbering plans beyond the eight that the panel carries: `ips_/panel/countries.js`, a web resource of its own
 * that is loaded when a number needs it.
 *
 * @throws whatever the browser says where the file cannot be had
 */
export async function loadOtherPlans(): Promise<PlansByCountry> {
  const { default: plans } = await import(/* webpackChunkName: "countries" */ './plans.others.json');
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
