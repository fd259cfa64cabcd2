import type { PlansByCountry } from '../adapter/phone/plans';

/**
 * The numbering plans beyond the eight that the panel carries: `ips_/panel/countries.js`, a web resource of its own
 * that is loaded when a number needs it.
 *
 * @throws whatever the browser says where the file cannot be had
 */
export async function loadOtherPlans(): Promise<PlansByCountry> {
  const { default: plans } = await import(
    /* webpackChunkName: "countries" */ '../adapter/phone/plans.others.json'
  );
  return plans;
}
