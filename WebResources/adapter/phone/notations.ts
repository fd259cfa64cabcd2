import { getCountryCallingCode, isSupportedCountry, Metadata, type PhoneNumber } from 'libphonenumber-js/min';
import { digitsOf, formatPhone, internationalFormat, nationalFormat, parsePhone } from './number';

/** The groups of digits a number is written in, and the prefix before them within the country. */
export interface NumberGroups {
  readonly groups: readonly string[];
  /** `0` in `(02) 5550 0101`; empty in countries, and for numbers, without one. */
  readonly trunk: string;
}

export function groupsOf(phone: PhoneNumber): NumberGroups {
  const groups = internationalFormat(phone)
    .slice(phone.countryCallingCode.length + 1)
    .split(/\D+/)
    .filter(Boolean);
  const dialled = digitsOf(nationalFormat(phone));
  const trunk = dialled.endsWith(phone.nationalNumber) ? dialled.slice(0, -phone.nationalNumber.length) : '';
  return { groups, trunk };
}

/** Whether a number of `phone`'s calling code is dialled without it in `country`. */
export function isAtHome(phone: PhoneNumber, country: string): boolean {
  return isSupportedCountry(country) && getCountryCallingCode(country) === phone.countryCallingCode;
}

/**
 * The notations a number may be stored in, twelve at most, each once, E.164 first.
 *
 * @param raw as ipSCAPE or a person wrote it; an extension is left out
 * @returns for a number that cannot be read its own text and digits; nothing where there is no digit
 */
export function notationsOf(raw: string, country: string): readonly string[] {
  const phone = parsePhone(raw, country);
  if (!phone) {
    const digits = formatPhone(raw, country, 'digits');
    return digits ? once([formatPhone(raw, country, 'e164'), digits, raw.trim()]) : [];
  }
  const written = [...international(phone), ...(isAtHome(phone, country) ? national(phone) : [])];
  // as it is dialled abroad: 0049…
  const prefix = internationalPrefixOf(country);
  if (prefix) written.push(prefix + phone.number.slice(1));
  return once([phone.number, ...written.filter((text) => !isAnother(text))]);

  /** Numbers abroad can look like ones at home: those are somebody else's. */
  function isAnother(text: string): boolean {
    const read = parsePhone(text, country);
    return read !== undefined && read.number !== phone?.number && read.isValid();
  }
}

/**
 * How a number begins when an extension follows: in E.164, and in the notations with blanks, as people type it.
 * With what separates the extension, since numbers of one country differ in length: `+62215550123` also begins
 * somebody else's longer number. After a blank that takes a letter, since groups of digits are parted by blanks too.
 */
export function withExtensionOf(raw: string, country: string): readonly string[] {
  const phone = parsePhone(raw, country);
  if (!phone) return [];
  const typed = notationsOf(raw, country).filter((text) => text.includes(' '));
  return [
    ...[' ', 'x', ';', ',', '#'].map((separator) => phone.number + separator),
    // x12, ext. 12
    ...typed.flatMap((text) => [`${text} x`, `${text} e`]),
  ];
}

/** Every one names the country. */
function international(phone: PhoneNumber): readonly string[] {
  const { groups, trunk } = groupsOf(phone);
  const [first = '', ...rest] = groups;
  const code = `+${phone.countryCallingCode}`;
  return [
    phone.number,
    `${code} ${groups.join(' ')}`,
    phone.number.slice(1),
    `${code}-${groups.join('-')}`,
    ...(trunk
      ? // +61 (0)2 9999 0000
        [`${code} (${trunk})${groups.join(' ')}`]
      : // +1 212-555-0123, +1 (212) 555-0123
        [
          `${code} ${groups.join('-')}`,
          ...(rest.length > 0 ? [`${code} (${first}) ${rest.join('-')}`] : []),
        ]),
  ];
}

function national(phone: PhoneNumber): readonly string[] {
  const { groups, trunk } = groupsOf(phone);
  const [first = '', ...rest] = groups;
  const area = trunk + first;
  return [
    trunk + phone.nationalNumber,
    [area, ...rest].join(' '),
    [area, ...rest].join('-'),
    // (02) 9999 0000, (212) 555-0123
    ...(rest.length > 0 ? [`(${area}) ${rest.join(' ')}`, `(${area}) ${rest.join('-')}`] : []),
    // a spreadsheet has taken it for a number and its zero away
    phone.nationalNumber,
  ];
}

/** The digits that are dialled in `country` before a number abroad: of several the usual ones, `0011` in Australia. */
export function internationalPrefixOf(country: string): string {
  if (!isSupportedCountry(country)) return '';
  const metadata = new Metadata();
  metadata.selectNumberingPlan(country);
  const plan = metadata.numberingPlan;
  const prefixes = [plan?.IDDPrefix(), plan?.defaultIDDPrefix()];
  return prefixes.find((prefix) => prefix !== undefined && /^\d+$/.test(prefix)) ?? '';
}

function once(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}
