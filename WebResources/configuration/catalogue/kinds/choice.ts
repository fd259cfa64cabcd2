import { wordsOf, type Choice, type WordOf } from '../choices';
import { isMissing, itemsOf, textOf, type Column, type Report } from '../column';

export interface ChoiceLine<Word> {
  /** Of a new row, and what an unset column means; left out: a row has to have a value. */
  readonly default?: Word;
  /** What an unset column means, where a new row has no value. */
  readonly unset?: Word;
  readonly json?: string;
  /** What a JSON means that does not mention it, or has a word nobody knows; left out: the default. */
  readonly silent?: Word;
}

export function choice<Of extends Choice>(
  name: string,
  of: Of,
  line: ChoiceLine<WordOf<Of>>,
): Column<WordOf<Of>> {
  const words = wordsOf(of);
  const [first] = words;
  if (first === undefined) throw new Error(`The choice ${of.name} has no option.`);
  const { default: initial, unset = initial, json, silent = unset ?? first } = line;
  return {
    name,
    stored: { type: 'choice', choice: of, default: initial },
    isRequired: unset === undefined,
    json,
    silent,
    unset: unset ?? first,
    read(stored, report) {
      if (isMissing(stored) && unset !== undefined) return unset;
      return wordStored(of, stored, report) ?? first;
    },
    write: (word) => of.values[word],
    readFile(value, report) {
      if (isMissing(value) && unset !== undefined) return unset;
      return wordWritten(words, value, report) ?? first;
    },
    readJson(node, key) {
      const said = node.text(key)?.toLowerCase();
      const word = words.find((one) => one === said);
      const isSilent = !said && unset !== undefined;
      if (word !== undefined || isSilent) return word;
      const values = { value: said ?? '', words: words.join(', ') };
      if (line.silent === undefined) node.remark('unknown_word', key, values);
      else node.remark('unknown_word_taken_as', key, { ...values, taken: line.silent });
      return undefined;
    },
    writeJson: (word) => word,
    compared: (word) => word,
    shown: (word) => word,
  };
}

/** A multi-select choice; its words in the order of the choice, whatever the order they come in. */
export function choices<Of extends Choice>(
  name: string,
  of: Of,
  { json }: { readonly json?: string },
): Column<readonly WordOf<Of>[]> {
  const words = wordsOf(of);
  const inOrder = (some: readonly (string | undefined)[]): readonly WordOf<Of>[] =>
    words.filter((word) => some.includes(word));
  return {
    name,
    stored: { type: 'choices', choice: of },
    isRequired: false,
    json,
    silent: [],
    unset: [],
    read: (stored, report) => {
      const values = textOf(stored, report)
        .split(/[;,\s]+/)
        .filter(Boolean);
      return inOrder(values.map((value) => wordStored(of, value, report)));
    },
    write: (some) => some.map((word) => of.values[word]).join(',') || null,
    readFile: (value, report) =>
      inOrder(itemsOf(value, report, (item, reportItem) => wordWritten(words, item, reportItem))),
    readJson(node, key) {
      const said = node.texts(key);
      for (const value of said ?? []) {
        if (!words.some((word) => word === value.toLowerCase()))
          node.remark('unknown_word', key, { value, words: words.join(', ') });
      }
      return said && inOrder(said.map((value) => value.toLowerCase()));
    },
    writeJson: (some) => some,
    compared: (some) => some,
    shown: (some) => some,
  };
}

function wordStored<Of extends Choice>(of: Of, stored: unknown, report: Report): WordOf<Of> | undefined {
  const value = Number(stored ?? NaN);
  const word = wordsOf(of).find((one) => of.values[one] === value);
  if (word === undefined) report(value ? 'has a value that this release does not know' : 'is empty');
  return word;
}

function wordWritten<Word extends string>(
  words: readonly Word[],
  value: unknown,
  report: Report,
): Word | undefined {
  const word = words.find((one) => one === value);
  if (word === undefined) report(`is none of ${words.join(', ')}`);
  return word;
}
