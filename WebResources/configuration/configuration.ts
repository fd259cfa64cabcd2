import type { ACTIVITY_FIELD } from './catalogue/activity-field';
import type { DO_NOT_PHONE, PHONE_FORMAT, RECORD_TYPE, RULE_CALL_TYPE, WordOf } from './catalogue/choices';
import type { Values } from './catalogue/column';
import type { IDENTITY, OPTIONS } from './catalogue/configuration';
import type { RELATED_TABLE } from './catalogue/related-table';
import type { SCREEN_POP_PARAMETER } from './catalogue/screen-pop-parameter';
import type { SCREEN_POP_RULE } from './catalogue/screen-pop-rule';

/*
 * The values of a configuration, as the catalogue's columns have them. Columns and tables of Dataverse are logical names
 * in lower case, texts are trimmed.
 */

export type DoNotPhonePolicy = WordOf<typeof DO_NOT_PHONE>;
export type RecordType = WordOf<typeof RECORD_TYPE>;
export type RuleCallType = WordOf<typeof RULE_CALL_TYPE>;
export type PhoneFormat = WordOf<typeof PHONE_FORMAT>;
export type { RoleName } from './catalogue/kinds/lists';

export type RelatedTable = Values<typeof RELATED_TABLE.columns>;

type ParameterValues = Values<typeof SCREEN_POP_PARAMETER.columns>;
export type ScreenPopParameter =
  | (Pick<ParameterValues, 'name' | 'path'> & { readonly type: 'string' })
  | (Pick<ParameterValues, 'name' | 'path' | 'format'> & { readonly type: 'phone' });

export type ScreenPopRule = Values<typeof SCREEN_POP_RULE.columns> & {
  readonly parameters: readonly ScreenPopParameter[];
};

type FieldValues = Values<typeof ACTIVITY_FIELD.columns>;
/** A column of the phone call filled from the interaction, or with a constant. */
export type ActivityField = Pick<FieldValues, 'column' | 'path'> | Pick<FieldValues, 'column' | 'constant'>;

/** What of a configuration ipSCAPE's JSON cannot say. */
export type ConfigurationIdentity = Values<typeof IDENTITY>;

/** What of a configuration a JSON can say: everything but its name, its connection and who uses it. */
export type ConfigurationOptions = Values<typeof OPTIONS> & {
  readonly relatedTables: readonly RelatedTable[];
  readonly rules: readonly ScreenPopRule[];
  readonly activityFields: readonly ActivityField[];
};

/** One configuration: what an administrator has set for a group of agents. */
export type Configuration = ConfigurationIdentity & ConfigurationOptions;
