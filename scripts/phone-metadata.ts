/**
 * The phone numbering plans that ship: eight countries of libphonenumber-js' 240, as a file the adapter imports.
 * (libphonenumber-js' own generator downloads the plans; this one only picks from the installed package.)
 *
 *   npx tsx scripts/phone-metadata.ts     writes WebResources/adapter/phone/metadata.8.json
 */
import { writeFileSync } from 'node:fs';
import type { CountryCode, MetadataJson } from 'libphonenumber-js/core';
import allPlans from 'libphonenumber-js/metadata.min.json';
import { runMain } from './run-main.js';

export const SHIPPED_COUNTRIES = ['AU', 'NZ', 'US', 'GB', 'SG', 'PH', 'MY', 'ID'] as const;
export const METADATA_FILE = new URL('../WebResources/adapter/phone/metadata.8.json', import.meta.url);

/** The numbering plans of `countries` only, in the form libphonenumber-js/core reads. */
export function pickCountries(plans: MetadataJson, countries: readonly CountryCode[]): MetadataJson {
  const isPicked = (country: string): boolean => countries.some((picked) => picked === country);
  const callingCodes = Object.entries(plans.country_calling_codes)
    .map(([code, owners]) => [code, owners.filter(isPicked)] as const)
    .filter(([, owners]) => owners.length > 0);
  return {
    ...plans,
    country_calling_codes: Object.fromEntries(callingCodes),
    countries: Object.fromEntries(Object.entries(plans.countries).filter(([country]) => isPicked(country))),
    nonGeographic: {},
  };
}

/** The text of the committed file. */
export function metadataText(): string {
  return `${JSON.stringify(pickCountries(allPlans, SHIPPED_COUNTRIES))}\n`;
}

await runMain(import.meta.url, () => {
  writeFileSync(METADATA_FILE, metadataText());
});
