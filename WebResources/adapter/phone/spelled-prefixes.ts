import type { PhoneNumber } from 'libphonenumber-js/min';
import { groupsOf, internationalPrefixOf, isAtHome } from './notations';

/** Fewer would stand at the beginning of half the table, and the database would rather read it whole. */
const SPELLED_DIGITS = 4;
/** Of one number; an address has room for so many conditions. */
const MOST_PREFIXES = 100;

const NO_BREAK = '\u00a0';
const EN_DASH = '\u2013';
/** Between groups of digits; the commonest first, since the list is cut. */
const SEPARATORS = [' ', '', '-', '.', '  ', NO_BREAK, EN_DASH, '/'];

/** How a number may be written, as far as its beginning goes. */
interface Beginning {
  /** `+61 `, `0`, `tel:+61-` */
  readonly head: string;
  /** The trunk prefix, where it stands inside the brackets of the area code or directly before the number. */
  readonly trunk?: string;
  /** The first group is in brackets. */
  readonly brackets?: true;
  readonly separators: readonly string[];
  /** Groups of digits other than the country's usual ones. */
  readonly groups?: readonly string[];
}

/**
 * Wildcard patterns for `startswith` that find a number in spellings nobody can list: the first four digits spelled
 * out in each way people write them, which an index can look up, and `%` before each digit that follows. What they find
 * has to be read, since other digits may stand between.
 *
 * @param country ISO code: a number of another country is only looked for in spellings that name its country
 * @returns 100 at most, each once, the commonest spellings first
 */
export function spelledPrefixes(phone: PhoneNumber, country: string): readonly string[] {
  const { groups, trunk } = groupsOf(phone);
  const beginnings = [
    ...(isAtHome(phone, country) ? nationalBeginnings(groups, trunk) : []),
    ...internationalBeginnings(phone.countryCallingCode, trunk, country),
  ];
  const rest = phone.nationalNumber.slice(SPELLED_DIGITS).replace(/\d/g, '%$&');
  const spelled = beginnings.flatMap((beginning) => spell(groups, beginning));
  return [...new Set(spelled)].slice(0, MOST_PREFIXES).map((prefix) => prefix + rest);
}

/** A wildcard pattern for `contains`: the number anywhere in a text. No index can help it. */
export function insidePattern(phone: PhoneNumber, country: string): string {
  const digits = isAtHome(phone, country) ? phone.nationalNumber : phone.number.slice(1);
  return digits.replace(/\d(?=\d)/g, '$&%');
}

function nationalBeginnings(groups: readonly string[], trunk: string): readonly Beginning[] {
  const [first = '', ...others] = groups;
  const regrouped = [1, 2]
    .filter((length) => first.length > 2 && trunk.length + length > 1)
    .flatMap((length) => {
      const [area, rest] = [first.slice(0, length), first.slice(length)];
      return [
        [area, rest + others.join('')],
        [area, rest, ...others],
      ];
    });
  return [
    { head: '', trunk, separators: SEPARATORS },
    { head: '', trunk, brackets: true, separators: [' ', '', '-', NO_BREAK] },
    // a spreadsheet has taken its zero away
    { head: '', separators: [' ', '', '-', '.'] },
    { head: ' ', trunk, separators: [' ', '', '-'] },
    { head: ' ', trunk, brackets: true, separators: [' ', ''] },
    { head: 'tel:', trunk, separators: [''] },
    // 04 9157 0006, 13 11 14
    ...regrouped.map((written) => ({ head: '', trunk, groups: written, separators: [' ', '-', '.'] })),
  ];
}

function internationalBeginnings(code: string, trunk: string, country: string): readonly Beginning[] {
  const exit = internationalPrefixOf(country);
  const exits = [...new Set(['00', exit])].filter(Boolean);
  return [
    { head: `+${code} `, separators: [' ', '', '-', '.'] },
    { head: `+${code}`, separators: ['', ' ', '-', '.'] },
    { head: `+${code}-`, separators: ['-', ''] },
    { head: `+${code} `, brackets: true, separators: [' ', ''] },
    { head: `+${code}`, brackets: true, separators: [' ', ''] },
    ...(trunk ? withTrunk(code, trunk) : []),
    { head: `${code} `, separators: [' ', '', '-'] },
    { head: code, separators: ['', ' '] },
    { head: `${code}-`, separators: ['-'] },
    { head: `${code} `, brackets: true, separators: [' ', ''] },
    ...exits.flatMap((prefix): readonly Beginning[] => [
      { head: `${prefix} ${code} `, separators: [' '] },
      { head: `${prefix}${code} `, separators: [' ', ''] },
      { head: `${prefix}${code}`, separators: [''] },
    ]),
    { head: `tel:+${code}`, separators: [''] },
    { head: `tel:+${code}-`, separators: ['-'] },
    { head: ` +${code} `, separators: [' ', ''] },
    { head: ` +${code}`, separators: [''] },
    { head: `(+${code}) `, separators: [' ', ''] },
    { head: `(+${code})`, separators: ['', ' '] },
    { head: `+${code}${NO_BREAK}`, separators: [NO_BREAK] },
    { head: `+${code}.`, separators: ['.'] },
    { head: `+${code}${EN_DASH}`, separators: [EN_DASH] },
    { head: `+${code}  `, separators: ['  '] },
  ];
}

/** The trunk prefix has no place behind a country code, and is written there all the same. */
function withTrunk(code: string, trunk: string): readonly Beginning[] {
  return [
    { head: `+${code} (${trunk}) `, separators: [' ', ''] },
    { head: `+${code} (${trunk})`, separators: [' ', ''] },
    { head: `+${code}(${trunk})`, separators: ['', ' '] },
    { head: `+${code}(${trunk}) `, separators: [' '] },
    { head: `+${code} `, trunk, separators: [' ', '', '-'] },
    { head: `+${code}`, trunk, separators: ['', ' '] },
    { head: `+${code} `, trunk, brackets: true, separators: [' ', ''] },
    { head: `+${code}`, trunk, brackets: true, separators: [' ', ''] },
    { head: `${code} (${trunk})`, separators: [' ', ''] },
    { head: `${code}-`, trunk, separators: ['-'] },
    { head: `${code} `, trunk, separators: [' '] },
  ];
}

/** @returns the beginning in each of its separators, up to the last digit that is spelled out */
function spell(
  usual: readonly string[],
  { head, trunk = '', brackets, separators, groups = usual }: Beginning,
): readonly string[] {
  const [first = '', ...rest] = groups;
  const [open, close] = brackets ? ['(', ')'] : ['', ''];
  const before = head + open + trunk;
  return separators.map((separator) => {
    const number = first + close + (rest.length > 0 ? separator : '') + rest.join(separator);
    return before + upToDigit(number, SPELLED_DIGITS);
  });
}

function upToDigit(text: string, count: number): string {
  const digits = [...text.matchAll(/\d/g)];
  return text.slice(0, (digits[count - 1]?.index ?? text.length) + 1);
}
