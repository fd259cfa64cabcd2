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
/**
 * The words on a telephone's keys, as carriers send them where only digits may stand: ANONYMOUS, RESTRICTED, UNAVAILABLE,
 * CALLERIDBLOCKED. As long as a number, and none: +266 is Lesotho, whose numbers are shorter.
 */
const WORDS_ON_KEYS = ['266696687', '7378742833', '86282452253', '225537432562533'];
/** PRIVATE, UNKNOWN, WITHHELD, BLOCKED, HIDDEN: short enough to be somebody's number in some country. */
const SHORT_WORDS_ON_KEYS = ['7748283', '8656696', '94844353', '2562533', '443336'];
const FEWEST_DIGITS = 6;

/** What there is to learn from a caller's number, before anything is searched. */
export function classifyNumber(raw: string, country: string, ownNumbers: readonly string[]): NumberKind {
  const digits = digitsOf(raw);
  const phone = parsePhone(raw, country);
  if (!phone && NO_NAME.test(raw)) return 'anonymous';
  if (WORDS_ON_KEYS.includes(digits) && !/\d\D+\d/.test(withoutHost(raw))) return 'anonymous';
  if (!phone?.isValid() && SHORT_WORDS_ON_KEYS.includes(digits)) return 'anonymous';
  if (/^\s*-\s*\d+\s*$/.test(raw)) return 'withheld';
  if (digits === '') return 'withheld';
  if (/^0+$/.test(digits)) return 'anonymous';

  const identity = (text: string): string => parsePhone(text, country)?.number ?? digitsOf(text);
  const itself = identity(raw);
  if (ownNumbers.some((own) => identity(own) === itself)) return 'own';
  return !phone?.isValid() && digits.length < FEWEST_DIGITS ? 'too-short' : 'number';
}
