import type { Clock } from '../../ports/clock';
import type { OutboxStore } from '../../ports/outbox-store';
import {
  isOfUser,
  isOutdated,
  isUnreadableRowOf,
  readOutboxRow,
  type OutboxRow,
  type Scope,
} from './outbox-row';

/**
 * The rows of one user of an organisation, in memory and in the browser's storage. Those of every address that ipSCAPE's
 * tenant has had: a call that waits when it is renamed would wait for ever.
 */
export interface OutboxRows {
  get(callId: string): OutboxRow | undefined;
  all(): readonly OutboxRow[];
  latestFirst(): readonly OutboxRow[];
  /** Resolves when the row will survive a reload. Never rejects. */
  keep(row: OutboxRow): Promise<void>;
  /** The row is the last one that is sent next time. */
  putBack(row: OutboxRow): void;
  /** How many stored rows of this user nobody can read. */
  readonly unreadable: number;
}

/** Rows of before are read, and those that nobody needs any more removed. */
export async function openOutboxRows(scope: Scope, store: OutboxStore, clock: Clock): Promise<OutboxRows> {
  const rows = new Map<string, OutboxRow>();
  const own: OutboxRow[] = [];
  const isHere = (row: OutboxRow): number => Number(row.scope.tenant === scope.tenant);
  let unreadable = 0;
  for (const stored of await store.all().catch(() => [])) {
    const row = readOutboxRow(stored);
    if (!row) unreadable += isUnreadableRowOf(stored, scope) ? 1 : 0;
    // Another user's sent calls go too: theirs may not have been this browser's for long.
    else if (isOutdated(row, clock.now())) await store.remove(row.key).catch(() => undefined);
    else if (isOfUser(row.scope, scope)) own.push(row);
  }
  // Each address may have had a call of this id: the other one's is known by its address, too.
  for (const row of own.sort((a, b) => isHere(b) - isHere(a))) {
    const callId = rows.has(row.callId) ? `${row.callId}#${row.scope.tenant}` : row.callId;
    rows.set(callId, { ...row, callId });
  }

  return {
    unreadable,
    get: (callId) => rows.get(callId),
    all: () => [...rows.values()],
    latestFirst: () => [...rows.values()].sort((a, b) => b.changedAt.localeCompare(a.changedAt)),
    /** Where the browser refuses to store (full, or forbidden) the call is still written: only a reload loses it. */
    async keep(row) {
      rows.set(row.callId, row);
      await store.put(row.key, row).catch(() => undefined);
    },
    putBack(row) {
      rows.delete(row.callId);
      rows.set(row.callId, row);
    },
  };
}
