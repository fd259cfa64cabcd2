import { CONFIGURATION } from './catalogue/configuration';
import { tablesFrom, type Table } from './catalogue/table';

/** The names of a table and of all below it. */
type NamesFrom<Of extends Table> =
  Of['name'] | { [List in keyof Of['lists']]: NamesFrom<Of['lists'][List]> }[keyof Of['lists']];

export type ConfigurationTable = NamesFrom<typeof CONFIGURATION>;

/** The tables that a configuration is made of. What it was before lies in one more, which only administrators read. */
export const CONFIGURATION_TABLES = tablesFrom(CONFIGURATION).map(
  ({ name }) => name,
) as readonly ConfigurationTable[];
