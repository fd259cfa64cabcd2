import type { CallSubtype } from '../ports/toolbar';

/** One profile: what an administrator has set for a group of agents. Columns are logical names in lower case. */
export interface Profile {
  readonly id: string;
  readonly name: string;
  /** Origin of ipSCAPE's page, `https://tenant.ipscape.com.au`. */
  readonly ctiOrigin: string;
  readonly integrationKey: string;
  /** ISO 3166-1 alpha-2, for numbers without a country code. */
  readonly defaultCountry: string;
  readonly completeActivityRecordOnWrap: boolean;
  readonly createTaskOnPreview: boolean;
  /** Column of the phone call that takes the wrap code. */
  readonly dispositionColumn: string;
  /** Column of the phone call that takes `agentInteractionId`. */
  readonly interactionIdColumn: string;
  /** Names of the two in-call components in ipSCAPE's page. */
  readonly personComponent: string;
  readonly regardingComponent: string;
  /** `{{path}}` template; empty means the default subject. */
  readonly subjectTemplate: string;
  readonly relatedTables: readonly RelatedTable[];
  readonly rules: readonly ScreenPopRule[];
  readonly activityFields: readonly ActivityField[];
}

/** A table whose records a call can belong to (`entities` in ipSCAPE's JSON). */
export interface RelatedTable {
  readonly table: string;
  readonly entitySetName: string;
  readonly idColumn: string;
  readonly columns: readonly string[];
  readonly type: 'person' | 'entity';
}

/** `default` serves every subtype that no other rule names. */
export type RuleCallType = CallSubtype | 'default';

export interface ScreenPopRule {
  readonly name: string;
  readonly callTypes: readonly RuleCallType[];
  readonly table: string;
  /** `?$select=…&$filter=…&$search=…` with `{{parameter}}` in it, not encoded. */
  readonly query: string;
  readonly parameters: readonly ScreenPopParameter[];
  readonly addNewRecord: boolean;
  readonly activeRecordsOnly: boolean;
}

export const PHONE_FORMATS = ['local', 'e164', 'international', 'digits', 'raw'] as const;
export type PhoneFormat = (typeof PHONE_FORMATS)[number];

export type ScreenPopParameter =
  | { readonly name: string; readonly path: string; readonly type: 'string' }
  | { readonly name: string; readonly path: string; readonly type: 'phone'; readonly format: PhoneFormat };

/** A column of the phone call filled from the interaction, or with a constant. */
export type ActivityField =
  { readonly column: string; readonly path: string } | { readonly column: string; readonly constant: string };
