import type { RowChange, StoredRow } from '../organisation/model';

export interface VersionedRow {
  readonly id: string;
  /** Counts up over the whole organisation, like Dataverse's row versions. */
  readonly version: number;
  readonly values: StoredRow;
}

/** Rows of all tables, intersect tables included. Rows are never changed, only replaced: a snapshot is cheap. */
export interface Store {
  all(table: string): readonly VersionedRow[];
  get(table: string, id: string): VersionedRow | undefined;
  /** Creates or replaces. */
  put(table: string, id: string, values: StoredRow): VersionedRow;
  remove(table: string, id: string): void;
  /** Runs `action`; when it throws, nothing of it has happened. May be nested; must not be asynchronous. */
  transaction<T>(action: () => T): T;
  /** @returns the undo */
  onChange(listener: (change: RowChange) => void): () => void;
  clear(): void;
}

type Tables = Map<string, Map<string, VersionedRow>>;

export function createStore(): Store {
  let tables: Tables = new Map();
  let lastVersion = 1_000_000;
  let pending: RowChange[] | undefined;
  const listeners = new Set<(change: RowChange) => void>();

  function announce(change: RowChange): void {
    if (pending) pending.push(change);
    else for (const listener of listeners) listener(change);
  }

  function rowsOf(table: string): Map<string, VersionedRow> {
    const rows = tables.get(table) ?? new Map<string, VersionedRow>();
    tables.set(table, rows);
    return rows;
  }

  return {
    all: (table) => [...(tables.get(table)?.values() ?? [])],
    get: (table, id) => tables.get(table)?.get(id),
    put(table, id, values) {
      const rows = rowsOf(table);
      const kind = rows.has(id) ? 'updated' : 'created';
      const row = { id, version: ++lastVersion, values };
      rows.set(id, row);
      announce({ kind, table, id });
      return row;
    },
    remove(table, id) {
      if (rowsOf(table).delete(id)) announce({ kind: 'deleted', table, id });
    },
    transaction(action) {
      const before: Tables = new Map([...tables].map(([name, rows]) => [name, new Map(rows)]));
      const outer = pending;
      const changes: RowChange[] = [];
      pending = changes;
      try {
        return action();
      } catch (error) {
        tables = before;
        changes.length = 0;
        throw error;
      } finally {
        pending = outer;
        changes.forEach(announce);
      }
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    clear: () => tables.clear(),
  };
}
