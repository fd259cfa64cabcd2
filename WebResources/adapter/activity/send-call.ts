import { hexadecimal, OBJECT_DOES_NOT_EXIST } from '../../ports/dataverse-codes';
import type { Row } from '../../ports/records';
import type { OutboxStore } from '../../ports/outbox-store';
import type { RecordWriter, WriteOutcome } from '../../ports/record-writer';
import { plainGuid } from '../../ports/records';
import type { WaitReason } from '../adapter-state';
import type { Note } from '../trace';
import type { DesiredRow, OutboxRow } from './outbox-row';
import type { PhoneCall } from './phone-call';
import { isChangeDenied, partsRefusedBy, withoutRefused } from './refused-parts';
import { activityId } from './record-id';
import { closing, createBody, reopenBody, updateBody } from './request-body';
import { isSameCall } from './same-call';

type Refusal = Extract<WriteOutcome, { kind: 'refused' }>;

/** What one request has made certain; kept at once, so that a reload goes on from here. */
export type Progress = Partial<
  Pick<OutboxRow, 'recordId' | 'suffix' | 'confirmed' | 'attempted' | 'uncertain' | 'refusedParts'>
>;

/**
 * - `on`       progress was made, there is more to do
 * - `sent`     Dataverse has it all, or all that it takes
 * - `wait`     try this very step again later
 * - `refused`  Dataverse said no and will say so again
 * - `gone`     the record was deleted: it is not created again
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
 *     ├─ id is there ─► read it        ▲  └─ refused ─► read: completed as ours? ──► sent
 *     │    ├─ ours ────────────────────┘                     ├─ closed otherwise ─► reopen, update again
 *     │    ├─ not readable, sent by us ─► refused            └─ open ─► without the refused part
 *     │    └─ another's ─► create under a suffixed name
 *     └─ refused ─► without the refused part
 */
export function sendStep(row: DesiredRow, ports: SendPorts): Promise<Step> {
  const desired = withoutRefused(row.desired, row.refusedParts);
  return row.recordId ? bringUpToDate({ ...row, desired }, ports.writer) : create({ ...row, desired }, ports);
}

export interface SendPorts {
  readonly writer: RecordWriter;
  readonly store: Pick<OutboxStore, 'wasSent' | 'rememberSent'>;
  readonly note: Note;
}

async function create(row: DesiredRow, ports: SendPorts): Promise<Step> {
  const { writer, store } = ports;
  const recordId = await activityId(row.scope.tenant, row.interactionId, row.suffix);
  const wasSent = await store.wasSent(recordId).catch(() => false);
  if (!wasSent) await store.rememberSent(recordId).catch(() => undefined);
  const outcome = await writer.create(SET, createBody(recordId, row.desired));
  switch (outcome.kind) {
    case 'done':
      return { kind: 'on', progress: { recordId, ...confirmed({ ...row.desired, ending: 'open' }) } };
    case 'exists':
      return claimExisting({ row, recordId, wasSent }, ports);
    case 'refused':
      return leaveOut(row, outcome);
    case 'gone':
      // A create is answered "not found" when a record it binds is gone.
      return leaveOut(row, {
        kind: 'refused',
        code: hexadecimal(OBJECT_DOES_NOT_EXIST),
        message: 'a record this call is linked to was deleted',
      });
    default:
      return stepAfter(outcome);
  }
}

function confirmed(call: PhoneCall): Progress {
  return { confirmed: call, attempted: null, uncertain: false };
}

/** Writes the rest of a record of which Dataverse does not take all. */
function leaveOut(row: DesiredRow, refusal: Refusal): Step {
  const parts = partsRefusedBy(refusal, row.desired);
  if (parts.length === 0) return refusal;
  return { kind: 'on', progress: { refusedParts: [...row.refusedParts, ...parts] } };
}

interface Existing {
  readonly row: DesiredRow;
  readonly recordId: string;
  /** This browser has asked for a record with this id before. */
  readonly wasSent: boolean;
}

/**
 * Interaction ids are small numbers that a restored tenant can give again, and that a colleague can guess: "already
 * there" is not enough. One that may not be read is somebody else's, except where this browser may have made it.
 */
async function claimExisting(
  { row, recordId, wasSent }: Existing,
  { writer, note }: SendPorts,
): Promise<Step> {
  const outcome = await writer.read(SET, recordId, IDENTITY_COLUMNS);
  const otherName: Step = { kind: 'on', progress: { suffix: row.suffix + 1 } };
  if (outcome.kind === 'gone' || outcome.kind === 'refused') {
    note('record-foreign', { record: recordId, why: 'not readable' });
    if (!wasSent) return otherName;
    return {
      kind: 'refused',
      code: 'RECORD_NOT_READABLE',
      message: 'a phone call with this id exists, but you may not read it',
    };
  }
  if (outcome.kind !== 'found') return stepAfter(outcome);
  if (isOurs(outcome.row, row)) {
    note('record-exists', { record: recordId });
    return { kind: 'on', progress: { recordId, confirmed: null } };
  }
  note('record-foreign', { record: recordId, why: 'another call' });
  return otherName;
}

