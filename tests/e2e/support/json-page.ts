import type { Frame, Page } from 'puppeteer';
import { dropdownIn } from './dropdown';
import { pageInFrame } from './page-in-frame';
import { says, until } from './until';

const PAGE = '/WebResources/ips_/settings/json.html';

const JSON_FIELD = '::-p-aria([name="JSON"][role="textbox"])';
const EXPORTED = 'fluent-textarea[readonly]';

/** The page "Import and export" of the settings app, as an administrator uses it. */
export interface JsonPage {
  frame(): Promise<Frame>;
  chooseConfiguration(name: string): Promise<void>;
  fillIn(label: string, text: string): Promise<void>;
  paste(json: string): Promise<void>;
  upload(path: string): Promise<void>;
  /** The text to be imported. */
  untilJson(words: RegExp): Promise<string>;
  press(button: string): Promise<void>;
  /** What came of the last step, once it says so. */
  untilOutcome(words: string | RegExp): Promise<string>;
  /** The JSON shown for export. */
  exported(): Promise<string>;
}

/** Opens it by the app's navigation. */
export async function openJsonPage(page: Page): Promise<JsonPage> {
  await page.locator('[data-testid="nav-ips_json"]').click();
  const { frame, fill, untilShows } = pageInFrame(page, 'Import and export', PAGE);
  return {
    frame,
    async chooseConfiguration(name) {
      const box = dropdownIn(frame, 'Configuration');
      await box.choose(name);
      await box.untilChosen(name);
    },
    fillIn: (label, text) => fill(`::-p-aria([name="${label}"][role="textbox"])`, text),
    paste: (json) => fill(JSON_FIELD, json),
    async upload(path) {
      const input = (await frame()).locator('input[type=file]');
      const [chooser] = await Promise.all([page.waitForFileChooser(), input.click()]);
      await chooser.accept([path]);
    },
    untilJson: (words) =>
      until(
        `the JSON ${String(words)}`,
        async () => (await frame()).$eval(JSON_FIELD, (area) => (area as HTMLTextAreaElement).value),
        says(words),
      ),
    press: async (button) => (await frame()).locator(`::-p-aria([name="${button}"][role="button"])`).click(),
    untilOutcome: (words) => untilShows('[data-testid="outcome"]', words),
    exported: async () => {
      await (await frame()).waitForSelector(EXPORTED);
      return (await frame()).$eval(EXPORTED, (area) => (area as HTMLTextAreaElement).value);
    },
  };
}
