/**
 * The phone numbering plans: all of libphonenumber-js, which takes them from Google's libphonenumber, cut down to what
 * adapter/phone reads. Eight countries ship in the panel, the others in a file of their own. Number types and carriers
 * are left out.
 *
 *   npx tsx scripts/phone-plans.ts     writes WebResources/adapter/phone/plans.8.json and plans.others.json
 */
import { writeFileSync } from 'node:fs';
import type { CountryCode } from 'libphonenumber-js/core';
import allPlans from 'libphonenumber-js/metadata.min.json';
import * as v from 'valibot';
import type { Notation, NumberingPlan } from '../WebResources/adapter/phone/numbering-plan.js';
import { runMain } from './run-main.js';

export const SHIPPED_COUNTRIES: readonly CountryCode[] = ['AU', 'NZ', 'US', 'GB', 'SG', 'PH', 'MY', 'ID'];
export const PLANS_FILE = new URL('../WebResources/adapter/phone/plans.8.json', import.meta.url);
export const OTHER_PLANS_FILE = new URL('../WebResources/adapter/phone/plans.others.json', import.meta.url);

/** Minified plans are lists; a zero, or nothing at the end, stands for what a country does not have. */
const text = v.optional(v.union([v.string(), v.literal(0)]));
const format = v.looseTuple([
  v.string(), // groups
  v.string(), // display notation
  v.optional(v.union([v.array(v.string()), v.literal(0)])), // what numbers begin with, more exactly each time
  text, // its trunk prefix, `0$1` or `(0$1)`
]);
const plan = v.looseTuple([
  v.string(), // calling code
  text, // exit prefix
  v.string(), // numbers
  v.array(v.number()), // lengths
  v.optional(v.union([v.array(format), v.literal(0)])),
  text, // trunk prefix
  text, // how formats without one of their own write it
  text, // trunk prefix as a pattern, with what else may be dialled before
  text, // what that becomes
]);

/**
 * @param main the plan of the first country with the same calling code, whose notations the others share
 * @throws ValiError when the library's format has changed
 */
function planFrom(source: unknown, main: unknown): NumberingPlan {
  const [callingCode, exit, numbers, lengths, formats, trunk, written, trunkPattern, trunkBecomes] = v.parse(
    plan,
    source,
  );
  const [, , , , mainFormats, , mainWritten] = v.parse(plan, main);
  return {
    callingCode,
    exit: exit || '',
    numbers,
    lengths,
    ...said('trunk', trunkPattern || trunk),
    ...said('trunkBecomes', trunkBecomes),
    notations: (formats || mainFormats || []).map((each) => notation(each, written || mainWritten || '')),
  };
}

function notation([groups, , begins, trunk]: v.InferOutput<typeof format>, written: string): Notation {
  return {
    ...said('begins', (begins || []).at(-1)),
    groups,
    ...said('trunk', (trunk || written).replace(/\$1|\D/g, '')),
  };
}

function said<Name extends string>(name: Name, value: string | 0 | undefined): { [key in Name]?: string } {
  return value ? ({ [name]: value } as { [key in Name]?: string }) : {};
}

/** The text of plans.8.json. */
export function plansText(): string {
  return fileText(SHIPPED_COUNTRIES.map((country) => [country, planFor(country)]));
}

/**
 * The text of plans.others.json. The main country of each calling code comes before those that share it: it is the one
 * read for a number abroad. Numbers of no country (800: freephone anywhere) stand under their calling code.
 */
export function otherPlansText(): string {
  const countries = Object.values(allPlans.country_calling_codes).flat();
  const nowhere = Object.entries(v.parse(v.record(v.string(), v.unknown()), allPlans.nonGeographic));
  return fileText([
    ...countries
      .filter((country) => !SHIPPED_COUNTRIES.includes(country))
      .map((country) => [country, planFor(country)] as const),
    ...nowhere.map(([code, source]) => [`+${code}`, planFrom(source, source)] as const),
  ]);
}

function planFor(country: CountryCode): NumberingPlan {
  const [main = country] =
    Object.values(allPlans.country_calling_codes).find((countries) => countries.includes(country)) ?? [];
  return planFrom(allPlans.countries[country], allPlans.countries[main]);
}

function fileText(plans: readonly (readonly [string, NumberingPlan])[]): string {
  return `${JSON.stringify(Object.fromEntries(plans))}\n`;
}

await runMain(import.meta.url, () => {
  writeFileSync(PLANS_FILE, plansText());
  writeFileSync(OTHER_PLANS_FILE, otherPlansText());
});
