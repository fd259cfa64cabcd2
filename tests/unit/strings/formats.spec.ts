import {
  exactMomentWords,
  listWords,
  localeOf,
  momentWords,
  numberWords,
  timeWords,
} from '../../../WebResources/strings/formats';
import { countWords } from '../../../WebResources/strings/words';
import { stringsOf } from '../../../WebResources/platform/strings';
import type { CtiTextKey } from '../../../WebResources/strings/text-keys';

/** `12:07` with whatever blank the browser puts before "am". */
const plain = (words: string): string => words.replace(/\s/g, ' ');
const NOON = new Date(2026, 10, 21, 12, 7, 9);

describe('The locale of numbers and times', () => {
  it('is the region that the browser prefers, in the language of the texts', () => {
    expect(localeOf('en', ['de-AT', 'en-AU', 'en-US'])).toBe('en-AU');
  });

  it('is the language of the texts where the browser prefers another, or the texts name a region', () => {
    expect(localeOf('ja', ['en-AU'])).toBe('ja');
    expect(localeOf('pt-BR', ['pt-PT'])).toBe('pt-BR');
  });
});

describe('Formats', () => {
  it('write lists, numbers and times as the language does', () => {
    expect(listWords(['contact', 'account', 'lead'], 'en')).toBe('contact, account, lead');
    expect(listWords(['Kontakt', 'Firma'], 'ja')).toBe('Kontakt Firma');
    expect(numberWords(1234.5, 'de')).toBe('1.234,5');
    expect(plain(momentWords(NOON, 'de'))).toBe('21.11.2026, 12:07');
    expect(plain(exactMomentWords(NOON, 'de'))).toBe('21.11.2026, 12:07:09');
    expect(plain(timeWords(NOON, 'de'))).toBe('12:07:09');
  });
});

describe('A text with a count', () => {
  const polish = (forms: Readonly<Record<string, string>>): ReturnType<typeof stringsOf<CtiTextKey>> =>
    stringsOf(new Map(Object.entries({ panel_language: 'pl', ...forms })));

  it('has the plural form of the language', () => {
    const { text } = polish({
      panel_waiting_one: '{count} rozmowa',
      panel_waiting_few: '{count} rozmowy',
      panel_waiting_many: '{count} rozmów',
      panel_waiting_other: '{count} rozmowy',
    });
    expect([1, 3, 5].map((count) => countWords(text, 'panel_waiting', count))).toEqual([
      '1 rozmowa',
      '3 rozmowy',
      '5 rozmów',
    ]);
  });

  it('has the form "other" where the language lacks one', () => {
    expect(countWords(polish({ panel_waiting_other: '{count} w' }).text, 'panel_waiting', 5)).toBe('5 w');
  });
});
