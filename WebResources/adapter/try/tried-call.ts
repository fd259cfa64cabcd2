import type { ScreenPopRule } from '../../configuration/configuration';
import type { ColumnInfo } from '../../ports/metadata';
import type { Row } from '../../ports/records';
import type { InteractionFacts } from '../../ports/toolbar';
import type { UnfilledColumn } from '../activity/configured-columns';
import type { PhoneCall } from '../activity/phone-call';
import type { NotLogged } from '../activity/whether-to-log';
import type { CallState, PopState } from '../adapter-state';
import type { NewRecordColumns } from '../screen-pop/new-record';
import type { RuleReason } from '../screen-pop/rules';
import type { TraceEntry } from '../trace';
import type { SentQuery } from './watch-queries';

/** What a tried call has come to so far; each step adds to it. */
export interface TriedCall {
  readonly facts: InteractionFacts;
  /** Why it is these rules. */
  readonly reason: RuleReason;
  readonly rules: readonly TriedRule[];
  readonly queries: readonly SentQuery[];
  readonly trace: readonly TraceEntry[];
  /** What the panel would show. */
  readonly pop: PopState;
  /** The new form that would open. */
  readonly newRecord?: NewRecord;
  readonly log?: TriedLog;
}

export interface TriedRule {
  readonly rule: ScreenPopRule;
  readonly parameters: readonly { readonly name: string; readonly path: string; readonly value: string }[];
}

export interface NewRecord {
  readonly table: string;
  readonly columns: NewRecordColumns;
}

/** What would be written of the call once it is over and wrapped. */
export interface TriedLog {
  /** Why nothing would be; `presented` cannot stand here, since the record is that of a call that was dialled. */
  readonly why?: NotLogged;
  /** Of a presented lead: whether it is logged before anybody dials it. */
  readonly whenPresented?: boolean;
  readonly call: CallState;
  readonly phoneCall: PhoneCall;
  /** The bodies that would be sent: one that creates, one that completes. */
  readonly bodies: readonly Row[];
  readonly unfilled: readonly UnfilledColumn[];
  /** Columns that the configuration names and the call says nothing for. */
  readonly empty: readonly string[];
  /** The phone call's columns, where the configuration names any and Dataverse could be asked. */
  readonly columns: ReadonlyMap<string, ColumnInfo> | undefined;
  /** It names some, but they could not be read. */
  readonly isUnread: boolean;
}