const IDENTITY_COLUMNS = [
  '_createdby_value',
  'actualstart',
  'phonenumber',
  'ips_agentinteractionid',
  'ips_activityid',
];

/** Made by this user for this call: the one that was asked for without an answer, or one that another tab has made. */
function isOurs(found: Row, { desired, attempted, memory, interactionId, scope }: DesiredRow): boolean {
  const creator = found['_createdby_value'];
  if (typeof creator !== 'string' || plainGuid(creator) !== scope.user) return false;
  const written = textOf(found['ips_agentinteractionid']);
  // The call dialled from a presented lead has changed the id that the presentation was written down with.
  const ids = [interactionId, String(desired.columns['ips_agentinteractionid'])];
  if (written !== '' && !ids.includes(written)) return false;
  const start = textOf(found['actualstart']);
  if (attempted && sameValue(start, attempted.columns['actualstart'])) return true;
  const there = {
    activityId: textOf(found['ips_activityid']),
    reportedStart: start,
    number: textOf(found['phonenumber']),
  };
  const age = Date.parse(String(desired.columns['actualstart'])) - Date.parse(start);
  return isSameCall(there, memory, age);
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** Whether Dataverse is known to have all that it takes of the record. */
export function isUpToDate(row: DesiredRow): boolean {
  const desired = withoutRefused(row.desired, row.refusedParts);
  return row.recordId !== '' && bodyFor({ ...row, desired }) === undefined;
}

function bodyFor({ desired, confirmed, uncertain, refusedParts }: DesiredRow): Row | undefined {
  if (refusedParts.some(({ kind }) => kind === 'change')) return undefined;
  return updateBody(desired, (!uncertain && confirmed) || undefined);
}

async function bringUpToDate(row: DesiredRow, writer: RecordWriter): Promise<Step> {
  const { desired } = row;
  const body = bodyFor(row);
  if (!body) return { kind: 'sent' };
  if (row.confirmed && row.confirmed.ending !== 'open') {
    const outcome = await writer.update(SET, row.recordId, reopenBody());
    return outcome.kind === 'done'
      ? { kind: 'on', progress: { confirmed: { ...row.confirmed, ending: 'open' } } }
      : afterUpdate(outcome, row);
  }
  const outcome = await writer.update(SET, row.recordId, body);
  if (outcome.kind === 'done') return { kind: 'on', progress: confirmed(desired) };
  return outcome.kind === 'refused' && !isChangeDenied(outcome)
    ? checkRefusal(row, body, outcome, writer)
    : afterUpdate(outcome, row);
}

function afterUpdate(outcome: Exclude<WriteOutcome, { kind: 'done' }>, row: DesiredRow): Step {
  if (outcome.kind !== 'refused' || !isChangeDenied(outcome)) return stepAfter(outcome);
  return changeDenied(row, outcome.message);
}

/** The record stays as it was created. */
export function changeDenied({ refusedParts }: OutboxRow, message = 'prvWriteActivity'): Step {
  return { kind: 'on', progress: { refusedParts: [...refusedParts, { kind: 'change', message }] } };
}

/**
 * A refused update may be one that had already happened (its answer was lost), or met a record someone has completed
 * meanwhile. Only reading it shows which: where that cannot be had now, the update is tried again and checked again.
 */
async function checkRefusal(
  row: DesiredRow,
  body: Row,
  refusal: Refusal,
  writer: RecordWriter,
): Promise<Step> {
  const columns = Object.keys(row.desired.columns);
  const outcome = await writer.read(SET, row.recordId, ['statecode', ...columns]);
  if (outcome.kind === 'refused') return leaveOut(row, refusal);
  if (outcome.kind !== 'found') return stepAfter(outcome);
  const state = outcome.row['statecode'] ?? OPEN_STATE;
  if (state === OPEN_STATE) return leaveOut(row, refusal);
  const written =
    state === closing(row.desired).statecode &&
    columns.every((column) => !(column in body) || sameValue(outcome.row[column], body[column]));
  if (written && row.desired.ending !== 'open' && !row.uncertain)
    return { kind: 'on', progress: confirmed(row.desired) };
  // Closed by someone: counted as completed, so the next step reopens it.
  return { kind: 'on', progress: { confirmed: { ...(row.confirmed ?? EMPTY), ending: 'completed' } } };
}

const OPEN_STATE = 0;
const EMPTY = { columns: {}, configured: {}, unfilled: [], parties: [], regarding: null };

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

function stepAfter(outcome: Exclude<WriteOutcome, { kind: 'done' }>): Step {
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
