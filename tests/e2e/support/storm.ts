import type { Row } from './colleague';
import type { DynamicsTab } from './dynamics-tab';
import type { Scene } from './scenario';
import { seeded, type Seeded } from './seeded';
import { KINDS } from './storm-calls';
import { pause, troublemaker } from './storm-trouble';
import { until } from './until';

/** What a storm of calls has left behind. */
export interface StormFigures {
  readonly seed: number;
  readonly calls: number;
  /** Calls that a panel has received in time, without a record. */
  readonly lost: number;
  /** Records beyond one for each call. */
  readonly twice: number;
  /** Calls that a panel has received to the end, whose record is not completed. */
  readonly open: number;
  /** Whether the panel says something else of the last call than its record does: 0 or 1. */
  readonly wronglyShown: number;
  /** Calls with an event in the 100 ms before a disturbance or during it: none of them is counted as lost or open. */
  readonly unseen: number;
  /** Those of the unseen that have a completed record all the same. */
  readonly recovered: number;
  readonly disturbances: number;
  readonly faults: number;
  readonly seconds: number;
}

interface PlayedCall {
  readonly id: string;
  readonly events: readonly number[];
}

/** Plays `calls` calls of all kinds while tabs, network and Dataverse are disturbed at any moment, as `seed` has it. */
export async function playStorm(
  scene: Scene,
  calls: number,
  seed: number,
  say: (line: string) => void,
): Promise<StormFigures> {
  const { sim, colleague, readyAgent } = scene;
  const begin = performance.now();
  const random = seeded(seed);
  await colleague.update(await configurationPath(scene), { ips_createtaskonpreview: true });
  const trouble = troublemaker(scene, seeded(seed + 1), seeded(seed + 2), [await readyAgent()]);

  let isOver = false;
  async function goOn(action: () => Promise<void>, moments: Seeded): Promise<void> {
    while (!isOver) {
      await pause(moments.between(20, 4_000));
      await action();
    }
  }
  const disturbing = [goOn(trouble.disturb, seeded(seed + 3)), goOn(trouble.fault, seeded(seed + 4))];
  const played: PlayedCall[] = [];
  for (let at = 0; at < calls; at++) {
    const events = [Date.now()];
    const id = await random.pick(KINDS)(sim, async () => {
      events.push(Date.now());
      await pause(random.between(0, 2_500));
      events.push(Date.now());
    });
    events.push(Date.now());
    played.push({ id, events });
    await pause(random.between(0, 800));
    if (at % 25 === 24) say(`${String(at + 1)} calls`);
  }
  isOver = true;
  await Promise.all(disturbing);
  await sim.endFaults();

  const isSeen = ({ events }: PlayedCall): boolean =>
    events.every((moment) => !trouble.disturbances.some(({ from, to }) => from <= moment && moment <= to));
  const seen = played.filter(isSeen);
  await until(
    'all calls to be completed',
    colleague.phoneCalls,
    (all) => seen.every(({ id }) => of(all, id).some(isCompleted)),
    120_000,
  ).catch(() => undefined);
  const reported = await until(
    'the panel to say that the last call is logged',
    () => logLine(trouble.tabs()),
    (line) => line === '' || line.includes('Logged'),
    90_000,
  ).then(
    () => true,
    () => false,
  );
  const rows = await colleague.phoneCalls();
  const unseen = played.filter((call) => !isSeen(call));
  return {
    seed,
    calls,
    lost: seen.filter(({ id }) => of(rows, id).length === 0).length,
    twice: rows.length - new Set(rows.map(interactionOf)).size,
    open: seen.filter(({ id }) => of(rows, id).length > 0 && !of(rows, id).some(isCompleted)).length,
    wronglyShown: reported ? 0 : 1,
    unseen: unseen.length,
    recovered: unseen.filter(({ id }) => of(rows, id).some(isCompleted)).length,
    disturbances: trouble.disturbances.length,
    faults: trouble.faults(),
    seconds: Math.round((performance.now() - begin) / 1000),
  };
}

const interactionOf = (row: Row): unknown => row['ips_agentinteractionid'];
const isCompleted = (row: Row): boolean => row['statecode'] === 1;

function of(rows: readonly Row[], id: string): readonly Row[] {
  return rows.filter((row) => interactionOf(row) === id);
}

/** What the acting tab says of the last call's record; empty where it shows no call. */
async function logLine(tabs: readonly DynamicsTab[]): Promise<string> {
  const acting = tabs.find(({ softphone }) => softphone.count() === 1);
  const frame = await acting?.panel.frame();
  const line = await frame?.evaluate(
    () => document.querySelector<HTMLElement>('[data-testid="log"]')?.innerText ?? '',
  );
  return line ?? '';
}

async function configurationPath({ colleague }: Scene): Promise<string> {
  const { ips_cticonfigurationid: id } = await colleague.row('ips_cticonfigurations?$select=ips_name');
  return `ips_cticonfigurations(${String(id)})`;
}
