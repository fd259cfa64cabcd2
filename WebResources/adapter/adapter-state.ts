import type { ErrorCode, ErrorValues } from '../ports/adapter-error';
import type { RecordRef } from '../ports/records';
import type { Interaction } from './interaction';
import type { TraceEntry } from './trace';

/** Everything the panel shows of the adapter. Plain data: it also travels to the other tabs. */
export interface AdapterState {
  readonly agent: AgentState;
  /** The call in hand, or the last one until the next begins. */
  readonly call?: CallState;
  readonly dial: DialState;
  readonly outbox: OutboxState;
  /** Calls that ended while no panel ran: their records are still open. */
  readonly unfinished?: readonly UnfinishedCall[];
}

export interface AgentState {
  /** `undefined` until ipSCAPE has said so. */
  readonly signedIn?: boolean;
  /** ipSCAPE's own words: "Available", "On Pause: Lunch". */
  readonly presence: string;
}

export interface CallState {
  readonly interaction: Interaction;
  readonly pop: PopState;
  /** Records the call may belong to, in the order they came up. */
  readonly candidates: readonly Candidate[];
  /** Whom the call is with; `null` where the agent has chosen "None", `undefined` where the agent has not chosen yet. */
  readonly person?: RecordRef | null | undefined;
  /** What the call is about; without one Dataverse's regarding is the person. */
  readonly regarding?: RecordRef | null | undefined;
  /** What the agent has typed: the phone call's description. */
  readonly notes: string;
  /** The agent has called someone who asked not to be phoned. */
  readonly doNotPhone?: boolean;
  readonly log: LogState;
  readonly trace: readonly TraceEntry[];
}

/** A record the call may belong to, with a second line that distinguishes it from others of the same name. */
export interface Match {
  readonly record: RecordRef;
  readonly name: string;
  readonly detail: string;
  /** When its last activity was; known a moment after the match. */
  readonly lastActivity?: Date;
}

/** The two select boxes: whom a call is with, what it is about. */
export type Box = 'person' | 'regarding';

export interface Candidate extends Match {
  readonly box: Box;
}

/**
 * A click on a number in Dynamics, until it rings.
 *
 * - `asking`   the agent has to decide whether to call: the record asks not to be phoned, or it could not be read
 * - `choosing` the agent has to say which number of the text, or which of the records that have it
 * - `refused`  nothing was dialled, and why
 */
export type DialState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'dialling'; readonly number: string }
  | {
      readonly kind: 'asking';
      readonly number: string;
      readonly name: string;
      readonly why: 'do-not-phone' | 'not-checked';
    }
  | {
      readonly kind: 'choosing';
      readonly what: 'number' | 'person';
      /** The clicked text. */
      readonly text: string;
      /** As the agent reads them. */
      readonly choices: readonly string[];
    }
  | {
      readonly kind: 'refused';
      readonly number: string;
      readonly error: { readonly code: ErrorCode; readonly values: ErrorValues };
    };

/**
 * - `idle`       nothing was searched: no rule serves this call
 * - `withheld`   the caller's number is none that could be searched, and why
 * - `searching`  look-ups are under way
 * - `opened`     the one match is in front
 * - `offered`    the one match, or a new form, waits until the agent agrees: an unsaved form is in front
 * - `search`     the rules only say what Dynamics' search page is to search
 * - `many`       the agent picks; `more` = there are more than the ones listed
 * - `none`       nothing found, nothing opened
 * - `new-form`   nothing found, an empty form is open
 * - `failed`     a look-up or the form could not be had
 *
 * `alsoFound` has the number as well, but belongs to a match: its account, the lead it was.
 */
