import { parsePhoneNumberFromString, type PhoneNumber } from 'libphonenumber-js/min';
import type { PhoneFormat } from '../../configuration/configuration';
import { countryOption, numbersIn } from './numbers-in';

export type { PhoneNumber };

/**
 * A number in the notation a rule asks for.
 *
 * @param raw as ipSCAPE or a person wrote it: `0412 345 678`, `+61 2 9999 9999`, `tel:…`
 * @param country ISO code of the configuration, for numbers without a country code
 * @returns empty where there is no number in the text. What cannot be read keeps its own digits, since a search for
 *   those is better than none.
 */
export function formatPhone(raw: string, country: string, format: PhoneFormat): string {
  const digits = digitsOf(raw);
  if (!digits) return '';
  if (format === 'raw') return raw.trim();

  const phone = parsePhone(raw, country);
  if (!phone) return format === 'digits' ? digits : `${/^\D*\+/.test(raw) ? '+' : ''}${digits}`;
  switch (format) {
    case 'e164':
      return phone.number;
    case 'international':
      return internationalFormat(phone);
    case 'digits':
      return phone.number.slice(1);
    case 'local':
      return digitsOf(nationalFormat(phone));
  }
}

/**
 * The one number the text means: one that exists, else one of a possible length, since a number may be newer than the
 * library's tables.
 *
 * @returns `undefined` where there is none, or more than one
 */
export function parsePhone(raw: string, country: string): PhoneNumber | undefined {
  const text = withoutHost(raw);
  const existing = numbersIn(text, country);
  if (existing.length > 0) return existing.length === 1 ? existing[0] : undefined;
  const phone = parsePhoneNumberFromString(text.replace(/^\s*(?:tel|sips?|callto):/i, ''), {
    ...countryOption(country),
    extract: false,
  });
  return phone?.isPossible() ? phone : undefined;
}

/** `+61 2 5550 0101`, without an extension. */
export function internationalFormat(phone: PhoneNumber): string {
  return phone.formatInternational({ formatExtension: (formatted) => formatted });
}

/** `(02) 5550 0101`, without an extension. */
export function nationalFormat(phone: PhoneNumber): string {
  return phone.formatNational({ formatExtension: (formatted) => formatted });
}

/** What there is of a number, readable or not. */
export function digitsOf(raw: string): string {
  return withoutHost(raw).replace(/\D/g, '');
}

/** `sip:0412345678@10.0.0.1` */
export function withoutHost(raw: string): string {
  return raw.replace(/@.*$/s, '');
}
