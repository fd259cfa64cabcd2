import * as v from 'valibot';
import {
  CHANNEL_PROVIDER_ID,
  CHANNEL_PROVIDER_SET,
  idsIn,
  isActive,
} from '../../../configuration/channel-provider';
import { textIn, type Row } from '../../../ports/records';
import { numberValue } from '../../../schemas/row-values';
import { etagOf, idOf, type Named } from '../facts';
import type { SetUpPorts } from '../ports';
import type { Finding, Repair, Step, Words } from '../step';
import { ourApps, waitingForCif, writeOf } from './provider';

const HELP = 'troubleshooting.html#it-does-not-connect';

/** No other provider of our apps stands before ours: CIF 1.0 loads the first one alone. */
export const othersStep: Step = {
  name: 'others',
  async check(facts, ports) {
    if (!(await facts.hasProviderTable())) return waitingForCif();
    const [ours, apps, providers] = await Promise.all([facts.provider(), ourApps(facts), facts.providers()]);
    if (!ours || !isActive(ours))
      return { verdict: 'waiting', what: { key: 'setup_waits_for_provider' }, help: HELP };
    const others = providers
      .filter((row) => isActive(row) && idOf(row) !== CHANNEL_PROVIDER_ID)
      .map((row) => ({ row, name: nameOf(row), order: orderOf(row), shared: sharedApps(row, apps) }))
      .filter(({ shared }) => shared.length > 0);
    // Of two with one order nobody knows which is the first.
    const before = others.filter(({ order }) => order <= orderOf(ours));
    return finding(ports, ours, others, before);
  },
};

interface Other {
  readonly row: Row;
  readonly name: string;
  readonly order: number;
  readonly shared: readonly Named[];
}

function finding(ports: SetUpPorts, ours: Row, others: readonly Other[], before: readonly Other[]): Finding {
  const items = others.map(({ name, order, shared }): Words => ({
    key: 'setup_others_one',
    values: { name, order: String(order), apps: shared.map((app) => app.name).join(', ') },
  }));
  const why: Words[] = [{ key: 'setup_others_why', values: { order: String(orderOf(ours)) } }];
  if (others.length === 0) return { verdict: 'done', what: { key: 'setup_others_none' }, help: HELP };
  if (before.length === 0)
    return { verdict: 'done', what: { key: 'setup_others_behind' }, why, items, help: HELP };
  const what: Words = { key: 'setup_others_before' };
  return { verdict: 'missing', what, why, items, help: HELP, repair: putFirst(ports, ours, before) };
}

/** Ours gets 0, and another one with 0 gets 1. */
function putFirst({ changeSet }: SetUpPorts, ours: Row, before: readonly Other[]): Repair {
  const moved = before.filter(({ order }) => order < 1);
  const confirm: Words[] = moved.map(({ name }) => ({ key: 'setup_others_moves', values: { name } }));
  return {
    label: { key: 'setup_others_first' },
    confirm: [{ key: 'setup_others_confirm' }, ...confirm],
    run: () =>
      changeSet.apply([
        writeOf(ours, { msdyn_sortorder: 0 }),
        ...moved.map(({ row }) => ({
          kind: 'update' as const,
          entitySet: CHANNEL_PROVIDER_SET,
          id: idOf(row),
          etag: etagOf(row),
          body: { msdyn_sortorder: 1 },
        })),
      ]),
  };
}

function sharedApps(row: Row, apps: readonly Named[]): readonly Named[] {
  const ids = idsIn(row, 'msdyn_appselector');
  return apps.filter(({ id }) => ids.includes(id));
}

function orderOf(row: Row): number {
  return v.parse(numberValue, row['msdyn_sortorder']);
}

function nameOf(row: Row): string {
  return textIn(row, 'msdyn_name');
}
