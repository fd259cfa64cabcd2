import { asAdapterError, type AdapterError } from '../../ports/adapter-error';
import type { Clock } from '../../ports/clock';
import type { Dataverse } from '../../ports/dataverse';

/** A query as Dataverse got it. */
export interface SentQuery {
  readonly table: string;
  /** `?$select=…&$filter=…`, percent-encoded as it was sent. */
  readonly query: string;
  readonly outcome:
    | { readonly kind: 'running' }
    | { readonly kind: 'found'; readonly rows: number; readonly ms: number }
    | { readonly kind: 'failed'; readonly error: AdapterError; readonly ms: number };
}

/**
 * The same Dataverse, with every list query reported: when it is sent, and again when it is answered.
 *
 * @param notify receives all queries so far, in the order they were sent
 */
export function watchQueries(
  dataverse: Dataverse,
  clock: Pick<Clock, 'now'>,
  notify: (queries: readonly SentQuery[]) => void,
): Dataverse {
  let queries: readonly SentQuery[] = [];

  function set(position: number, query: SentQuery): void {
    queries = [...queries.slice(0, position), query, ...queries.slice(position + 1)];
    notify(queries);
  }

  return {
    ...dataverse,
    async retrieveMultiple(table, query) {
      const position = queries.length;
      const start = clock.now().getTime();
      const ms = (): number => clock.now().getTime() - start;
      set(position, { table, query, outcome: { kind: 'running' } });
      try {
        const rows = await dataverse.retrieveMultiple(table, query);
        set(position, { table, query, outcome: { kind: 'found', rows: rows.length, ms: ms() } });
        return rows;
      } catch (thrown) {
        const error = asAdapterError(thrown, 'DATAVERSE_REFUSED', { table });
        set(position, { table, query, outcome: { kind: 'failed', error, ms: ms() } });
        throw thrown;
      }
    },
  };
}
