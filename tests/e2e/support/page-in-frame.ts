import type { Frame, Page } from 'puppeteer';
import { says, until } from './until';

/** A page of ours in a frame of Dynamics. Dynamics draws it again on each change of tab, so it is found again each time. */
export interface PageInFrame {
  frame(): Promise<Frame>;
  /** What an element shows, once it says so. */
  untilShows(selector: string, words: string | RegExp): Promise<string>;
  /** Again where the page was drawn again, or lost the focus, before all was typed. */
  fill(selector: string, text: string): Promise<void>;
}

/** A locator of a frame that has just gone waits for ever. */
const ONE_TRY_MS = 3_000;

/**
 * @param name as people call it, for what a test waits for
 * @param path in its address
 */
export function pageInFrame(page: Page, name: string, path: string): PageInFrame {
  const frame = async (): Promise<Frame> => {
    const found = await until(`the page "${name}"`, () =>
      Promise.resolve(page.frames().find((one) => one.url().includes(path))),
    );
    if (!found) throw new Error('no frame');
    return found;
  };
  return {
    frame,
    async fill(selector, text) {
      const fill = async (): Promise<string> => {
        const control = await (await frame()).waitForSelector(selector, { timeout: ONE_TRY_MS });
        await control?.evaluate((field) => {
          (field as HTMLInputElement).focus();
          (field as HTMLInputElement).select();
        });
        // As a paste: as one input, which leaves the shadow tree as the user's do.
        if (text === '') await page.keyboard.press('Backspace');
        else await page.keyboard.sendCharacter(text);
        return (await control?.evaluate((field) => (field as HTMLInputElement).value)) ?? '';
      };
      await until(`${selector} to hold what is typed`, fill, (value) => value === text);
    },
    untilShows: (selector, words) =>
      until(
        `${selector} saying ${String(words)}`,
        async () =>
          (await frame()).evaluate(
            (wanted) => document.querySelector<HTMLElement>(wanted)?.innerText ?? '(nothing)',
            selector,
          ),
        says(words),
      ),
  };
}
