import type { Scene } from './scenario';
import type { DynamicsTab } from './dynamics-tab';
import type { Row } from './colleague';
import { JANE_NUMBER, SHARED_NUMBER } from '../../host/sample/people';
import { until } from './until';

/** What a storm of calls has left behind. */
export interface StormFigures {
  readonly calls: number;
  readonly completed: number;
  /** Interactions without a record. */
  readonly lost: number;
  /** Interactions with more than one. */
  readonly twice: number;
  readonly reloads: number;
  readonly faults: number;
  readonly requests: number;
  readonly seconds: number;
}

type Sim = Scene['sim'];

/** How one kind of call begins and goes on until it is over. @returns the id that its record bears */
type Kind = (sim: Sim, begun: (id: string) => Promise<void>) => Promise<string>;

const lead = (leadId: number): object => ({ leadId, firstName: 'Jane', phones: [JANE_NUMBER] });
let leads = 500_000;

function plain(call: Parameters<Sim['call']>[0], code = 'Sale'): Kind {
  return async (sim, begun) => {
    const id = await sim.call(call);
    await begun(id);
    await sim.hangup(id);
    await sim.wrap(id, code);
    return id;
  };
}

/** All kinds of calls, one after the other. */
const KINDS: readonly Kind[] = [
  plain({ number: JANE_NUMBER }),
  plain({ subtype: 'outbound', number: JANE_NUMBER }),
  plain({ number: SHARED_NUMBER }, 'Call back'),
  plain({ number: 'withheld' }),
  plain({ subtype: 'manual', number: '+61255500199' }),
  // no campaign: it never wraps, the hang-up closes it
  async (sim, begun) => {
    const id = await sim.call({ subtype: 'manual', number: JANE_NUMBER, campaign: '' });
    await begun(id);
    await sim.hangup(id);
    return id;
  },
  // a preview, dialled
  async (sim, begun) => {
    const id = await sim.call({ subtype: 'preview', number: JANE_NUMBER, lead: lead(leads++) });
    await begun(id);
    await sim.move(id, 'dial');
    await sim.hangup(id);
    await sim.wrap(id, 'Sale');
    return id;
  },
  // a preview, wrapped without a call
  async (sim, begun) => {
    const id = await sim.call({ subtype: 'preview', number: JANE_NUMBER, lead: lead(leads++) });
    await begun(id);
    await sim.wrap(id, 'Do not call');
    return id;
  },
  // a dial that fails
  async (sim, begun) => {
    const id = await sim.call({ subtype: 'outbound', number: JANE_NUMBER });
    await begun(id);
    await sim.move(id, 'fail', { reason: 'Busy' });
    await sim.wrap(id, 'No answer');
    return id;
  },
  // transferred in; wrapped while it still goes on
  async (sim, begun) => {
    const id = await sim.call({ number: JANE_NUMBER, callType: 'Diverted Call', parentActivityId: 99 });
    await begun(id);
    await sim.wrap(id, 'Sale');
    return id;
  },
];

const WRITES = { path: 'phonecalls', times: 1 };

/**
 * Plays `calls` calls of all kinds through refusals of a busy Dataverse, a reload in every fifth call, and two tabs
 * of which now the one, now the other acts. Then waits until all is written.
 */
export async function playStorm(
  scene: Scene,
  calls: number,
  say: (line: string) => void,
): Promise<StormFigures> {
  const { sim, colleague, openTab, readyAgent } = scene;
  const begin = performance.now();
  await colleague.update(await configurationPath(scene), { ips_createtaskonpreview: true });
  const tabs: DynamicsTab[] = [await readyAgent(), await openTab('Sales Hub')];
  await tabs[1]?.panel.untilNotice('other-tab');
  const ids: string[] = [];
  let reloads = 0;
  let faults = 0;

  for (let at = 0; at < calls; at++) {
    const kind = KINDS[at % KINDS.length] ?? plain({ number: JANE_NUMBER });
    if (at % 3 === 0) {
      await sim.fault({ ...WRITES, method: at % 2 ? 'POST' : 'PATCH', ...(at % 4 ? BUSY : UNAVAILABLE) });
      faults++;
    }
    const acting = await actingOf(tabs);
    ids.push(
      await kind(sim, async () => {
        await acting.panel.untilStatus(IN_HAND);
        if (at % 5 !== 4) return;
        await acting.reload();
        reloads++;
        // The other tab may have taken over meanwhile; either has to know the call before the agent goes on.
        await (await actingOf(tabs)).panel.untilStatus(IN_HAND);
      }),
    );
    await (await actingOf(tabs)).panel.untilStatus('Ready');
    if (at % 25 === 24) say(`${String(at + 1)} calls`);
  }

  await sim.endFaults();
  const rows = await until(
    'all calls to be completed',
    colleague.phoneCalls,
    (all) => isDone(all, ids),
    120_000,
  ).catch(() => colleague.phoneCalls());
  const records = ids.map((id) => rows.filter((row) => row['ips_agentinteractionid'] === id).length);
  return {
    calls,
    completed: rows.filter((row) => row['statecode'] === 1).length,
    lost: records.filter((count) => count === 0).length,
    twice: records.filter((count) => count > 1).length + Math.max(0, rows.length - ids.length),
    reloads,
    faults,
    requests: (await sim.log()).length,
    seconds: Math.round((performance.now() - begin) / 1000),
  };
}

const BUSY = { status: 429, retryAfter: 1 };
const UNAVAILABLE = { status: 503 };
const IN_HAND = /On a call|Preview|Wrapping/;

function isDone(rows: readonly Row[], ids: readonly string[]): boolean {
  return rows.length === ids.length && rows.every((row) => row['statecode'] === 1);
}

/** The tab that has the softphone. */
async function actingOf(tabs: readonly DynamicsTab[]): Promise<DynamicsTab> {
  const found = await until('a tab that acts', () =>
    Promise.resolve(tabs.find(({ softphone }) => softphone.count() === 1)),
  );
  if (!found) throw new Error('no tab acts');
  return found;
}

async function configurationPath({ colleague }: Scene): Promise<string> {
  const { ips_cticonfigurationid: id } = await colleague.row('ips_cticonfigurations?$select=ips_name');
  return `ips_cticonfigurations(${String(id)})`;
}