export type PopState =
  | { readonly kind: 'idle' }
  | {
      readonly kind: 'withheld';
      readonly table: string;
      readonly reason: UnsearchedNumber;
      readonly search?: SearchPage;
    }
  | { readonly kind: 'searching' }
  | { readonly kind: 'opened'; readonly match: Match; readonly alsoFound?: readonly Match[] }
  | {
      readonly kind: 'offered';
      readonly match?: Match;
      readonly table: string;
      /** Found in an unusual spelling, after nobody was: no form was to be opened. */
      readonly isUnusual?: true;
      readonly alsoFound?: readonly Match[];
      readonly search?: SearchPage;
    }
  | {
      readonly kind: 'many';
      readonly matches: readonly Match[];
      readonly more: boolean;
      readonly table: string;
      readonly alsoFound?: readonly Match[];
      /** What Dynamics' own search page would be asked. */
      readonly search?: SearchPage;
      /** The chosen one, once the agent has picked or chosen in a box; the list stays for a change of mind. */
      readonly picked?: Match | undefined;
      readonly dismissed: boolean;
      readonly isUnusual?: true;
    }
  | { readonly kind: 'search'; readonly table: string; readonly search: SearchPage }
  | {
      readonly kind: 'none';
      readonly table: string;
      /** More records than could be read have a number like this one. */
      readonly hasMore?: boolean;
      readonly search?: SearchPage;
    }
  | { readonly kind: 'new-form'; readonly table: string }
  | {
      readonly kind: 'failed';
      readonly error: { readonly code: ErrorCode; readonly values: ErrorValues };
      /** Found, but its form could not be opened. */
      readonly match?: Match;
      readonly alsoFound?: readonly Match[];
    };

/**
 * Why a number is not searched: it is withheld, a word stands in its place, it is no number of the public network, it is
 * the organisation's own, or a colleague's extension.
 */
export type UnsearchedNumber = 'withheld' | 'anonymous' | 'too-short' | 'own' | 'internal';

export interface SearchPage {
  readonly table: string;
  readonly text: string;
}

/** Why something waits to be written. */
export type WaitReason = 'busy' | 'offline' | 'signed-out';

/**
 * Where the phone call record stands.
 *
 * - `none`     no record belongs to this call
 * - `saving`   on its way
 * - `logged`   Dataverse has it as it should be, or all that it takes of it
 * - `waiting`  will be sent again by itself
 * - `refused`  Dataverse said no: kept, shown, tried again on demand
 * - `gone`     someone deleted the record: nothing is written any more
 */
export type LogState =
  | { readonly kind: 'none' }
  | { readonly kind: 'saving' }
  | {
      readonly kind: 'logged';
      readonly record: RecordRef;
      readonly completed: boolean;
      /** What the record has been written without; nothing where it has all. */
      readonly missing?: readonly MissingPart[];
    }
  | { readonly kind: 'waiting'; readonly reason: WaitReason; readonly retryAt?: Date }
  | { readonly kind: 'refused'; readonly code: string; readonly message: string }
  | { readonly kind: 'gone' };

/** A part of the record that is not in Dataverse. */
export interface MissingPart {
  /**
   * - `column`      one of the configuration's activity fields, or of ours
   * - `link`        to a person or to what the call is about
   * - `completion`  the record was left open
   * - `changes`     what came after the record was created
   */
  readonly what: 'wrap-code' | 'interaction-id' | 'column' | 'link' | 'completion' | 'changes';
  /** The column's or table's logical name; empty where it is neither. */
  readonly name: string;
  /**
   * - `value`      the column takes no such value: never sent
   * - `refused`    Dataverse said no, with `message`
   * - `deleted`    the record to link to is not there any more
   * - `privilege`  the agent's roles do not allow it
   */
  readonly reason: 'value' | 'refused' | 'deleted' | 'privilege';
  /** Dataverse's words, empty where it was not asked. */
  readonly message: string;
}

/** The whole outbox, all calls of this user. */
export interface OutboxState {
  readonly waiting: number;
  readonly reason?: WaitReason;
  readonly refused: readonly RefusedCall[];
}

export interface RefusedCall {
  readonly key: string;
  readonly subject: string;
  readonly code: string;
  readonly message: string;
}

export interface UnfinishedCall {
  readonly callId: string;
  readonly record: RecordRef;
  readonly subject: string;
  readonly startedAt: Date;
}

export const EMPTY_STATE: AdapterState = {
  agent: { presence: '' },
  dial: { kind: 'idle' },
  outbox: { waiting: 0, refused: [] },
};
