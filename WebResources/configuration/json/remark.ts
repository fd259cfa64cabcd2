/** What became of a part of the JSON. */
export type RemarkKind =
  /** Understood although it is not as documented. */
  | 'repaired'
  /** Unknown: has no effect, comes back on export. */
  | 'kept'
  /** Cannot be honoured. */
  | 'ignored'
  /** Taken over, but something is wrong with it. */
  | 'warning'
  /** The text as a whole cannot be used. */
  | 'refused';

const KINDS = {
  // no JSON
  json_empty: 'refused',
  json_value_expected: 'refused',
  json_key_expected: 'refused',
  json_colon_expected: 'refused',
  json_comma_expected: 'refused',
  json_text_not_closed: 'refused',
  json_bad_escape: 'refused',
  json_after_end: 'refused',
  json_too_deep: 'refused',
  json_not_an_object: 'refused',
  json_no_option: 'refused',
  // not strict JSON
  trailing_comma: 'repaired',
  comment: 'repaired',
  repeated_key: 'ignored',
  // not of the kind it should be
  not_an_object: 'ignored',
  not_a_text: 'ignored',
  not_a_flag: 'ignored',
  not_a_number: 'ignored',
  list_of_one: 'repaired',
  text_for_flag: 'repaired',
  // options
  unknown_key: 'kept',
  scripts: 'kept',
  second_place: 'kept',
  not_a_country: 'ignored',
  unknown_policy: 'ignored',
  seconds_out_of_range: 'ignored',
  field_without_column: 'ignored',
  field_without_value: 'ignored',
  unknown_record_type: 'ignored',
  repeated_table: 'ignored',
  // screen pop
  default_missing: 'warning',
  unknown_call_type: 'ignored',
  rule_for_no_call: 'warning',
  rule_without_entity: 'ignored',
  rule_without_query: 'ignored',
  no_condition: 'warning',
  bad_filter: 'warning',
  unknown_placeholder: 'warning',
  columns_lowered: 'repaired',
  parameter_without_name: 'ignored',
  parameter_without_path: 'ignored',
  map_for_path: 'repaired',
  bad_path: 'warning',
  unknown_type: 'ignored',
  unknown_format: 'ignored',
} as const satisfies Readonly<Record<string, RemarkKind>>;

export type RemarkCode = keyof typeof KINDS;

/** Every code there is: each has a text `remark_<code>`. */
export const REMARK_CODES: readonly string[] = Object.keys(KINDS);

/** A line of the import's report. Its text is under `remark_<code>`, filled from `values`. */
export interface Remark {
  readonly code: RemarkCode;
  readonly kind: RemarkKind;
  /** In the pasted text, counted from 1. */
  readonly line: number;
  /** `config.options.screenPop.rules[0].map[1].format`; empty for the whole. */
  readonly path: string;
  readonly values: Readonly<Record<string, string>>;
}

export function remark(
  code: RemarkCode,
  line: number,
  path = '',
  values: Readonly<Record<string, string>> = {},
): Remark {
  return { code, kind: KINDS[code], line, path, values };
}
