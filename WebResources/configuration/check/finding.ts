/** What there is to say about something an administrator has typed. */
export interface Finding {
  /** `error`: it cannot work, so it is not saved. `warning`: it works, not well. `note`: what it comes to. */
  readonly level: 'error' | 'warning' | 'note';
  readonly text: FindingText;
  readonly values?: Readonly<Record<string, string>>;
  /** The whole value to write instead. */
  readonly instead?: string;
}

/** Keys of the texts in strings/settings.LCID.resx, there with `form_` before them. */
export type FindingText =
  // tables and columns
  | 'unknown_table'
  | 'unknown_column'
  | 'lookup_column'
  | 'column_not_writable'
  | 'column_unfit'
  | 'column_short'
  | 'column_choice'
  | 'column_secured'
  // queries
  | 'query_empty'
  | 'query_option'
  | 'filter_unreadable'
  | 'operator_unknown'
  | 'value_unquoted'
  | 'leading_wildcard'
  | 'parameter_unknown'
  | 'parameters_later'
  | 'placeholder_open'
  // paths and values
  | 'path_unreadable'
  | 'sample'
  | 'sample_none'
  | 'value_missing'
  | 'constant_unused'
  | 'constant_unfit'
  // the configuration
  | 'url_not_an_address'
  | 'url_not_secure'
  | 'url_not_an_origin'
  | 'country_unknown'
  | 'default_missing'
  | 'default_twice'
  | 'default_rule_missing';
