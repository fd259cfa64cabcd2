import * as v from 'valibot';
import { AdapterError } from '../../ports/adapter-error';
import type { Row, TableInfo } from '../../ports/records';
import { problemsIn } from '../../schemas/accept';
import { knownRows } from './rows';

const localised = v.pipe(
  v.object({ UserLocalizedLabel: v.nullish(v.object({ Label: v.string() })) }),
  v.transform(({ UserLocalizedLabel }) => UserLocalizedLabel?.Label ?? ''),
);

/** Xrm's labels are texts, the Web API's are by language. Empty where there is none in the user's. */
export const label = v.union([v.string(), localised]);

/** What to `$select` of a table's definition. */
export const TABLE_NAMES = 'LogicalName,EntitySetName,PrimaryIdAttribute,PrimaryNameAttribute,DisplayName';

const tableMetadata = v.object({
  LogicalName: v.string(),
  EntitySetName: v.string(),
  PrimaryIdAttribute: v.string(),
  PrimaryNameAttribute: v.nullish(v.string(), ''),
  DisplayName: v.nullish(label, ''),
});

/**
 * Metadata of a table as both clients give it: Xrm.Utility.getEntityMetadata has the display name as text, the Web
 * API's EntityDefinitions as labels by language.
 * @throws AdapterError UNKNOWN_TABLE where it is no metadata
 */
export function readTableInfo(table: string, metadata: unknown): TableInfo {
  const { success, output, issues } = v.safeParse(tableMetadata, metadata);
  if (!success) throw new AdapterError('UNKNOWN_TABLE', { table }, problemsIn(issues));
  return tableInfoOf(output);
}

/** The tables by logical name. Those without a name in Web API addresses are the platform's own. */
export function readTables(rows: readonly Row[]): ReadonlyMap<string, TableInfo> {
  return new Map(knownRows(tableMetadata, rows).map((table) => [table.LogicalName, tableInfoOf(table)]));
}

function tableInfoOf({ DisplayName, ...names }: v.InferOutput<typeof tableMetadata>): TableInfo {
  return {
    logicalName: names.LogicalName,
    entitySetName: names.EntitySetName,
    primaryIdColumn: names.PrimaryIdAttribute,
    primaryNameColumn: names.PrimaryNameAttribute,
    displayName: DisplayName || names.LogicalName,
  };
}
