import { digitsOf, parsePhone } from './number';
import { numbersIn } from './numbers-in';

/**
 * What a click on a text may dial:
 *
 * - `one`         a number; E.164, or a short code as it is typed
 * - `several`     E.164 each: the agent has to say which
 * - `unreadable`  nothing: there is no number in it, or none that exists
 */
export type DialledNumber =
  | { readonly kind: 'one'; readonly number: string }
  | { readonly kind: 'several'; readonly numbers: readonly string[] }
  | { readonly kind: 'unreadable' };

/** A number within the own area, an extension, an emergency number: fewer digits than any number with its area code. */
const SHORT_CODE = /^[\d\s().\p{Pd}]+$/u;
const MOST_SHORT_DIGITS = 8;

/** @param country ISO code of the configuration, for numbers without a country code */
export function dialledNumber(text: string, country: string): DialledNumber {
  const numbers = numbersIn(text, country).map(({ number }) => number);
  if (numbers.length > 1) return { kind: 'several', numbers };
  const [number = byKeypad(text, country) ?? shortCode(text)] = numbers;
  return number === undefined ? { kind: 'unreadable' } : { kind: 'one', number };
}

/**
 * Whether two texts mean the same number: what is dialled and what ipSCAPE reports of it may be written differently, and
 * a number dialled without its area code comes back with it.
 */
export function isSameNumber(dialled: string, reported: string, country: string): boolean {
  const [own, other] = [dialled, reported].map(
    (text) => parsePhone(text, country)?.number ?? digitsOf(text),
  ) as [string, string];
  const digits = digitsOf(dialled);
  return own === other || (digits.length >= FEWEST_LOCAL_DIGITS && digitsOf(reported).endsWith(digits));
}
const FEWEST_LOCAL_DIGITS = 6;

function shortCode(text: string): string | undefined {
  const digits = digitsOf(text);
  const isShort = SHORT_CODE.test(text.trim()) && digits.length > 1 && digits.length <= MOST_SHORT_DIGITS;
  return isShort ? digits : undefined;
}

/** `1300 FLOWERS`, `800-44-STERN` */
const KEYPAD_WORD = /^[\d\s().+-]*\d[\s.-]*[a-z]{3,}[a-z\d\s.-]*$/i;
const KEYS = ['', '', 'abc', 'def', 'ghi', 'jkl', 'mno', 'pqrs', 'tuv', 'wxyz'];
/** Networks leave out what is dialled beyond a number: words are often a letter or two too long. */
const LETTERS_TOO_MANY = 2;
/** A shorter number would be another service's. */
const FEWEST_WORD_DIGITS = 10;

function byKeypad(text: string, country: string): string | undefined {
  if (!KEYPAD_WORD.test(text.trim())) return undefined;
  const digits = text
    .trim()
    .replace(/[a-z]/gi, (letter) => `${KEYS.findIndex((key) => key.includes(letter.toLowerCase()))}`)
    .replace(/[^\d+]/g, '');
  const most = Math.min(LETTERS_TOO_MANY, Math.max(0, digits.length - FEWEST_WORD_DIGITS));
  for (let tooMany = 0; tooMany <= most; tooMany++) {
    const [phone, ...others] = numbersIn(digits.slice(0, digits.length - tooMany), country);
    if (phone && others.length === 0) return phone.number;
  }
  return undefined;
}
