import type { Profile } from '../../options/options';
import type { RecordRef } from '../../ports/records';
import type { CallSubtype } from '../../ports/toolbar';
import type { CallState } from '../adapter-state';
import { valueAt } from '../screen-pop/path';
import { fillSubject, type SubjectContext } from './subject';

/** A record to bind, with the set it is found in: what `@odata.bind` needs. */
export interface BoundRecord {
  readonly table: string;
  readonly entitySetName: string;
  readonly id: string;
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

/** What the phone call record of a call should look like, as a whole. The outbox finds out what of it to send. */
export interface PhoneCall {
  readonly columns: Readonly<Record<string, string | number | boolean>>;
  /** Always the complete list: Dataverse clears the parties an update leaves out. */
  readonly parties: readonly Party[];
  readonly regarding: BoundRecord | null;
  readonly completed: boolean;
}

/** Values of the global choice `ips_callsubtype`. */
const CALL_TYPE_OPTION: Readonly<Record<CallSubtype, number>> = {
  manual: 727700000,
  inbound: 727700001,
  preview: 727700002,
  outbound: 727700003,
};

/** Lengths of the standard columns we write; a longer text would make Dataverse refuse the whole record. */
const MAX_LENGTH = {
  subject: 200,
  phonenumber: 200,
  ips_campaign: 200,
  ips_leadid: 50,
  custom: 4000,
} as const;

export interface CallContext extends SubjectContext {
  /** The signed-in user, who is the other party. */
  readonly userId: string;
  /** Binds a record; where its table's set is not known yet, the record is left out for now. */
  readonly bind: (record: RecordRef) => BoundRecord | undefined;
}

/**
 * The record a call should have now, or `undefined` where it should have none: a lead presented and not dialled.
 * Directions, parties and completion: Microsoft's phonecall and activityparty reference.
 */
export function phoneCallOf(call: CallState, context: CallContext): PhoneCall | undefined {
  const { interaction } = call;
  const { facts } = interaction;
  if (interaction.state === 'previewed') return undefined;
  const { startedAt } = interaction;
  if (!startedAt) return undefined;

  const { profile } = context;
  const inbound = facts.subtype === 'inbound';
  const endedAt = 'endedAt' in interaction ? interaction.endedAt : undefined;
  const person = call.person && context.bind(call.person);
  const regarding = call.regarding && context.bind(call.regarding);
  const user: BoundRecord = { table: USER, entitySetName: 'systemusers', id: context.userId };

  return {
    columns: {
      subject: cut(fillSubject(call, context), MAX_LENGTH.subject),
      directioncode: !inbound, // Dataverse's default is outgoing, so it is always said
      phonenumber: cut(facts.customerNumber, MAX_LENGTH.phonenumber),
      actualstart: startedAt.toISOString(),
      ...(endedAt && { actualend: endedAt.toISOString(), ...durations(startedAt, endedAt, call) }),
      ips_calltype: CALL_TYPE_OPTION[facts.subtype],
      ...said('ips_campaign', cut(facts.campaign, MAX_LENGTH.ips_campaign)),
      ...said('ips_leadid', cut(facts.leadId, MAX_LENGTH.ips_leadid)),
      ...said(profile.interactionIdColumn, interaction.id),
      ...said(profile.dispositionColumn, facts.wrapCode ?? ''),
      ...configuredColumns(call, profile),
    },
    parties: [
      ...(person && PARTY_TABLES.includes(person.table)
        ? [{ role: inbound ? FROM : TO, record: person } as const]
        : []),
      { role: inbound ? TO : FROM, record: user },
    ],
    // A call from a colleague is about nobody: users have no activities that regard them.
    regarding: regarding ?? (person && person.table !== USER ? person : null),
    completed: interaction.state === 'closed' && profile.completeActivityRecordOnWrap,
  };
}

/** Minutes are whole and rounded up, as Dynamics' own timeline shows them; seconds as ipSCAPE counted them. */
function durations(startedAt: Date, endedAt: Date, call: CallState): Record<string, number> {
  const seconds = Math.round((endedAt.getTime() - startedAt.getTime()) / 1000);
  const { talkSeconds, wrapSeconds } = call.interaction.facts;
  const failed = 'failed' in call.interaction && call.interaction.failed;
  return {
    actualdurationminutes: Math.ceil(seconds / 60),
    ips_talkseconds: talkSeconds ?? (failed ? 0 : seconds),
    ...(wrapSeconds !== undefined && { ips_wrapseconds: wrapSeconds }),
  };
}

function configuredColumns(call: CallState, profile: Profile): Record<string, string> {
  return Object.fromEntries(
    profile.activityFields.flatMap((field) => {
      const value = 'path' in field ? valueAt(call.interaction.facts.data, field.path) : field.constant;
      return Object.entries(said(field.column, cut(value, MAX_LENGTH.custom)));
    }),
  );
}

/** A column with a value; nothing where the column is not configured or there is nothing to say. */
function said(column: string, value: string): Record<string, string> {
  return column && value ? { [column]: value } : {};
}

/** Half of a surrogate pair at the end would be no text at all. */
function cut(text: string, length: number): string {
  return text.length > length ? text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '') : text;
}
