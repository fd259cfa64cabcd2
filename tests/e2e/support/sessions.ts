import type { Page } from 'puppeteer';
import { until } from './until';

/** The sessions of an app with CIF 2.0, as the agent sees and uses them. */
export interface Sessions {
  /** Home first. */
  titles(): Promise<readonly string[]>;
  untilTitles(...titles: readonly string[]): Promise<void>;
  untilFront(title: string): Promise<void>;
  /** The panel asks the agent to come to that one. */
  untilMarked(title: string): Promise<void>;
  /** What the tabs of the session in front are called, its anchor first. */
  tabs(): Promise<readonly string[]>;
  untilTabs(...names: readonly string[]): Promise<void>;
  goTo(title: string): Promise<void>;
  close(title: string): Promise<void>;
  /** A session of the agent's own: no provider may do anything in it. */
  openOwn(): Promise<void>;
}

export function sessionsIn(page: Page): Sessions {
  const textsOf = (selector: string): Promise<readonly string[]> =>
    page.$$eval(selector, (elements) => elements.map((element) => element.textContent ?? ''));
  const titles = (which = ''): Promise<readonly string[]> =>
    textsOf(`[data-testid="session"]${which} > button:first-child`);
  const tabs = (): Promise<readonly string[]> => textsOf('[data-testid="session-tab"] [role=tab]');

  async function untilTexts(
    what: string,
    ask: () => Promise<readonly string[]>,
    wanted: readonly string[],
  ): Promise<void> {
    await until(what, ask, (texts) => JSON.stringify(texts) === JSON.stringify(wanted));
  }
  const press = (name: string): Promise<void> =>
    page.locator(`nav[aria-label="Sessions"] ::-p-aria([name="${name}"][role="button"])`).click();

  return {
    titles: () => titles(),
    untilTitles: (...wanted) => untilTexts(`the sessions ${wanted.join(', ')}`, () => titles(), wanted),
    untilFront: (title) =>
      untilTexts(
        `the session ${title} in front`,
        () => textsOf('[data-testid="session"] > [aria-current="true"]'),
        [title],
      ),
    untilMarked: (title) =>
      untilTexts(`a mark on the session ${title}`, () => titles('[data-marked]'), [title]),
    tabs,
    untilTabs: (...names) => untilTexts(`the tabs ${names.join(', ')}`, tabs, names),
    goTo: press,
    close: (title) => press(`Close the session ${title}`),
    openOwn: () => press('Open in a new session'),
  };
}
