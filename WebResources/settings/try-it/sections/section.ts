import type { Text } from '../words';

/** `warn` and `bad` are shown by a word as well as by a colour. */
export type Tone = 'plain' | 'good' | 'warn' | 'bad';

/** One step of the outcome in words: drawn on the page, and copied as text. */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly tone: Tone;
  readonly summary: string;
  readonly rows: readonly SectionRow[];
  readonly details?: Details;
}

export interface SectionRow {
  readonly label: string;
  readonly value: string;
  readonly hints?: readonly Hint[];
  readonly details?: Details;
}

export interface Hint {
  readonly tone: Tone;
  readonly words: string;
}

/** What only some want to see. */
export interface Details {
  readonly title: string;
  readonly code: string;
}

/** The whole outcome as text to send to somebody. */
export function sectionsText(sections: readonly Section[], heading: string, text: Text): string {
  return [heading, ...sections.map((section) => sectionText(section, text))].join('\n\n');
}

function sectionText({ title, tone, summary, rows, details }: Section, text: Text): string {
  const lines = rows.flatMap((row) => [
    `- ${[row.label, row.value].filter(Boolean).join(': ')}`,
    ...(row.hints ?? []).map((hint) => `    ${marked(hint.tone, hint.words, text)}`),
    ...(row.details ? [`    ${row.details.code}`] : []),
  ]);
  return [`${title}: ${marked(tone, summary, text)}`, ...lines, ...(details ? [details.code] : [])].join(
    '\n',
  );
}

function marked(tone: Tone, words: string, text: Text): string {
  return tone === 'warn' || tone === 'bad' ? `${text(`tryit_tone_${tone}`)}: ${words}` : words;
}
