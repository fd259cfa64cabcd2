import type { PhoneFormat } from '../../configuration/configuration';
import {
  isPossible,
  notationOf,
  withoutCallingCode,
  withoutTrunk,
  type NumberingPlan,
} from './numbering-plan';
import { SHIPPED_PLANS, type Plans } from './plans';

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
 * @param country ISO code of the configuration, for numbers without a country code
 * @returns empty where there is no number in the text. A number of a country whose rules are not at hand keeps its
 *   own digits, since a search for those is better than none.
 */
export function formatPhone(
  raw: string,
  country: string,
  format: PhoneFormat,
  plans: Plans = SHIPPED_PLANS,
): string {
  const digits = digitsOf(raw);
  if (!digits) return '';
  if (format === 'raw') return raw.trim();

  const phone = parsePhone(raw, country, plans);
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
export function parsePhone(
  raw: string,
  country: string,
  plans: Plans = SHIPPED_PLANS,
): PhoneNumber | undefined {
  const own = plans.of(country);
  const dialled = readDialled(raw, own);
  if (dialled?.abroad) {
    const plan = plans.ofAbroad(dialled.digits);
    return plan && possibleNumber(plan, dialled.digits.slice(plan.callingCode.length));
  }
  return dialled && own && possibleNumber(own, withoutCallingCode(own, dialled.digits) ?? dialled.digits);
}

/**
 * Gets the plan that reading `raw` takes, where it is not among the eight.
 *
 * @returns false where it cannot be had: the number then keeps its own digits
 */
export async function learnPlan(raw: string, country: string, plans: Plans): Promise<boolean> {
  const own = plans.of(country);
  const dialled = readDialled(raw, own);
  const atHand = !dialled || (dialled.abroad ? plans.ofAbroad(dialled.digits) : own);
  return atHand ? true : plans.loadOthers();
}

/** What there is of a number, readable or not. */
export function digitsOf(raw: string): string {
  return withoutHost(raw).replace(/\D/g, '');
}

/** `sip:0412345678@10.0.0.1` */
export function withoutHost(raw: string): string {
  return raw.replace(/@.*$/s, '');
}

interface Dialled {
  /** From the calling code on, if `abroad`. */
  readonly digits: string;
  readonly abroad: boolean;
}

/** @returns `undefined` where the text is no number */
function readDialled(raw: string, own: NumberingPlan | undefined): Dialled | undefined {
  const text = withoutHost(raw)
    .replace(/^[^+\d]+/, '')
    .replace(/[^\d#]+$/, '')
    .replace(EXTENSION, '');
  if (!NUMBER.test(text)) return undefined;
  const digits = digitsOf(text);
  if (text.startsWith('+')) return { digits, abroad: true };
  const abroad = own && withoutExit(own, digits);
  return abroad === undefined ? { digits, abroad: false } : { digits: abroad, abroad: true };
}

/** @returns the digits from the country code on, `undefined` where the number is not dialled as one abroad */
function withoutExit(plan: NumberingPlan, digits: string): string | undefined {
  const rest = digits.replace(new RegExp(`^(?:${plan.exit})`), '');
  return rest === digits || !/^[1-9]/.test(rest) ? undefined : rest;
}

function possibleNumber(plan: NumberingPlan, dialled: string): PhoneNumber | undefined {
  const national = withoutTrunk(plan, dialled);
  if (!isPossible(plan, national)) return undefined;
  return { number: `+${plan.callingCode}${national}`, national, plan };
}
