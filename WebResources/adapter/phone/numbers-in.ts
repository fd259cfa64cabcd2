import {
  findPhoneNumbersInText,
  isSupportedCountry,
  type CountryCode,
  type PhoneNumber,
} from 'libphonenumber-js/min';

/** A number, and where it stands in its text. */
export interface FoundNumber {
  readonly phone: PhoneNumber;
  readonly startsAt: number;
  readonly endsAt: number;
}

/**
 * The numbers a person would read in a text, each once: `02 5550 0101 / 0491 570 006` has two. Only numbers that exist.
 *
 * @param country ISO code, for numbers without a country code
 */
export function numbersIn(text: string, country: string): readonly PhoneNumber[] {
  const find = (part: string): readonly PhoneNumber[] => findNumbers(part, country).map(({ phone }) => phone);
  const parts = text
    .replace(UNUSUAL_SEPARATOR, ' ')
    .split(LIST_SEPARATOR)
    .map((part) => withPlus(part, find));
  const read = parts.flatMap(find);
  const found = read.length > 0 ? read : parts.flatMap((part) => findFirstOfRuns(part, find));
  return [...new Map(found.map((phone) => [phone.number, phone])).values()];
}

/** The same, with their places; of the text as it stands, so that a place is one in it. */
export function findNumbers(text: string, country: string): readonly FoundNumber[] {
  return findPhoneNumbersInText(text, countryOption(country)).map(({ number, startsAt, endsAt }) => ({
    phone: number,
    startsAt,
    endsAt,
  }));
}

/** What the library takes a number without a country code by; nothing for a country it does not know. */
export function countryOption(country: string): { defaultCountry?: CountryCode } {
  return isSupportedCountry(country) ? { defaultCountry: country } : {};
}

type Find = (text: string) => readonly PhoneNumber[];

/** What people put between digits and the library does not expect there. */
const UNUSUAL_SEPARATOR = /[\t_~]+/g;
/** One comma: the library takes it, and the number after it, for an extension; two are a pause. */
const LIST_SEPARATOR = /(?<!,),(?!,)|[;|\n\r]/;
/** A number that begins with `00`. */
const INTERNATIONAL_RUN = /(?<![\d+][\s().\p{Pd}]*)00(?=[\s().\p{Pd}]*[1-9])[\d\s().\p{Pd}]*/gu;

/** The library knows the `00` of countries that dial so; people write it everywhere. Few numbers begin so themselves. */
function withPlus(part: string, find: Find): string {
  return part.replace(INTERNATIONAL_RUN, (run) => (find(run).length > 0 ? run : `+${run.slice(2)}`));
}

/** Digits with what people put between them. */
const RUN = /[+(]?\p{Nd}[\p{Nd}\s().\p{Pd}/]*/gu;
/** Fewer can begin anything. */
const FEWEST_DIGITS = 8;

/**
 * Where digits go on behind a number, `0491 570 006 9-5`, or another one follows a blank: the most groups of a run that
 * are a number, and so on behind them.
 */
function findFirstOfRuns(part: string, find: Find): readonly PhoneNumber[] {
  return [...part.matchAll(RUN)].flatMap(([run]) => {
    const ends = [...run.matchAll(/\p{Nd}(?!\p{Nd})/gu)].map(({ index }) => index + 1);
    const numbers: PhoneNumber[] = [];
    for (let start = 0, last = ends.length - 1; last >= 0; last--) {
      const groups = run.slice(start, ends[last]);
      if (groups.replace(/\D/g, '').length < FEWEST_DIGITS) break;
      const [number] = find(groups);
      if (!number) continue;
      numbers.push(number);
      start = ends[last] ?? run.length;
      last = ends.length;
    }
    return numbers;
  });
}
