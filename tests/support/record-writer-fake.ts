import type { ReadOutcome, RecordWriter, WriteOutcome } from '../../WebResources/ports/record-writer';
import type { Row } from '../../WebResources/ports/records';

export type Write =
  | { readonly kind: 'create'; readonly entitySet: string; readonly body: Row }
  | { readonly kind: 'update'; readonly entitySet: string; readonly id: string; readonly body: Row };

/** What may go wrong: everything that is neither done nor found. */
export type Failure = Exclude<WriteOutcome, { kind: 'done' }>;

export interface RecordWriterFake extends RecordWriter {
  /** Every write that was tried, in order. */
  readonly writes: Write[];
  /** The rows by id, as the writes that were done left them. */
  readonly rows: Map<string, Row>;
  /** The next writes come out so; nothing is stored for them. */
  nextWrites(...failures: Failure[]): void;
  /** The next reads come out so. */
  nextReads(...outcomes: ReadOutcome[]): void;
}

/** @param idColumn where a create's body holds the id of our choice */
export function recordWriterFake(idColumn = 'activityid'): RecordWriterFake {
  const writes: Write[] = [];
  const rows = new Map<string, Row>();
  const failures: Failure[] = [];
  const reads: ReadOutcome[] = [];

  function store(id: string, body: Row): WriteOutcome {
    rows.set(id, { ...rows.get(id), ...body });
    return { kind: 'done' };
  }

  return {
    writes,
    rows,
    nextWrites: (...next) => failures.push(...next),
    nextReads: (...next) => reads.push(...next),
    async create(entitySet, body) {
      await Promise.resolve();
      writes.push({ kind: 'create', entitySet, body });
      const id = String(body[idColumn]);
      return failures.shift() ?? (rows.has(id) ? { kind: 'exists' } : store(id, body));
    },
    async update(entitySet, id, body) {
      await Promise.resolve();
      writes.push({ kind: 'update', entitySet, id, body });
      return failures.shift() ?? (rows.has(id) ? store(id, body) : { kind: 'gone' });
    },
    async read(_entitySet, id) {
      await Promise.resolve();
      const row = rows.get(id);
      return reads.shift() ?? (row ? { kind: 'found', row } : { kind: 'gone' });
    },
  };
}
