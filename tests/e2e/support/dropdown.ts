import type { Dropdown } from '@fluentui/web-components';
import type { ElementHandle, Frame } from 'puppeteer';
import type { SelectBox } from './select-box';
import { says, until } from './until';

export interface DropdownBox extends SelectBox {
  /** Nothing where there is no such box. */
  chosen(): Promise<string | undefined>;
}

interface Offer {
  readonly word: string;
  readonly chosen: boolean;
}

/** A dropdown of ours, as the user sees and uses it. @param label the text beside it */
export function dropdownIn(frame: () => Promise<Frame>, label: string): DropdownBox {
  // Not by role and name: a tab behind another one computes no accessibility tree.
  const find = async (): Promise<ElementHandle<Dropdown> | null> => {
    const page = await frame();
    const found = await page.evaluateHandle(
      (wanted) =>
        [...document.querySelectorAll<HTMLElement>('fluent-field')]
          .find((field) => field.querySelector('label')?.textContent === wanted)
          ?.querySelector('fluent-dropdown'),
      label,
    );
    return found.asElement() as ElementHandle<Dropdown> | null;
  };
  async function choices(): Promise<readonly Offer[]> {
    const box = await find();
    if (!box) throw new Error(`no box ${label}`);
    return box.evaluate(({ options }) =>
      options.map(({ text, selected }) => ({ word: text, chosen: selected })),
    );
  }
  async function chosen(): Promise<string | undefined> {
    return (await find())
      ? ((await choices()).find((choice) => choice.chosen)?.word ?? '(nothing)')
      : undefined;
  }
  /** By its list, which is open only as long as it has the focus. */
  async function click(word: string): Promise<void> {
    const box = await find();
    await box?.click();
    const options = await box?.evaluateHandle((element) => element.options);
    for (const option of (await options?.getProperties())?.values() ?? []) {
      const element = option.asElement() as ElementHandle | null;
      if (await element?.evaluate((one, wanted) => one.textContent.startsWith(wanted), word))
        await element?.click();
    }
  }

  return {
    chosen,
    isThere: async () => (await find()) !== null,
    untilChosen: (words) =>
      until(`${String(words)} chosen in ${label}`, async () => (await chosen()) ?? '(no box)', says(words)),
    untilChoices: async (...words) =>
      void (await until(
        `${words.join(', ')} in ${label}`,
        choices,
        (found) =>
          found.length === words.length &&
          found.every(({ word }, index) => word.startsWith(words[index] ?? '')),
      )),
    async choose(word) {
      await until(`the choice ${word} in ${label}`, choices, (all) =>
        all.some((choice) => choice.word.startsWith(word)),
      );
      await click(word);
    },
  };
}
