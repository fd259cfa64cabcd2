/*
 * Numbers, lists and times as the reader writes them: in the language of the texts, and of its regional forms in the
 * one that the browser prefers (an Australian with English texts reads 21/11/2026, an American 11/21/2026).
 */

/**
 * @param language of the texts, BCP 47
 * @param preferred what the browser prefers, the first first
 */
export function localeOf(language: string, preferred: readonly string[] = navigator.languages): string {
  const wanted = new Intl.Locale(language);
  const own = preferred.find((locale) => new Intl.Locale(locale).language === wanted.language);
  return wanted.region === undefined ? (own ?? language) : language;
}

/** `1,234` */
export function numberWords(value: number, language: string): string {
  return new Intl.NumberFormat(localeOf(language)).format(value);
}

/** `contact, account, lead`, with the separator of the language. */
export function listWords(items: Iterable<string>, language: string): string {
  return new Intl.ListFormat(localeOf(language), { type: 'unit', style: 'short' }).format(items);
}

/** `21 Nov 2026, 9:12 am`: when something happened that people have to find again. */
export function momentWords(time: Date, language: string): string {
  return new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'medium', timeStyle: 'short' }).format(
    time,
  );
}

/** To the second: two changes a minute are common. */
export function exactMomentWords(time: Date, language: string): string {
  return new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'medium', timeStyle: 'medium' }).format(
    time,
  );
}

/** `9:12:07 am`, of something that happened today. */
export function timeWords(time: Date, language: string): string {
  return new Intl.DateTimeFormat(localeOf(language), { timeStyle: 'medium' }).format(time);
}
