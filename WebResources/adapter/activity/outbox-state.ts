import type { LogState, OutboxState, UnfinishedCall, WaitReason } from '../adapter-state';
import { isWanted, type OutboxRow, type WantedRow } from './outbox-row';

/** The outbox sends nothing until then. */
export interface Wait {
  readonly reason: WaitReason;
  readonly until: Date;
}

/** A record in Dataverse that nobody has ended. */
export interface OpenRecord extends UnfinishedCall {
  readonly interactionId: string;
  readonly changedAt: Date;
}

/** Where one call's record stands, as the agent sees it. */
export function logStateOf(row: OutboxRow | undefined, wait: Wait | undefined): LogState {
  if (!row || !isWanted(row)) return { kind: 'none' };
  switch (row.status.kind) {
    case 'waiting':
      return wait ? { kind: 'waiting', reason: wait.reason, retryAt: wait.until } : { kind: 'saving' };
    case 'sent': {
      const record = { table: 'phonecall', id: row.recordId };
      return { kind: 'logged', record, completed: row.wanted.ending !== 'open' };
    }
    default:
      return row.status;
  }
}

export function outboxStateOf(rows: readonly OutboxRow[], wait: Wait | undefined): OutboxState {
  return {
    waiting: rows.filter(isWaiting).length,
    ...(wait && { reason: wait.reason }),
    refused: rows.flatMap(({ interactionId: key, wanted, status }) => {
      if (status.kind !== 'refused') return [];
      const { code, message } = status;
      return [{ key, subject: String(wanted?.columns['subject']), code, message }];
    }),
  };
}

export function isWaiting(row: OutboxRow): row is WantedRow {
  return isWanted(row) && row.status.kind === 'waiting';
}

export function isLeftOpen(row: OutboxRow): row is WantedRow {
  return isWanted(row) && row.status.kind === 'sent' && row.wanted.ending === 'open';
}

export function openRecordOf({ interactionId, recordId, wanted, memory, changedAt }: WantedRow): OpenRecord {
  return {
    interactionId,
    record: { table: 'phonecall', id: recordId },
    subject: String(wanted.columns['subject']),
    startedAt: new Date(memory.startedAt),
    changedAt: new Date(changedAt),
  };
}
