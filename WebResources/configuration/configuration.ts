import { CALL_SUBTYPES } from '../ports/toolbar';

/** One configuration: what an administrator has set for a group of agents. Columns are logical names in lower case. */
export interface Configuration {
  readonly id: string;
  readonly name: string;
  /** Origin of ipSCAPE's page, `https://tenant.ipscape.com.au`. */
  readonly ctiOrigin: string;
  readonly integrationKey: string;
  /** ISO 3166-1 alpha-2, for numbers without a country code. */
  readonly defaultCountry: string;
  readonly completeActivityRecordOnWrap: boolean;
  readonly createTaskOnPreview: boolean;
  /** Nothing of a call is written before it has ended: for organisations whose agents may not change activities. */
  readonly writeOnce?: boolean;
  /** Column of the phone call that takes the wrap code. */
  readonly dispositionColumn: string;
  /** Column of the phone call that takes `agentInteractionId`. */
  readonly interactionIdColumn: string;
  /** Names of the two in-call components in ipSCAPE's page. */
  readonly personComponent: string;
  readonly regardingComponent: string;
  /** `{{path}}` template; empty means the default subject. */
  readonly subjectTemplate: string;
  /** Calls between colleagues: agent to agent, or with one of the organisation's own numbers. */
  readonly logInternalCalls: boolean;
  /** Shorter calls are not logged, unless the agent has written notes; 0 logs all. */
  readonly minimumSeconds: number;
  /** What a click on the number of a record with `donotphone` does. */
  readonly doNotPhone: DoNotPhonePolicy;
  /** The organisation's own numbers, as people write them: never searched. */
  readonly ownNumbers: readonly string[];
  /** An incoming call opens the panel where it is minimised. */
  readonly openOnIncomingCall: boolean;
  /** Unique name of the session template a call's session is made from (CIF 2.0); empty: no sessions. */
  readonly sessionTemplate: string;
  readonly relatedTables: readonly RelatedTable[];
  readonly rules: readonly ScreenPopRule[];
  readonly activityFields: readonly ActivityField[];
}

/* The words of choices stand in the order of their options in Dataverse. */

export const DO_NOT_PHONE_POLICIES = ['ignore', 'warn', 'refuse'] as const;
export type DoNotPhonePolicy = (typeof DO_NOT_PHONE_POLICIES)[number];

export const RECORD_TYPES = ['person', 'entity'] as const;
export type RecordType = (typeof RECORD_TYPES)[number];

/** A table whose records a call can belong to (`entities` in ipSCAPE's JSON). */
export interface RelatedTable {
  readonly table: string;
  readonly entitySetName: string;
  readonly idColumn: string;
  readonly columns: readonly string[];
  readonly type: RecordType;
}

/** `default` serves every subtype that no other rule names. */
export const RULE_CALL_TYPES = [...CALL_SUBTYPES, 'default'] as const;
export type RuleCallType = (typeof RULE_CALL_TYPES)[number];

/** A multi-select choice comes in any order. */
export function inOrder(callTypes: readonly RuleCallType[]): readonly RuleCallType[] {
  return RULE_CALL_TYPES.filter((type) => callTypes.includes(type));
}

export interface ScreenPopRule {
  readonly name: string;
  readonly callTypes: readonly RuleCallType[];
  readonly table: string;
  /** `?$select=…&$filter=…&$search=…` with `{{parameter}}` in it, not encoded. */
  readonly query: string;
  readonly parameters: readonly ScreenPopParameter[];
  readonly addNewRecord: boolean;
  readonly activeRecordsOnly: boolean;
  /** Looks for a phone parameter in every notation a number may be stored in, not only in the parameter's own. */
  readonly matchNotations: boolean;
}

export const PHONE_FORMATS = ['local', 'e164', 'international', 'digits', 'raw'] as const;
export type PhoneFormat = (typeof PHONE_FORMATS)[number];

export const PARAMETER_TYPES = ['string', 'phone'] as const;

export type ScreenPopParameter =
  | { readonly name: string; readonly path: string; readonly type: 'string' }
  | { readonly name: string; readonly path: string; readonly type: 'phone'; readonly format: PhoneFormat };

/** A column of the phone call filled from the interaction, or with a constant. */
export type ActivityField =
  { readonly column: string; readonly path: string } | { readonly column: string; readonly constant: string };
