import type { Clock } from '../../ports/clock';
import type { Dataverse } from '../../ports/dataverse';
import type { LookUpCosts } from '../../ports/look-up-costs';
import type { ValueStore } from '../../ports/value-store';
import { readQuickFindView } from './quick-find-view';
import { requestWebApi, type WebApi } from './web-api-request';

/** So many rows are read in a moment, in the background. */
const SMALL_TABLE_ROWS = 200_000;
/** RetrieveTotalRecordCount reports the last 24 hours anyway. */
const KEPT_MS = 24 * 60 * 60 * 1000;

interface KeptSize {
  readonly rows: number;
  readonly readAt: number;
}

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
    const kept = sizes.get(table) ?? keptSize(await store.get(keyOf(table)).catch(() => undefined));
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

function keptSize(value: unknown): KeptSize | undefined {
  const rows = member(value, 'rows');
  const readAt = member(value, 'readAt');
  return typeof rows === 'number' && typeof readAt === 'number' ? { rows, readAt } : undefined;
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
  const counts = answer.kind === 'ok' ? member(answer.body, 'EntityRecordCountCollection') : undefined;
  const tables = member(counts, 'Keys');
  const count = Array.isArray(tables) ? member(member(counts, 'Values'), String(tables.indexOf(table))) : 0;
  return typeof count === 'number' ? count : 0;
}

function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}
