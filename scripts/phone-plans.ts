/**
 * The phone numbering plans that ship: eight countries of the 240 in libphonenumber-js, which takes them from Google's
 * libphonenumber, cut down to what adapter/phone reads. Number types, carriers and brackets are left out.
 *
 *   npx tsx scripts/phone-plans.ts     writes WebResources/adapter/phone/plans.8.json
 */
import { writeFileSync } from 'node:fs';
import type { MetadataJson } from 'libphonenumber-js/core';
import allPlans from 'libphonenumber-js/metadata.min.json';
import * as v from 'valibot';
import type { Notation, NumberingPlan } from '../WebResources/adapter/phone/numbering-plan.js';
import { runMain } from './run-main.js';

export const SHIPPED_COUNTRIES = ['AU', 'NZ', 'US', 'GB', 'SG', 'PH', 'MY', 'ID'] as const;
export const PLANS_FILE = new URL('../WebResources/adapter/phone/plans.8.json', import.meta.url);

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

/** @throws ValiError when the library's format has changed */
export function shippedPlan(country: (typeof SHIPPED_COUNTRIES)[number], all: MetadataJson): NumberingPlan {
  const [callingCode, exit, numbers, lengths, formats, trunk, written, trunkPattern, trunkBecomes] = v.parse(
    plan,
    all.countries[country],
  );
  return {
    callingCode,
    exit: exit || '',
    numbers,
    lengths,
    ...said('trunk', trunkPattern || trunk),
    ...said('trunkBecomes', trunkBecomes),
    notations: (formats || []).map((each) => notation(each, written || '')),
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

/** The text of the committed file. */
export function plansText(): string {
  const plans = SHIPPED_COUNTRIES.map((country) => [country, shippedPlan(country, allPlans)] as const);
  return `${JSON.stringify(Object.fromEntries(plans))}\n`;
}

await runMain(import.meta.url, () => {
  writeFileSync(PLANS_FILE, plansText());
});
