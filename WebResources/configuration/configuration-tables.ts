import { CONFIGURATION } from './catalogue/configuration';
import type { ACTIVITY_FIELD } from './catalogue/activity-field';
import type { RELATED_TABLE } from './catalogue/related-table';
import type { SCREEN_POP_PARAMETER } from './catalogue/screen-pop-parameter';
import type { SCREEN_POP_RULE } from './catalogue/screen-pop-rule';
import { tablesFrom } from './catalogue/table';

export type ConfigurationTable = (
  | typeof CONFIGURATION
  | typeof RELATED_TABLE
  | typeof SCREEN_POP_RULE
  | typeof SCREEN_POP_PARAMETER
  | typeof ACTIVITY_FIELD
)['name'];

/** The tables that a configuration is made of. What it was before lies in one more, which only administrators read. */
export const CONFIGURATION_TABLES = tablesFrom(CONFIGURATION).map(
  ({ name }) => name,
) as readonly ConfigurationTable[];
