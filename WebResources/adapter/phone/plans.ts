import type { NumberingPlan } from './numbering-plan';
import shipped from './plans.8.json';

/** By country (ISO 3166-1 alpha-2); scripts/phone-plans.ts takes them from Google's libphonenumber. */
export type PlansByCountry = Readonly<Record<string, NumberingPlan>>;

/** The numbering plans at hand: eight countries' from the start, all others' once a number has needed one of them. */
export interface Plans {
  /** @returns `undefined` for a country whose plan is not at hand */
  of(country: string): NumberingPlan | undefined;
  /** The plan that `digits`, beginning with a calling code, belong to. No calling code begins another one. */
  ofAbroad(digits: string): NumberingPlan | undefined;
  /** Gets the other countries' plans, once. @returns false where they cannot be had: the next call tries again */
  loadOthers(): Promise<boolean>;
}

export function openPlans(load: () => Promise<PlansByCountry>): Plans {
  let plans: PlansByCountry = shipped;
  let loading: Promise<boolean> | undefined;

  async function loadOthers(): Promise<boolean> {
    try {
      // The eight stay first: where countries share a calling code, theirs is the main one.
      plans = { ...shipped, ...(await load()) };
      return true;
    } catch {
      loading = undefined;
      return false;
    }
  }
  return {
    of: (country) => (Object.hasOwn(plans, country) ? plans[country] : undefined),
    ofAbroad: (digits) => Object.values(plans).find(({ callingCode }) => digits.startsWith(callingCode)),
    loadOthers: () => (loading ??= loadOthers()),
  };
}

/** The eight countries' alone. */
export const SHIPPED_PLANS = openPlans(() => Promise.reject(new Error('no other plans')));
