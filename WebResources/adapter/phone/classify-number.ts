import { digitsOf, parsePhone, withoutHost } from './number';

/**
 * - `withheld`   there is no number
 * - `anonymous`  there is a word, or a number that stands for one
 * - `too-short`  digits, but too few to be anybody's
 * - `own`        one of the organisation's own numbers
 * - `number`     somebody's: worth a look-up
 */
export type NumberKind = 'withheld' | 'anonymous' | 'too-short' | 'own' | 'number';

const NO_NAME =
  /anonym|private|unknown|restricted|unavailable|blocked|withheld|hidden|suppress|no caller|no number/i;
/** ANONYMOUS on a telephone's keys, as carriers send it where only digits may stand. No number in Lesotho (+266). */
const ANONYMOUS_ON_KEYS = '+266696687';
const FEWEST_DIGITS = 6;

/** What there is to learn from a caller's number, before anything is searched. */
export function classifyNumber(raw: string, country: string, ownNumbers: readonly string[]): NumberKind {
  const digits = digitsOf(raw);
  if (withoutHost(raw).replace(/[^+\d]/g, '') === ANONYMOUS_ON_KEYS) return 'anonymous';
  const phone = parsePhone(raw, country);
  if (!phone && NO_NAME.test(raw)) return 'anonymous';
  if (digits === '') return 'withheld';
  if (/^0+$/.test(digits)) return 'anonymous';

  const identity = (text: string): string => parsePhone(text, country)?.number ?? digitsOf(text);
  const itself = identity(raw);
  if (ownNumbers.some((own) => identity(own) === itself)) return 'own';
  return !phone?.isValid() && digits.length < FEWEST_DIGITS ? 'too-short' : 'number';
}
