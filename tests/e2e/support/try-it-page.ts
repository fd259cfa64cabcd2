import type { Frame } from 'puppeteer';
import type { DynamicsTab } from './dynamics-tab';
import { dropdownIn } from './dropdown';
import { pageInFrame } from './page-in-frame';

const PAGE = '/WebResources/ips_/settings/tryit.html';

const FIELDS = {
  number: '::-p-aria([name="Number"][role="textbox"])',
  interaction: '::-p-aria([name="Interaction"][role="textbox"])',
};

export type TriedStep = 'call' | 'rules' | 'parameters' | 'searches' | 'opens' | 'log';

/** The tab Try it of a configuration's form, as an administrator uses it. */
export interface TryItPage {
  frame(): Promise<Frame>;
  number(number: string, callType?: string): Promise<void>;
  json(text: string): Promise<void>;
  press(button: string): Promise<void>;
  /** A step of the outcome, once it says so. */
  untilStep(step: TriedStep, words: string | RegExp): Promise<string>;
  /** All of the page. */
  untilPage(words: string | RegExp): Promise<string>;
  value(field: 'number' | 'interaction'): Promise<string>;
}

/** Opens it on the form in front. */
export async function openTryIt({ page }: DynamicsTab): Promise<TryItPage> {
  await page.locator('::-p-aria([name="Try it"][role="tab"])').click();
  const { frame, fill, untilShows } = pageInFrame(page, 'Try it', PAGE);
  const press = async (button: string): Promise<void> =>
    (await frame()).locator(`::-p-aria([name="${button}"][role="button"])`).click();

  return {
    frame,
    async number(number, callType = 'Inbound') {
      await fill(FIELDS.number, number);
      await dropdownIn(frame, 'Call type').choose(callType);
      await press('Try');
    },
    async json(text) {
      await (await frame()).locator('::-p-aria([name="A sample interaction (JSON)"][role="radio"])').click();
      await fill(FIELDS.interaction, text);
      await press('Try');
    },
    press,
    untilStep: (step, words) => untilShows(`[data-testid="step-${step}"]`, words),
    untilPage: (words) => untilShows('main', words),
    value: async (field) => {
      const control = await (await frame()).waitForSelector(FIELDS[field]);
      return (await control?.evaluate((one) => (one as HTMLInputElement).value)) ?? '';
    },
  };
}
