import * as v from 'valibot';
import type { Clock } from '../../ports/clock';
import type { Dataverse } from '../../ports/dataverse';
import type { LookUpCosts } from '../../ports/look-up-costs';
import type { ValueStore } from '../../ports/value-store';
import { accept } from '../../schemas/accept';
import { readQuickFindView } from './quick-find-view';
import { requestWebApi, type WebApi } from './web-api-request';

/** So many rows are read in a moment, in the background. */
const SMALL_TABLE_ROWS = 200_000;
/** RetrieveTotalRecordCount reports the last 24 hours anyway. */
const KEPT_MS = 24 * 60 * 60 * 1000;

const keptSize = v.object({ rows: v.number(), readAt: v.number() });
type KeptSize = Readonly<v.InferOutput<typeof keptSize>>;

const recordCounts = v.object({
  EntityRecordCountCollection: v.object({ Keys: v.array(v.string()), Values: v.array(v.number()) }),
});

interface LookUpCostsPorts {
  readonly api: WebApi;
  readonly dataverse: Dataverse;
  readonly store: ValueStore;
  readonly clock: Pick<Clock, 'now'>;
}

export function lookUpCosts({ api, dataverse, store, clock }: LookUpCostsPorts): LookUpCosts {
  const sizes = new Map<string, KeptSize>();
  const indexed = new Map<string, Promise<readonly string[]>>();

  const isFresh = (size: KeptSize): boolean => clock.now().getTime() - size.readAt < KEPT_MS;

  async function size(table: string): Promise<KeptSize> {
    const kept = sizes.get(table) ?? accept(keptSize, await store.get(keyOf(table)).catch(() => undefined));
    if (kept && isFresh(kept)) return kept;
    const rows = await totalRecordCount(api, table);
    const counted = { rows, readAt: clock.now().getTime() };
    await store.put(keyOf(table), counted).catch(() => undefined);
    return counted;
  }

  return {
    indexedColumns(table) {
      const known = indexed.get(table);
      if (known) return known;
      const columns = readQuickFindView(dataverse, table).then(
        (view) => view?.columns ?? [],
        () => {
          indexed.delete(table);
          return [];
        },
      );
      indexed.set(table, columns);
      return columns;
    },
    isSmall(table) {
      const kept = sizes.get(table);
      return kept !== undefined && isFresh(kept) && kept.rows > 0 && kept.rows <= SMALL_TABLE_ROWS;
    },
    async refresh(tables) {
      await Promise.all(tables.map(async (table) => sizes.set(table, await size(table))));
    },
  };
}

function keyOf(table: string): string {
  return `table-size/${table}`;
}

/**
 * A snapshot of the last 24 hours ("RetrieveTotalRecordCount Function", learn.microsoft.com): a table that is new, or was
 * emptied and filled, counts 0.
 *
 * @returns 0 where Dataverse does not say
 */
async function totalRecordCount(api: WebApi, table: string): Promise<number> {
  const path = `RetrieveTotalRecordCount(EntityNames=['${table}'])`;
  const answer = await requestWebApi(api, path, { method: 'GET' });
  const counts = answer.kind === 'ok' ? accept(recordCounts, answer.body) : undefined;
  if (!counts) return 0;
  const { Keys, Values } = counts.EntityRecordCountCollection;
  return Values[Keys.indexOf(table)] ?? 0;
}
