import type { Frame } from 'puppeteer';
import type { DynamicsTab } from './dynamics-tab';
import { pageInFrame } from './page-in-frame';
import { says, until } from './until';

const PAGE = '/WebResources/ips_/settings/history.html';

/** The tab History of a configuration's form, as an administrator uses it. */
export interface HistoryPage {
  frame(): Promise<Frame>;
  press(button: string | RegExp): Promise<void>;
  /** Puts a version on one side of the comparison; 0 is "Now", 1 the newest version. */
  choose(side: 'left' | 'right', index: number): Promise<void>;
  untilComparison(words: string | RegExp): Promise<string>;
  untilOutcome(words: string | RegExp): Promise<string>;
  /** All of the page. */
  untilPage(words: string | RegExp): Promise<string>;
}

/** Opens it on the form in front. */
export async function openHistory({ page }: DynamicsTab): Promise<HistoryPage> {
  await page.locator('::-p-aria([name="History"][role="tab"])').click();
  const { frame, untilShows } = pageInFrame(page, 'History', PAGE);
  return {
    frame,
    press: async (button) => {
      const name = await until(`the button ${String(button)}`, async () => {
        const names = await (
          await frame()
        ).$$eval('fluent-button:not([disabled])', (all) => all.map((one) => (one as HTMLElement).innerText));
        return names.find(says(button));
      });
      await (await frame()).locator(`::-p-aria([name='${String(name)}'][role="button"])`).click();
    },
    choose: async (side, index) => {
      const rows = `[data-testid="versions"] tbody tr:nth-child(${String(index + 1)})`;
      await (await frame()).locator(`${rows} input[name="${side}"]`).click();
    },
    untilComparison: (words) => untilShows('[data-testid="comparison"]', words),
    untilOutcome: (words) => untilShows('[data-testid="outcome"]', words),
    untilPage: (words) => untilShows('main', words),
  };
}
