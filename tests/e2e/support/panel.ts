import type { Frame, Page } from 'puppeteer';
import { dropdownIn } from './dropdown';
import type { SelectBox } from './select-box';
import { says, until } from './until';

/** Not by role and name: a tab behind another one computes no accessibility tree. */
const NOTES = '[data-testid="call"] fluent-textarea';

/** Any text of an element that is there: of one that is not, the text is `(nothing)`. */
const SOMETHING = /^[^(]/;

const PANEL = '/WebResources/ips_/panel/panel.html';

/** Our panel in a tab, as the agent sees it. What `until…` waits for may be a part of the text. */
export interface Panel {
  frame(): Promise<Frame>;
  /** It has connected, or says why not. Until then it may draw itself again, and ipSCAPE's page take the focus. */
  untilStarted(): Promise<void>;
  untilStatus(words: string | RegExp): Promise<string>;
  /** The name of the configuration in use. */
  untilConfiguration(name: string): Promise<string>;
  /** The call card. */
  untilCard(words: string | RegExp): Promise<string>;
  /** The line that says whether the call is logged. */
  untilLog(words: string | RegExp): Promise<string>;
  /** By keyboard, behind what is there. */
  typeNotes(text: string): Promise<void>;
  untilNotes(words: string | RegExp): Promise<string>;
  /** A message, by its key. */
  untilNotice(key: string, words?: string | RegExp): Promise<string>;
  untilNoNotice(key: string): Promise<void>;
  /** Shows what a message has folded away. */
  unfold(key: string): Promise<void>;
  /** Names of the rows of the pick list. */
  choices(): Promise<readonly string[]>;
  /** What distinguishes them, row by row. */
  details(): Promise<readonly string[]>;
  /** The choice in the select box of that label; `(no box)` where there is none. */
  chosenIn(box: 'Person' | 'About'): Promise<string>;
  /** Opens "What happened on this call", waits for the words there, closes it. */
  untilTrace(words: string | RegExp): Promise<string>;
  /** One of the card's select boxes: `Person`, `About`. */
  box(label: string): SelectBox;
  press(button: string): Promise<void>;
  choose(menuItem: string): Promise<void>;
}

export function panelIn(page: Page): Panel {
  const current = (): Frame | undefined => page.frames().find((frame) => frame.url().endsWith(PANEL));
  const frame = async (): Promise<Frame> => {
    const found = await until('the panel', () => Promise.resolve(current()));
    if (!found) throw new Error('no frame');
    return found;
  };
  const textOf = async (selector: string): Promise<string> =>
    (await frame()).evaluate(
      (wanted) => document.querySelector<HTMLElement>(wanted)?.innerText ?? '(nothing)',
      selector,
    );
  const untilText = (what: string, selector: string, words: string | RegExp): Promise<string> =>
    until(`${what} saying ${String(words)}`, () => textOf(selector), says(words));
  const notice = (key: string): string => `[data-notice="${key}"]`;
  const press = async (name: string, role = 'button'): Promise<void> =>
    (await frame()).locator(`::-p-aria([name="${name}"][role="${role}"])`).click();
  const textsOf = async (selector: string): Promise<readonly string[]> =>
    (await frame()).$$eval(selector, (elements) =>
      elements.map((element) => (element instanceof HTMLElement ? element.innerText : '')),
    );
  async function choose(menuItem: string): Promise<void> {
    await press('More choices');
    await press(menuItem, 'menuitem');
  }

  return {
    frame,
    untilStarted: async () =>
      void (await until(
        'the panel to have started',
        () => textOf('[data-testid="status"]'),
        (status) => status !== '(nothing)' && !status.includes('Connecting'),
      )),
    untilStatus: (words) => untilText('the status line', '[data-testid="status"]', words),
    untilConfiguration: (name) => untilText('the configuration', '.status-line .configuration', name),
    untilCard: (words) => untilText('the call card', '[data-testid="call"]', words),
    untilLog: (words) => untilText('the log line', '[data-testid="log"]', words),
    async typeNotes(text) {
      await (await frame()).locator(NOTES).click();
      await page.keyboard.press('End', { commands: ['MoveToEndOfDocument'] });
      await page.keyboard.type(text);
    },
    untilNotes: (words) =>
      until(
        `notes saying ${String(words)}`,
        async () => (await frame()).$eval(NOTES, (field) => (field as HTMLTextAreaElement).value),
        says(words),
      ),
    untilNotice: (key, words = SOMETHING) => untilText(`the notice ${key}`, notice(key), words),
    untilNoNotice: async (key) =>
      void (await until(
        `no notice ${key}`,
        () => textOf(notice(key)),
        (text) => text === '(nothing)',
      )),
    unfold: async (key) => (await frame()).locator(`${notice(key)} summary`).click(),
    choices: () => textsOf('[role=option] .name'),
    details: () => textsOf('[role=option] .detail'),
    chosenIn: async (box) => (await dropdownIn(frame, box).chosen()) ?? '(no box)',
    async untilTrace(words) {
      await choose('What happened on this call');
      const trace = await untilText('the trace', '.trace', words);
      await press('Close');
      return trace;
    },
    box: (label) => dropdownIn(frame, label),
    press,
    choose,
  };
}
