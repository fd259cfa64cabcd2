import type { PhoneFormat } from '../../options/options';
import {
  isPossible,
  notationOf,
  planOf,
  planOfAbroad,
  withoutCallingCode,
  withoutTrunk,
  type NumberingPlan,
} from './numbering-plan';

/** A number in a country whose plan is at hand. */
export interface PhoneNumber {
  /** E.164: `+61412345678`. */
  readonly number: string;
  /** Without country code and trunk prefix: `412345678`. */
  readonly national: string;
  readonly plan: NumberingPlan;
}

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

  const phone = parsePhone(raw, country);
  if (!phone) return format === 'digits' ? digits : `${/^\D*\+/.test(raw) ? '+' : ''}${digits}`;
  const { number, national, plan } = phone;
  const { groups, trunk } = notationOf(plan, national);
  switch (format) {
    case 'e164':
      return number;
    case 'international':
      return `+${plan.callingCode} ${groups.join(' ')}`;
    case 'digits':
      return number.slice(1);
    case 'local':
      return trunk + national;
  }
}

/** `ext 12`, `x12`, `,,12`, `-12#`, and the parameters of a `tel:` address. */
const EXTENSION = /[\s,]*(?:;.*|[- ]\d{1,6}#|(?:,|[x#~]|e?xt(?:n|ension)?|int|anexo)[:.]?[\s,-]*\d+#?)$/i;
/** Digits with what people put between them. */
const NUMBER = /^\+?[\d\s\u00ad\u200b\u2060/.()[\]~\p{Pd}\u2212]+$/u;

/** The number the text means, by possible length alone: a valid one may be newer than our tables. */
export function parsePhone(raw: string, country: string): PhoneNumber | undefined {
  const text = raw
    .replace(/^[^+\d]+/, '')
    .replace(/[^\d#]+$/, '')
    .replace(EXTENSION, '');
  if (!NUMBER.test(text)) return undefined;
  const digits = text.replace(/\D/g, '');
  const own = planOf(country);
  const abroad = text.startsWith('+') ? digits : own && withoutExit(own, digits);
  if (abroad !== undefined) {
    const plan = planOfAbroad(abroad);
    return plan && possibleNumber(plan, abroad.slice(plan.callingCode.length));
  }
  return own && possibleNumber(own, withoutCallingCode(own, digits) ?? digits);
}

/** @returns the digits from the country code on, `undefined` where the number is not dialled as one abroad */
function withoutExit(plan: NumberingPlan, digits: string): string | undefined {
  const rest = digits.replace(new RegExp(`^(?:${plan.exit})`), '');
  return rest === digits || rest.startsWith('0') ? undefined : rest;
}

function possibleNumber(plan: NumberingPlan, dialled: string): PhoneNumber | undefined {
  const national = withoutTrunk(plan, dialled);
  if (!isPossible(plan, national)) return undefined;
  return { number: `+${plan.callingCode}${national}`, national, plan };
}
