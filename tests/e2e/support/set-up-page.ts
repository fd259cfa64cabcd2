import type { Frame, Page } from 'puppeteer';
import { pageInFrame } from './page-in-frame';
import { says, until } from './until';

const PAGE = '/WebResources/ips_/settings/set_up.html';

/** The page "Set-up" of the settings app, as an administrator uses it. */
export interface SetUpPage {
  frame(): Promise<Frame>;
  /** A line, once it is of that verdict and says that, folded or not. */
  untilLine(step: string, verdict: string, words?: string | RegExp): Promise<string>;
  /** Each line's verdict, by step, once nothing is being checked. */
  verdicts(): Promise<Readonly<Record<string, string>>>;
  fillIn(label: string, text: string): Promise<void>;
  /** A checkbox. */
  tick(label: string): Promise<void>;
  press(button: string): Promise<void>;
  /** A step asks before it changes anything. */
  untilQuestion(): Promise<void>;
  untilReady(words: string | RegExp): Promise<string>;
}

/** It is the app's first page. */
export function setUpIn(page: Page): SetUpPage {
  const { frame, fill } = pageInFrame(page, 'Set-up', PAGE);
  async function untilIdle(): Promise<void> {
    await (await frame()).waitForSelector('main[aria-busy="false"]');
  }
  const textOf = async (selector: string): Promise<string> =>
    (await frame()).evaluate(
      (wanted) => document.querySelector(wanted)?.textContent ?? '(nothing)',
      selector,
    );
  // A library's button that is disabled is none to puppeteer: it clicks while the page is still checking its lines.
  const press = async (name: string): Promise<void> =>
    (await frame())
      .locator(`::-p-aria([name="${name}"][role="button"])`)
      .filter((button) => !button.matches(':disabled, [disabled]'))
      .click();

  return {
    frame,
    press,
    untilQuestion: async () =>
      void (await (await frame()).waitForSelector('::-p-aria([name="Cancel"][role="button"])')),
    untilLine: (step, verdict, words = /\w/) =>
      until(
        `${step} is ${verdict}, saying ${String(words)}`,
        () => textOf(`[data-step="${step}"][data-verdict="${verdict}"]`),
        says(words),
      ),
    async verdicts() {
      await untilIdle();
      return Object.fromEntries(
        await (
          await frame()
        ).$$eval('[data-step]', (lines) =>
          lines.map((line) => [line.getAttribute('data-step'), line.getAttribute('data-verdict')]),
        ),
      ) as Readonly<Record<string, string>>;
    },
    fillIn: (label, text) => fill(`::-p-aria([name="${label}"][role="textbox"])`, text),
    tick: async (label) => (await frame()).locator(`::-p-aria([name="${label}"][role="checkbox"])`).click(),
    untilReady: (words) => until('the end of the set-up', () => textOf('[data-testid="ready"]'), says(words)),
  };
}
