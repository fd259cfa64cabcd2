import type { Page } from 'puppeteer';

/** What went wrong in the pages, in the browser's own words. */
export interface ConsoleWatch {
  add(page: Page): void;
  /** This one belongs to the scenario. */
  expect(pattern: RegExp): void;
  unexpected(): readonly string[];
}

/** Any call may end while a choice for its boxes is on the way to ipSCAPE, which then has no use for it. */
const CHOICE_TOO_LATE = /409 \(Conflict\).*component-options/;

export function watchConsole(): ConsoleWatch {
  const errors: string[] = [];
  const expected = [CHOICE_TOO_LATE];
  return {
    add(page) {
      page.on('pageerror', (error) => errors.push(String(error)));
      page.on('console', (message) => {
        if (message.type() === 'error') errors.push(`${message.text()} ${message.location().url ?? ''}`);
      });
    },
    expect: (pattern) => void expected.push(pattern),
    unexpected: () => errors.filter((error) => !expected.some((pattern) => pattern.test(error))),
  };
}
