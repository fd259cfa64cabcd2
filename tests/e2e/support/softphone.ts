import type { Frame, Page } from 'puppeteer';
import { selectBoxIn, type SelectBox } from './select-box';
import { until } from './until';

/** ipSCAPE's page in a tab's panel, as the agent uses it. */
export interface Softphone {
  /** How many there are in the tab: two would ring twice. */
  count(): number;
  untilCount(count: number): Promise<void>;
  text(): Promise<string>;
  /** A component of the call, by its name. */
  box(name: string): SelectBox;
  press(button: string): Promise<void>;
  frame(): Promise<Frame>;
}

export function softphoneIn(page: Page, ctiUrl: string): Softphone {
  const frames = (): Frame[] => page.frames().filter((frame) => frame.url().startsWith(`${ctiUrl}/cti/`));
  const frame = async (): Promise<Frame> => {
    const [first] = await until(
      "ipSCAPE's page",
      () => Promise.resolve(frames()),
      ({ length }) => length > 0,
    );
    if (!first) throw new Error('no frame');
    return first;
  };
  return {
    frame,
    count: () => frames().length,
    untilCount: async (count) =>
      void (await until(
        `${count} softphones in the tab`,
        () => Promise.resolve(frames().length),
        (found) => found === count,
      )),
    box: (name) => selectBoxIn(frame, name),
    text: async () => (await frame()).evaluate(() => document.body.innerText),
    press: async (button) => (await frame()).locator(`::-p-aria([name="${button}"][role="button"])`).click(),
  };
}
