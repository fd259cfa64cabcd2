import {
  parsePhoneNumberFromString,
  type CountryCode,
  type MetadataJson,
  type PhoneNumber,
} from 'libphonenumber-js/core';
import type { PhoneFormat } from '../../options/options';
import metadata from './metadata.8.json';

/** The library's own data, cut down by scripts/phone-metadata.ts; JSON imports cannot carry its tuple types. */
const KNOWN = metadata as unknown as MetadataJson;

/**
 * A number in the notation a rule asks for.
 *
 * @param raw as ipSCAPE or a person wrote it: `0412 345 678`, `+61 2 9999 9999`, `tel:…`
 * @param country ISO code of the profile, for numbers without a country code
 * @returns empty where there is no number in the text. A number of a country whose rules are not at hand keeps its
 *   own digits, since a search for those is better than none.
 */
export function formatPhone(raw: string, country: string, format: PhoneFormat): string {
  const digits = raw.replace(/\D/g, '');
  if (!digits) return '';
  if (format === 'raw') return raw.trim();

  const number = parsePhone(raw, country);
  if (!number) return format === 'digits' ? digits : `${/^\D*\+/.test(raw) ? '+' : ''}${digits}`;
  switch (format) {
    case 'e164':
      return number.number;
    case 'international':
      return number.format('INTERNATIONAL', WITHOUT_EXTENSION);
    case 'digits':
      return number.number.replace(/\D/g, '');
    case 'local':
      return number.format('NATIONAL', WITHOUT_EXTENSION).replace(/\D/g, '');
  }
}

const WITHOUT_EXTENSION = { formatExtension: (number: string): string => number };

/** The number the text means, by possible length alone: a valid one may be newer than our tables. */
export function parsePhone(raw: string, country: string): PhoneNumber | undefined {
  const number = parsePhoneNumberFromString(raw, isKnown(country) ? { defaultCountry: country } : {}, KNOWN);
  return number?.isPossible() ? number : undefined;
}

function isKnown(country: string): country is CountryCode {
  return Object.hasOwn(KNOWN.countries, country);
}
