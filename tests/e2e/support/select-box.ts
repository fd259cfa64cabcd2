import type { ElementHandle, Frame } from 'puppeteer';
import { says, until } from './until';

/** A select box, as the agent sees and uses it. Its choices are known by how they begin. */
export interface SelectBox {
  untilChosen(words: string | RegExp): Promise<string>;
  /** Everything it offers, in order. */
  untilChoices(...words: readonly string[]): Promise<void>;
  choose(word: string): Promise<void>;
  isThere(): Promise<boolean>;
}

/** @param label the text before the box */
export function selectBoxIn(frame: () => Promise<Frame>, label: string): SelectBox {
  const find = async () => {
    const page = await frame();
    const found = await page.evaluateHandle(
      (wanted) =>
        [...document.querySelectorAll('select')].find(
          ({ labels }) => labels[0]?.firstChild?.textContent === wanted,
        ),
      label,
    );
    return found.asElement() as ElementHandle<HTMLSelectElement> | null;
  };
  const wait = async () => {
    const box = await until(`the box ${label}`, find);
    if (!box) throw new Error('no box');
    return box;
  };
  const choices = async (): Promise<readonly { word: string; value: string; chosen: boolean }[]> =>
    (await wait()).evaluate((box) =>
      [...box.options].map(({ text, value, selected }) => ({ word: text, value, chosen: selected })),
    );

  return {
    isThere: async () => (await find()) !== null,
    untilChosen: (words) =>
      until(
        `${String(words)} chosen in ${label}`,
        async () => (await choices()).find(({ chosen }) => chosen)?.word ?? '(nothing)',
        says(words),
      ),
    untilChoices: async (...words) =>
      void (await until(
        `${words.join(', ')} in ${label}`,
        choices,
        (found) =>
          found.length === words.length &&
          found.every(({ word }, index) => word.startsWith(words[index] ?? '')),
      )),
    async choose(word) {
      const wanted = await until(`the choice ${word} in ${label}`, async () =>
        (await choices()).find(({ word: one }) => one.startsWith(word)),
      );
      await (await wait()).select(wanted?.value ?? '');
    },
  };
}
