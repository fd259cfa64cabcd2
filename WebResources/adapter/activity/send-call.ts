import type { Row } from '../../ports/records';
import type { RecordWriter, WriteOutcome } from '../../ports/record-writer';
import { plainGuid } from '../../ports/records';
import type { WaitReason } from '../adapter-state';
import type { Note } from '../trace';
import { isSameCall, type OutboxRow, type WantedRow } from './outbox-row';
import { activityId } from './record-id';
import { closing, createBody, reopenBody, updateBody } from './request-body';

/** What one request has made certain; kept at once, so that a reload goes on from here. */
export type Progress = Partial<Pick<OutboxRow, 'recordId' | 'suffix' | 'confirmed' | 'uncertain'>>;

/**
 * - `on`       progress was made, there is more to do
 * - `sent`     Dataverse has it all
 * - `wait`     try this very step again later
 * - `refused`  Dataverse said no and will say so again
 * - `gone`     the record was deleted: it is not created anew
 */
export type Step =
  | { readonly kind: 'on'; readonly progress: Progress }
  | { readonly kind: 'sent' }
  | { readonly kind: 'wait'; readonly reason: WaitReason; readonly retryAfterMs?: number }
  | { readonly kind: 'refused'; readonly code: string; readonly message: string }
  | { readonly kind: 'gone' };

const SET = 'phonecalls';

/**
 * Brings a call's record one request nearer to what it should be.
 *
 *   create ── done ──────────────► exists ── update (last one completes) ──► sent
 *     └─ id is there ─► read it        ▲  └─ refused ─► read: completed as ours? ──► sent
 *          ├─ ours ─────────────────────┘                     └─ closed otherwise ─► reopen, update again
 *          ├─ not readable ─► refused
 *          └─ another call's ─► create under a suffixed name
 */
export function sendStep(row: WantedRow, writer: RecordWriter, note: Note): Promise<Step> {
  return row.recordId ? bringUpToDate(row, writer) : create(row, writer, note);
}

async function create(row: WantedRow, writer: RecordWriter, note: Note): Promise<Step> {
  const recordId = await activityId(row.scope.tenant, row.interactionId, row.suffix);
  const outcome = await writer.create(SET, createBody(recordId, row.wanted));
  switch (outcome.kind) {
    case 'done':
      return {
        kind: 'on',
        progress: { recordId, confirmed: { ...row.wanted, ending: 'open' }, uncertain: false },
      };
    case 'exists':
      return claimExisting(row, recordId, writer, note);
    case 'gone':
      // A create is answered "not found" when a record it binds is gone.
      return { kind: 'refused', code: 'NOT_FOUND', message: 'a record this call is linked to was deleted' };
    default:
      return otherwise(outcome);
  }
}

/** Interaction ids are small numbers that a restored tenant can give again: "already there" is not enough. */
async function claimExisting(
  row: WantedRow,
  recordId: string,
  writer: RecordWriter,
  note: Note,
): Promise<Step> {
  const { interactionIdColumn: column } = row;
  const columns = ['_createdby_value', 'actualstart', ...(column in row.wanted.columns ? [column] : [])];
  const outcome = await writer.read(SET, recordId, columns);
  if (outcome.kind === 'gone' || outcome.kind === 'refused') {
    note('record-foreign', { record: recordId, why: 'not readable' });
    return {
      kind: 'refused',
      code: 'RECORD_NOT_READABLE',
      message: 'a phone call with this id exists, but you may not read it',
    };
  }
  if (outcome.kind !== 'found') return otherwise(outcome);
  if (isOurs(outcome.row, row)) {
    note('record-exists', { record: recordId });
    return { kind: 'on', progress: { recordId, confirmed: null } };
  }
  note('record-foreign', { record: recordId, why: 'another call' });
  return { kind: 'on', progress: { suffix: row.suffix + 1 } };
}

function isOurs(found: Row, row: WantedRow): boolean {
  const creator = found['_createdby_value'];
  const { interactionIdColumn: column, wanted } = row;
  const written = wanted.columns[column];
  // The call dialled from a presented lead has changed the id that the presentation was written down with.
  const ids = [row.interactionId, String(written)];
  return (
    (written === undefined || ids.includes(String(found[column]))) &&
    typeof creator === 'string' &&
    plainGuid(creator) === row.scope.user &&
    isSameCall(found['actualstart'], wanted.columns['actualstart'])
  );
}

async function bringUpToDate(row: WantedRow, writer: RecordWriter): Promise<Step> {
  const { wanted, confirmed } = row;
  const body = updateBody(wanted, (!row.uncertain && confirmed) || undefined);
  if (!body) return { kind: 'sent' };
  if (confirmed && confirmed.ending !== 'open') {
    const outcome = await writer.update(SET, row.recordId, reopenBody());
    return outcome.kind === 'done'
      ? { kind: 'on', progress: { confirmed: { ...confirmed, ending: 'open' } } }
      : otherwise(outcome);
  }
  const outcome = await writer.update(SET, row.recordId, body);
  if (outcome.kind === 'done') return { kind: 'on', progress: { confirmed: wanted, uncertain: false } };
  return outcome.kind === 'refused' ? checkRefusal(row, body, outcome, writer) : otherwise(outcome);
}

/**
 * A refused update may be one that had already happened (its answer was lost), or met a record someone has completed
 * meanwhile. Only reading it tells.
 */
async function checkRefusal(
  row: WantedRow,
  body: Row,
  refusal: Extract<WriteOutcome, { kind: 'refused' }>,
  writer: RecordWriter,
): Promise<Step> {
  const columns = Object.keys(row.wanted.columns);
  const outcome = await writer.read(SET, row.recordId, ['statecode', ...columns]);
  if (outcome.kind !== 'found') return refusal;
  if (outcome.row['statecode'] !== closing(row.wanted).statecode) return refusal;
  const written = columns.every(
    (column) => !(column in body) || sameValue(outcome.row[column], body[column]),
  );
  if (written && row.wanted.ending !== 'open' && !row.uncertain)
    return { kind: 'on', progress: { confirmed: row.wanted } };
  // Closed by someone: counted as completed, so the next step reopens it.
  return { kind: 'on', progress: { confirmed: { ...(row.confirmed ?? EMPTY), ending: 'completed' } } };
}

const EMPTY = { columns: {}, parties: [], regarding: null };

/** Dataverse gives dates without milliseconds back. */
function sameValue(found: unknown, sent: unknown): boolean {
  if (found === sent) return true;
  if (!isTime(found) || !isTime(sent)) return false;
  return Math.abs(Date.parse(found) - Date.parse(sent)) < 1000;
}

/** `Date.parse` alone would take "Sale 1" for a day in 2001. */
function isTime(value: unknown): value is string {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value);
}

function otherwise(outcome: Exclude<WriteOutcome, { kind: 'done' }>): Step {
  switch (outcome.kind) {
    case 'busy':
      return {
        kind: 'wait',
        reason: 'busy',
        ...(outcome.retryAfterMs !== undefined && { retryAfterMs: outcome.retryAfterMs }),
      };
    case 'offline':
    case 'signed-out':
      return { kind: 'wait', reason: outcome.kind };
    case 'exists':
      return { kind: 'refused', code: 'EXISTS', message: 'a record with this id exists' };
    case 'gone':
      return { kind: 'gone' };
    case 'refused':
      return outcome;
  }
}
