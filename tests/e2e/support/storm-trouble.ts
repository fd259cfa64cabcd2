import type { DynamicsTab } from './dynamics-tab';
import type { Scene } from './scenario';
import type { Seeded } from './seeded';
import { until } from './until';

/** A time in which events may not have reached any panel. */
export interface Disturbance {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

export interface Troublemaker {
  /** One request that reads or writes phone calls goes wrong. */
  fault(): Promise<void>;
  /** Does something nasty to a tab, and waits until a panel runs again. */
  disturb(): Promise<void>;
  readonly disturbances: readonly Disturbance[];
  readonly faults: () => number;
  tabs(): readonly DynamicsTab[];
}

/** What goes wrong with one request that writes a phone call. */
const FAULTS: readonly object[] = [
  { status: 429, retryAfter: 0 },
  { status: 429, retryAfter: -1 },
  { status: 429, retryAfter: 'Wed, 21 Oct 2015 07:28:00 GMT' },
  { status: 503 },
  { status: 401 },
  { offline: true },
  { offline: true, committed: true },
  { status: 502, committed: true },
  { html: true, committed: true },
  { latencyMs: 1_500 },
];
const MOST_TABS = 3;
/** An event that came less than this before a disturbance may not have been stored. */
const STORED_MS = 100;

/** @param first the tabs that are open already */
export function troublemaker(
  { sim, openTab }: Pick<Scene, 'sim' | 'openTab'>,
  random: Seeded,
  fates: Seeded,
  first: readonly DynamicsTab[],
): Troublemaker {
  let tabs = [...first];
  const disturbances: Disturbance[] = [];
  let faults = 0;

  const kinds: Readonly<Record<string, () => Promise<void>>> = {
    reload: () => random.pick(tabs).reload(),
    async 'double reload'() {
      const tab = random.pick(tabs);
      const first = tab.page.reload().catch(() => undefined);
      await pause(random.between(0, 300));
      await tab.reload();
      await first;
    },
    async 'closed tab'() {
      const gone = random.pick(tabs);
      await gone.page.close();
      tabs = tabs.filter((tab) => tab !== gone);
      if (tabs.length === 0) tabs.push(await openTab('Sales Hub'));
    },
    async 'new tab'() {
      if (tabs.length < MOST_TABS) tabs.push(await openTab('Sales Hub'));
    },
    async 'use this tab'() {
      const waiting = tabs.find(({ softphone }) => softphone.count() === 0);
      await waiting?.panel.press('Use this tab').catch(() => undefined);
    },
    async offline() {
      const tab = random.pick(tabs);
      await tab.page.setOfflineMode(true);
      await pause(random.between(200, 1_500));
      await tab.page.setOfflineMode(false);
    },
  };

  async function untilOneActs(): Promise<void> {
    const acting = await until('a tab that acts', () =>
      Promise.resolve(tabs.find(({ softphone }) => softphone.count() === 1)),
    );
    await acting?.panel.untilStatus(/Ready|On a call|Preview|Wrapping/);
  }

  return {
    disturbances,
    faults: () => faults,
    tabs: () => tabs,
    async fault() {
      faults++;
      const how = fates.pick(FAULTS);
      await sim.fault({ path: 'phonecalls', times: 1, method: fates.pick(['POST', 'PATCH', 'GET']), ...how });
    },
    async disturb() {
      const name = random.pick(Object.keys(kinds));
      const from = Date.now() - STORED_MS;
      await kinds[name]?.();
      await untilOneActs();
      disturbances.push({ name, from, to: Date.now() });
    },
  };
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
