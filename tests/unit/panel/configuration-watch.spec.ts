import type { ConfigurationInUse, Found } from '../../../WebResources/panel/configuration';
import { watchConfiguration } from '../../../WebResources/panel/configuration-watch';
import { clockFake, settle } from '../../support/clock-fake';

const FIVE_MINUTES = 5 * 60_000;

function open({ isVisible = true, isBusy = false } = {}) {
  const clock = clockFake();
  const found: Found[] = [];
  const log: string[] = [];
  const page = { isVisible, isBusy, shown: [] as (() => void)[] };
  const configuration: Pick<ConfigurationInUse, 'look'> = {
    look(isAsked) {
      log.push(isAsked ? 'look, asked' : 'look');
      return Promise.resolve(found.shift() ?? 'same');
    },
  };
  const watch = watchConfiguration(configuration, {
    clock,
    visibility: {
      isVisible: () => page.isVisible,
      onVisible(listener) {
        page.shown.push(listener);
        return () => page.shown.splice(page.shown.indexOf(listener), 1);
      },
    },
    isBusy: () => page.isBusy,
    apply: (what) => log.push(`apply ${what}`),
    notifyOthers: () => log.push('notify others'),
    onChange: () => undefined,
  });
  /** What has happened since the last time. */
  const events = async (): Promise<string[]> => {
    await settle();
    return log.splice(0);
  };
  return {
    clock,
    found,
    page,
    watch,
    events,
    show() {
      page.isVisible = true;
      for (const listener of page.shown) listener();
    },
  };
}

/** One that has looked at its start. */
async function watching(page: { isVisible?: boolean; isBusy?: boolean } = {}) {
  const opened = open(page);
  await opened.events();
  return opened;
}

describe('The watch over the configuration', () => {
  it('looks behind the start, hidden or not, and takes up what has changed', async () => {
    for (const isVisible of [true, false]) {
      const { found, events } = open({ isVisible });
      found.push('changed');
      expect(await events()).toEqual(['look', 'notify others', 'apply changed']);
    }
  });

  it('looks every five minutes, and notifies the other tabs of a change', async () => {
    const { clock, found, events } = await watching();
    await clock.advance(FIVE_MINUTES - 1);
    expect(await events()).toEqual([]);
    await clock.advance(1);
    expect(await events()).toEqual(['look']);
    found.push('changed');
    await clock.advance(FIVE_MINUTES);
    expect(await events()).toEqual(['look', 'notify others', 'apply changed']);
  });

  it('does not look while the page is hidden, and catches up once it is shown', async () => {
    const { clock, page, show, events } = await watching();
    page.isVisible = false;
    await clock.advance(3 * FIVE_MINUTES);
    expect(await events()).toEqual([]);
    show();
    expect(await events()).toEqual(['look']);
    show();
    expect(await events()).toEqual([]);
  });

  it('looks after each call', async () => {
    const { watch, events } = await watching();
    watch.callEnded();
    expect(await events()).toEqual(['look']);
  });

  it('looks when another tab has found something, even while hidden, and notifies none', async () => {
    const { watch, found, events } = await watching({ isVisible: false });
    found.push('changed');
    watch.handleOthersFind();
    expect(await events()).toEqual(['look', 'apply changed']);
  });

  it('changes nothing in the middle of a call', async () => {
    for (const what of ['changed', 'gone'] as const) {
      const { watch, clock, page, found, events } = await watching({ isBusy: true });
      found.push(what);
      await clock.advance(FIVE_MINUTES);
      expect(await events()).toEqual(['look', 'notify others']);
      expect(watch.isPending()).toBeTrue();
      watch.settle();
      expect(await events()).toEqual([]);

      page.isBusy = false;
      watch.settle();
      watch.settle();
      expect(await events()).toEqual([`apply ${what}`]);
      expect(watch.isPending()).toBeFalse();
    }
  });

  it('leaves one at once that was changed in the browser, also in the middle of a call', async () => {
    const { clock, found, events } = await watching({ isBusy: true });
    found.push('forged');
    await clock.advance(FIVE_MINUTES);
    expect(await events()).toEqual(['look', 'apply gone']);
  });

  it('looks when the agent asks, and takes it up even where it is the same', async () => {
    const { watch, page, events } = await watching({ isVisible: false });
    watch.look();
    expect(watch.isLooking()).toBeTrue();
    expect(await events()).toEqual(['look, asked', 'apply changed']);
    expect(watch.isLooking()).toBeFalse();

    page.isBusy = true;
    watch.look();
    expect(await events()).toEqual(['look, asked']);
    expect(watch.isPending()).toBeFalse();
  });

  it('does nothing once it is stopped, and leaves no timer', async () => {
    const { watch, clock, found, events } = open();
    found.push('changed');
    watch.stop();
    await clock.advance(2 * FIVE_MINUTES);
    expect(await events()).toEqual([]);
    expect(clock.pending()).toBe(0);
  });
});
