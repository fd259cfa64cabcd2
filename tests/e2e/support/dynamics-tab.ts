import type { Page } from 'puppeteer';
import type { DynamicsHost } from '../../host/host';
import { PANEL_MODES } from '../../host/shell/cif/side-panel';
import { panelIn, type Panel } from './panel';
import { sessionsIn, type Sessions } from './sessions';
import { softphoneIn, type Softphone } from './softphone';
import { says, until } from './until';

/** A browser tab with a Dynamics app, as the agent uses it. */
export interface DynamicsTab {
  readonly page: Page;
  readonly panel: Panel;
  readonly softphone: Softphone;
  /** Only in mode `cif2`. */
  readonly sessions: Sessions;
  /** The record whose form is in front. */
  untilRecord(name: string | RegExp): Promise<string>;
  recordName(): Promise<string>;
  /** What an input of that form holds. */
  field(column: string): Promise<string>;
  fillIn(column: string, text: string): Promise<void>;
  save(): Promise<void>;
  untilTimeline(words: string | RegExp): Promise<string>;
  /** Through the app's navigation. */
  openList(table: string): Promise<void>;
  /** In the list in front. */
  search(words: string): Promise<void>;
  /** From the list in front to the form of that row. */
  openRow(name: string): Promise<void>;
  /** Ticks that row of the list or subgrid in front, and presses a command for what is ticked there. */
  commandRow(name: string, command: 'deactivate' | 'delete'): Promise<void>;
  /** Dynamics' search page, with what it has searched for. */
  untilSearch(words: string | RegExp): Promise<string>;
  /** A choice in a dialog of Dynamics. */
  answerDialog(choice: string): Promise<void>;
  /** As a link in Dynamics does. */
  openRecord(table: string, id: string): Promise<void>;
  /** Clicks on a telephone number of the form or the list in front. @param count 2 for a double click */
  clickNumber(number: string, count?: number): Promise<void>;
  /** On a number of another table than that of the form in front, as CIF reports it. */
  clickInSubgrid(click: { entityLogicalName: string; name: string; value: string }): Promise<void>;
  minimisePanel(): Promise<void>;
  untilPanel(mode: 'minimised' | 'docked'): Promise<void>;
  apps(): Promise<readonly string[]>;
  reload(): Promise<void>;
}

/** @param app the name on its tile; left out, the tab stays at the list of apps */
export async function openDynamicsTab(page: Page, host: DynamicsHost, app?: string): Promise<DynamicsTab> {
  const textOf = (selector: string): Promise<string> =>
    page.evaluate(
      (wanted) => document.querySelector<HTMLElement>(wanted)?.innerText ?? '(nothing)',
      selector,
    );
  const untilApp = (name: string | RegExp): Promise<string> =>
    until(`the app ${String(name)}`, () => textOf('[data-testid="app-name"]'), says(name));

  await page.goto(host.url);
  const first = await untilApp(/^[^(]/);
  if (first !== app) await page.locator('[data-testid="app-switcher"]').click();
  if (first !== app && app !== undefined) {
    await page.locator(`[data-testid="apps"] ::-p-aria([name="${app}"])`).click();
    await untilApp(app);
  }
  const untilText = (what: string, selector: string, words: string | RegExp): Promise<string> =>
    until(`${what} saying ${String(words)}`, () => textOf(selector), says(words));
  const input = (column: string): string => `[data-testid="field-${column}"] :is(input, textarea)`;
  async function field(column: string): Promise<string> {
    await page.waitForSelector(input(column));
    return page.$eval(input(column), (control) =>
      control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement ? control.value : '',
    );
  }
  /** Again where the form was drawn again between the selection of the old text and the typing of the new one. */
  async function fillIn(column: string, text: string): Promise<void> {
    const fill = async (): Promise<string> => {
      await page.locator(input(column)).fill(text);
      return field(column);
    };
    await until(`${column} to hold what is typed`, fill, (value) => value === text);
  }

  return {
    page,
    panel: panelIn(page),
    softphone: softphoneIn(page, host.ctiUrl),
    sessions: sessionsIn(page),
    recordName: () => textOf('[data-testid="record-name"]'),
    untilRecord: (name) => untilText('the form', '[data-testid="record-name"]', name),
    field,
    fillIn,
    save: () => page.locator('[data-testid="command-save"]').click(),
    untilTimeline: (words) => untilText('the timeline', '[data-testid="timeline"]', words),
    openList: async (table) => {
      await page.locator(`nav [data-table="${table}"]`).click();
      await page.waitForSelector(`[data-testid="list"][data-table="${table}"]`);
    },
    async search(words) {
      await page.locator('[data-testid="list-search"]').fill(words);
      await page.keyboard.press('Enter');
    },
    async openRow(name) {
      await page.locator(`[data-testid="list-row"] ::-p-aria([name="${name}"][role="button"])`).click();
      await untilText('the form', '[data-testid="record-name"]', name);
    },
    async commandRow(name, command) {
      const rows = await page.waitForSelector(
        `:is([data-testid="list"], .subgrid):has([aria-label="Select ${name}"])`,
      );
      await page.locator(`[aria-label="Select ${name}"]`).click();
      const button = await rows?.waitForSelector(`[data-testid="command-${command}"]`);
      await button?.click();
    },
    untilSearch: (words) => untilText('the search page', '[data-testid="search-text"]', words),
    answerDialog: (choice) => page.locator(`dialog ::-p-aria([name="${choice}"][role="button"])`).click(),
    openRecord: (entityName, entityId) =>
      // Not waited for: it answers when the form is saved.
      page.evaluate(
        (form) => {
          const { Xrm } = window as unknown as { Xrm: { Navigation: { openForm(form: object): unknown } } };
          void Xrm.Navigation.openForm(form);
        },
        { entityName, entityId },
      ),
    clickNumber: (number, count = 1) =>
      page
        .locator(
          [`Call ${number}`, number].map((name) => `::-p-aria([name="${name}"][role="button"])`).join(','),
        )
        .click({ count }),
    clickInSubgrid: (click) =>
      page.evaluate((detail) => {
        window.dispatchEvent(new CustomEvent('CIClickToAct', { detail }));
      }, click),
    minimisePanel: () => page.locator('[data-testid="side-panel-toggle"][aria-expanded="true"]').click(),
    untilPanel: async (mode) =>
      void (await page.waitForSelector(`.side-panel[data-mode="${PANEL_MODES[mode]}"]`)),
    apps: async () => {
      await page.waitForSelector('[data-testid="apps"]');
      return page.$$eval('[data-testid="apps"] a', (tiles) =>
        tiles.map((tile) => tile.lastChild?.textContent ?? ''),
      );
    },
    reload: async () => void (await page.reload()),
  };
}
