import { meaningOf } from '../../ports/dataverse-codes';
import type { LogState, MissingPart, OutboxState, UnfinishedCall, WaitReason } from '../adapter-state';
import { CALL_END, hasDesiredRecord, type CallMemory, type DesiredRow, type OutboxRow } from './outbox-row';
import type { PhoneCall } from './phone-call';
import type { RefusedPart } from './refused-parts';

/** The outbox sends nothing until then. */
export interface Wait {
  readonly reason: WaitReason;
  readonly until: Date;
}

/** A record in Dataverse that nobody has ended. */
export interface OpenRecord extends UnfinishedCall {
  readonly interactionId: string;
  readonly desired: PhoneCall;
  readonly memory: CallMemory;
  readonly changedAt: Date;
}

/** Where one call's record stands, as the agent sees it. */
export function logStateOf(row: OutboxRow | undefined, wait: Wait | undefined): LogState {
  if (!row || !hasDesiredRecord(row)) return { kind: 'none' };
  switch (row.status.kind) {
    case 'waiting':
      return wait ? { kind: 'waiting', reason: wait.reason, retryAt: wait.until } : { kind: 'saving' };
    case 'sent': {
      const record = { table: 'phonecall', id: row.recordId };
      const missing = missingParts(row);
      return {
        kind: 'logged',
        record,
        completed: row.confirmed !== null && row.confirmed.ending !== 'open',
        ...(missing.length > 0 && { missing }),
      };
    }
    default:
      return row.status;
  }
}

/** What of the desired record is not in Dataverse, and why. */
function missingParts({ desired, confirmed, refusedParts }: DesiredRow): readonly MissingPart[] {
  const use = (column: string): MissingPart['what'] => desired.configured[column] ?? 'column';
  const bound = [...desired.parties.map(({ record }) => record), desired.regarding];
  const refused = (part: RefusedPart): readonly MissingPart[] => {
    const { message } = part;
    switch (part.kind) {
      case 'column':
        return desired.columns[part.column] === part.value
          ? [{ what: use(part.column), name: part.column, reason: 'refused', message }]
          : [];
      case 'link': {
        const record = bound.find((one) => one?.id === part.id);
        const reason = meaningOf(part.code) === 'NOT_FOUND' ? 'deleted' : 'refused';
        return record ? [{ what: 'link', name: record.table, reason, message }] : [];
      }
      case 'change': {
        const what = desired.ending === confirmed?.ending ? 'changes' : 'completion';
        return [{ what, name: '', reason: 'privilege', message }];
      }
    }
  };
  return [
    ...desired.unfilled.map(({ column }): MissingPart => ({
      what: use(column),
      name: column,
      reason: 'value',
      message: '',
    })),
    ...refusedParts.flatMap(refused),
  ];
}

/** @param unreadable stored rows that nobody can read */
export function outboxStateOf(
  rows: readonly OutboxRow[],
  wait: Wait | undefined,
  unreadable: number,
): OutboxState {
  const refused = rows.flatMap(({ callId: key, desired, status }) => {
    if (status.kind !== 'refused') return [];
    const { code, message } = status;
    return [{ key, subject: String(desired?.columns['subject']), code, message }];
  });
  const lost = Array.from({ length: unreadable }, (_, at) => ({
    key: `unreadable ${String(at)}`,
    subject: '…',
    code: 'STORED_ROW_UNREADABLE',
    message: 'a call that this browser has stored cannot be read',
  }));
  return {
    waiting: rows.filter((row) => isWaiting(row) && row.notBefore !== CALL_END).length,
    ...(wait && { reason: wait.reason }),
    refused: [...refused, ...lost],
  };
}

export function isWaiting(row: OutboxRow): row is DesiredRow {
  return hasDesiredRecord(row) && row.status.kind === 'waiting';
}

/** A record that is in Dataverse and was left open. */
export function isLeftOpen(row: OutboxRow): row is DesiredRow {
  return hasDesiredRecord(row) && row.status.kind === 'sent' && row.desired.ending === 'open';
}

export function openRecordOf(row: DesiredRow): OpenRecord {
  const { callId, interactionId, recordId, desired, memory, changedAt } = row;
  return {
    callId,
    interactionId,
    desired,
    memory,
    record: { table: 'phonecall', id: recordId },
    subject: String(desired.columns['subject']),
    startedAt: new Date(memory.startedAt),
    changedAt: new Date(changedAt),
  };
}
