import type { Configuration, RelatedTable, ScreenPopRule } from '../../configuration/configuration';
import { AdapterError } from '../../ports/adapter-error';
import type { Dataverse } from '../../ports/dataverse';
import { comparedColumns } from '../../configuration/expressions/compared-columns';
import { parseFilter } from '../../configuration/expressions/filter';
import { parseQuery } from '../../configuration/expressions/query';

/**
 * Whether the organisation has the tables and columns that a configuration looks things up in. Each is asked for by a request
 * that returns one row at most: Dataverse itself says what it does not know, to this user.
 *
 * A related table that is not there is no mistake: the JSON that ipSCAPE documents names leads and cases whatever is
 * installed, and nothing can belong to a record of it.
 *
 * @throws AdapterError RULE_BAD_QUERY, RULE_UNKNOWN_TABLE, RULE_UNKNOWN_COLUMN or RELATED_UNKNOWN_COLUMN, naming
 *   configuration, rule, table and column
 */
export async function checkConfiguration(configuration: Configuration, dataverse: Dataverse): Promise<void> {
  await Promise.all([
    ...configuration.rules.map((rule) => checkRule(rule, configuration.name, dataverse)),
    ...configuration.relatedTables.map((table) => checkRelatedTable(table, configuration.name, dataverse)),
  ]);
}

async function checkRule(rule: ScreenPopRule, configuration: string, dataverse: Dataverse): Promise<void> {
  const values = { configuration, rule: rule.name, table: rule.table };
  const { select, filter } = parseQuery(rule.query);
  if (filter && !parseFilter(filter)) throw new AdapterError('RULE_BAD_QUERY', values);
  // What lies behind a navigation property is another table's.
  const compared = comparedColumns(filter).map(({ column }) => column);
  const own = compared.filter((column) => !column.includes('/'));
  const unknown = await unknownIn(rule.table, [...select, ...own], dataverse);
  if (unknown?.code === 'UNKNOWN_TABLE') throw new AdapterError('RULE_UNKNOWN_TABLE', values, unknown);
  if (unknown?.code === 'UNKNOWN_COLUMN')
    throw new AdapterError('RULE_UNKNOWN_COLUMN', { ...values, column: columnOf(unknown) }, unknown);
}

async function checkRelatedTable(
  { table, columns, idColumn }: RelatedTable,
  configuration: string,
  dataverse: Dataverse,
): Promise<void> {
  const unknown = await unknownIn(table, [...columns, idColumn], dataverse);
  if (unknown?.code === 'UNKNOWN_COLUMN')
    throw new AdapterError(
      'RELATED_UNKNOWN_COLUMN',
      { configuration, table, column: columnOf(unknown) },
      unknown,
    );
}

function columnOf({ values }: AdapterError): string {
  return values['column'] ?? '';
}

/** What Dataverse says to a request for these columns; nothing where it has them. */
async function unknownIn(
  table: string,
  columns: readonly string[],
  dataverse: Dataverse,
): Promise<AdapterError | undefined> {
  const select = [...new Set(columns.filter(Boolean))].join(',');
  try {
    await dataverse.retrieveMultiple(table, `?${select && `$select=${select}&`}$top=1`);
    return undefined;
  } catch (thrown) {
    if (thrown instanceof AdapterError) return thrown;
    throw thrown;
  }
}
