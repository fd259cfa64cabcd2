import { CALL_SUBTYPE } from '../../configuration/catalogue/choices';
import type { RecordRef } from '../../ports/records';
import type { CallState } from '../adapter-state';
import {
  configuredColumns,
  type ColumnUse,
  type PhoneCallColumns,
  type UnfilledColumn,
} from './configured-columns';
import { fillSubject, type SubjectContext } from './subject';
import { cut, type ColumnValue } from './typed-value';

/** A record to bind, with the set it is found in: what `@odata.bind` needs. */
export interface BoundRecord {
  readonly table: string;
  readonly entitySetName: string;
  readonly id: string;
  /** The phone call's property that binds it as regarding; without one it cannot be that. */
  readonly regardingProperty?: string;
}

/** Participation type masks of activityparty. */
export const FROM = 1;
export const TO = 2;

/** Tables that "Call From" and "Call To" take (targets of their metadata); others can be the regarding alone. */
const PARTY_TABLES = ['account', 'contact', 'lead', 'systemuser'];
const USER = 'systemuser';

export interface Party {
  readonly role: typeof FROM | typeof TO;
  readonly record: BoundRecord;
}

/**
 * - `open`       the call goes on, or the configuration leaves completing to people
 * - `completed`
 * - `canceled`   a presented lead was skipped: there was no call
 */
export type Ending = 'open' | 'completed' | 'canceled';

/** What the phone call record of a call should look like, as a whole. The outbox finds out what of it to send. */
export interface PhoneCall {
  readonly columns: Readonly<Record<string, ColumnValue>>;
  /** Those of the columns that an administrator has named, and what for. */
  readonly configured: Readonly<Record<string, ColumnUse>>;
  /** Configured columns that cannot hold the value they should get. */
  readonly unfilled: readonly UnfilledColumn[];
  /** Always the complete list: Dataverse clears the parties an update leaves out. */
  readonly parties: readonly Party[];
  readonly regarding: BoundRecord | null;
  readonly ending: Ending;
}

/** Lengths of the columns we write; a longer text would make Dataverse refuse the whole record. */
const MAX_LENGTH = { subject: 200, phonenumber: 200, description: 2000, ips_campaign: 200, id: 50 } as const;

export interface CallContext extends SubjectContext {
  /** The signed-in user, who is the other party. */
  readonly userId: string;
  readonly columns: PhoneCallColumns;
  /** Binds a record; where its table's names are not known yet, the record is left out for now. */
  readonly bind: (record: RecordRef) => BoundRecord | undefined;
  /** Hears of configured columns that could not be filled. */
  readonly onUnfilled?: (unfilled: readonly UnfilledColumn[]) => void;
}

/**
 * The record a call should have now.
 * Directions, parties and completion: Microsoft's phonecall and activityparty reference.
 */
export function phoneCallOf(call: CallState, context: CallContext): PhoneCall {
  const { facts } = call.interaction;
  const inbound = facts.subtype === 'inbound';
  const { filled, unfilled, uses } = configuredColumns(facts, context.configuration, context.columns);
  if (unfilled.length > 0) context.onUnfilled?.(unfilled);
  return {
    columns: {
      ...filled,
      subject: cut(fillSubject(call, context), MAX_LENGTH.subject),
      description: cut(
        describe(call, context) || String(filled['description'] ?? ''),
        MAX_LENGTH.description,
      ),
      directioncode: !inbound, // Dataverse's default is outgoing, so it is always said
      phonenumber: cut(facts.customerNumber, MAX_LENGTH.phonenumber),
      ...timesOf(call),
      ips_calltype: CALL_SUBTYPE.values[facts.subtype],
      // Beside the configured column: it says whose record it is.
      ips_agentinteractionid: cut(facts.id, MAX_LENGTH.id),
      ...said('ips_campaign', facts.campaign, MAX_LENGTH.ips_campaign),
      ...said('ips_leadid', facts.leadId, MAX_LENGTH.id),
      ...said('ips_activityid', facts.activityId, MAX_LENGTH.id),
      ...said('ips_parentactivityid', facts.parentActivityId, MAX_LENGTH.id),
      ...said('ips_rootactivityid', facts.rootActivityId, MAX_LENGTH.id),
      ...(hasFailed(call) && { ips_callfailed: true }),
    },
    configured: uses,
    unfilled,
    ...linksOf(call, context, inbound),
    ending: endingOf(call, context),
  };
}

/** What is worth reading later: that the call failed, that someone was called who had asked not to be, the notes. */
function describe(call: CallState, { texts }: CallContext): string {
  const { failure } = call.interaction.facts;
  return [
    hasFailed(call) ? failureWords(texts.failed, failure) : '',
    call.doNotPhone ? texts.doNotPhone : '',
    call.notes.trim(),
  ]
    .filter(Boolean)
    .join('\n');
}

/** Without a reason, nothing is left of the colon before it. */
function failureWords(words: string, reason = ''): string {
  return reason ? words.replace('{reason}', () => reason) : words.replace(/[\s:]*\{reason\}/, '');
}

/** Minutes are whole and rounded up, as Dynamics' own timeline shows them; seconds as ipSCAPE counted them. Ringing is no call. */
function timesOf(call: CallState): Record<string, string | number> {
  const { interaction } = call;
  const begun = 'startedAt' in interaction && interaction.startedAt;
  const start = begun || ('presentedAt' in interaction && interaction.presentedAt);
  if (!start) return {};
  if (!('endedAt' in interaction)) return { actualstart: start.toISOString() };
  const { talkSeconds, wrapSeconds } = interaction.facts;
  const talked = begun && !interaction.failed;
  const seconds = talked ? Math.round((interaction.endedAt.getTime() - start.getTime()) / 1000) : 0;
  return {
    actualstart: start.toISOString(),
    actualend: interaction.endedAt.toISOString(),
    actualdurationminutes: Math.ceil(seconds / 60),
    ips_talkseconds: talkSeconds ?? seconds,
    ...(wrapSeconds !== undefined && { ips_wrapseconds: wrapSeconds }),
  };
}

/** A record of an "about" table stands in for the person as long as nobody has chosen one, where it can be a party. */
function linksOf(
  { person, regarding }: CallState,
  { bind, userId }: CallContext,
  inbound: boolean,
): Pick<PhoneCall, 'parties' | 'regarding'> {
  const party = person === undefined ? regarding : person;
  const customer = party && PARTY_TABLES.includes(party.table) ? bind(party) : undefined;
  // A call from a colleague is about nobody: users have no activities that regard them.
  const about = regarding ?? (person?.table === USER ? undefined : person);
  const bound = about ? bind(about) : undefined;
  const user: BoundRecord = { table: USER, entitySetName: 'systemusers', id: userId };
  return {
    parties: [
      ...(customer ? [{ role: inbound ? FROM : TO, record: customer } as const] : []),
      { role: inbound ? TO : FROM, record: user },
    ],
    regarding: bound?.regardingProperty ? bound : null,
  };
}

function endingOf({ interaction }: CallState, { configuration }: CallContext): Ending {
  if (interaction.state !== 'closed') return 'open';
  if (!interaction.startedAt && !interaction.wrapped) return 'canceled';
  return configuration.completeActivityRecordOnWrap ? 'completed' : 'open';
}

function hasFailed({ interaction }: CallState): boolean {
  return 'failed' in interaction && interaction.failed;
}

/** A column with a value; nothing where there is nothing to say. */
function said(column: string, value: string | undefined, length: number): Record<string, string> {
  return value ? { [column]: cut(value, length) } : {};
}
