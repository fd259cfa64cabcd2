import type { DynamicsTab } from './dynamics-tab';
import { says, until } from './until';

export const SETTINGS = 'ipSCAPE CTI Settings';

/** A form of the settings app, as an administrator sees it. */
export interface SettingsForm {
  readonly tab: DynamicsTab;
  /** Chooses the tab of that name in the FormXml. */
  show(formTab: string): Promise<void>;
  /** Types as a person does, and leaves the field. */
  type(column: string, text: string): Promise<void>;
  /** An option of a choice, by its label; of several, one more. */
  choose(column: string, option: string): Promise<void>;
  /** A new row of that table, by the command of its subgrid, until its form is there. */
  addRow(table: string, title: string): Promise<void>;
  saveAndClose(): Promise<void>;
  untilField(column: string, text: string): Promise<void>;
  /** What the form says at a field that keeps it from being saved. */
  untilError(column: string, words: RegExp): Promise<string>;
  untilNoError(column: string): Promise<void>;
  /** Opens the marks at a field one after the other, until one says this. */
  untilRecommendation(column: string, words: RegExp): Promise<string>;
  /** Presses "Apply" in what is open. */
  apply(column: string): Promise<void>;
  untilAboveForm(words: RegExp): Promise<string>;
  aboveForm(): Promise<readonly string[]>;
  /** Why the form was not saved. */
  untilRefused(words: RegExp): Promise<string>;
  untilSaved(): Promise<void>;
}

export function settingsForm(tab: DynamicsTab): SettingsForm {
  const { page } = tab;
  const field = (column: string): string => `[data-testid="field-${column}"]`;
  const textsOf = (selector: string): Promise<readonly string[]> =>
    page.$$eval(selector, (elements) => elements.map((element) => element.textContent ?? ''));
  const joined = async (selector: string): Promise<string> => (await textsOf(selector)).join(' | ');
  const errors = (column: string): string => `${field(column)} .field-notices li`;

  return {
    tab,
    show: (formTab) => page.locator(`[data-testid="tab-${formTab}"]`).click(),
    async type(column, text) {
      await tab.fillIn(column, text);
      await page.keyboard.press('Tab');
    },
    async choose(column, option) {
      const list = await page.$(`${field(column)} select`);
      if (!list) return page.locator(`${field(column)} ::-p-text(${option})`).click();
      const value = await list.$$eval(
        'option',
        (options, label) => options.find((one) => one.textContent === label)?.value ?? '',
        option,
      );
      await list.select(value);
    },
    async addRow(table, title) {
      await page.locator(`[data-testid="new-${table}"]`).click();
      await tab.untilRecord(title);
    },
    saveAndClose: () => page.locator('[data-testid="command-save-and-close"]').click(),
    untilField: async (column, text) =>
      void (await until(
        `the field ${column}`,
        () => tab.field(column),
        (value) => value === text,
      )),
    untilError: (column, words) => until(`an error at ${column}`, () => joined(errors(column)), says(words)),
    untilNoError: async (column) =>
      void (await until(
        `no error at ${column}`,
        () => joined(errors(column)),
        (text) => text === '',
      )),
    untilRecommendation: (column, words) =>
      until(
        `a recommendation at ${column}`,
        async () => {
          await page.$$eval(`${field(column)} .recommendation-mark[aria-expanded="false"]`, (marks) =>
            marks.forEach((mark) => mark instanceof HTMLElement && mark.click()),
          );
          return joined(`${field(column)} .recommendation-text`);
        },
        says(words),
      ),
    apply: (column) =>
      page.locator(`${field(column)} .recommendation-text ::-p-aria([name="Apply"][role="button"])`).click(),
    untilAboveForm: (words) => until('a notice above the form', () => joined('.form > .notice'), says(words)),
    aboveForm: () => textsOf('.form > .notice'),
    untilRefused: (words) => until('the refusal', () => joined('[data-testid="form-problem"]'), says(words)),
    untilSaved: async () =>
      void (await until('the form saved', () => joined('.save-state'), says('- Saved'))),
  };
}

/** The settings app with the sample configuration in front, as an administrator. */
export async function openConfiguration(
  openTab: (app: string) => Promise<DynamicsTab>,
  name = 'Default',
): Promise<SettingsForm> {
  const tab = await openTab(SETTINGS);
  await tab.openList('ips_cticonfiguration');
  await tab.openRow(name);
  return settingsForm(tab);
}
