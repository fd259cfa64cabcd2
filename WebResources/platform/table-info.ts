import * as v from 'valibot';
import { AdapterError } from '../ports/adapter-error';
import type { TableInfo } from '../ports/records';

const Label = v.union([
  v.string(),
  v.object({ UserLocalizedLabel: v.nullish(v.object({ Label: v.string() })) }),
]);

const Metadata = v.object({
  LogicalName: v.string(),
  EntitySetName: v.string(),
  PrimaryIdAttribute: v.string(),
  PrimaryNameAttribute: v.nullish(v.string(), ''),
  DisplayName: v.nullish(Label),
});

/**
 * Metadata of a table as both clients give it: Xrm.Utility.getEntityMetadata has the display name as text, the Web
 * API's EntityDefinitions as labels by language.
 * @throws AdapterError UNKNOWN_TABLE where it is no metadata
 */
export function readTableInfo(table: string, metadata: unknown): TableInfo {
  const read = v.safeParse(Metadata, metadata);
  if (!read.success) throw new AdapterError('UNKNOWN_TABLE', { table }, read.issues);
  const { DisplayName: name, ...names } = read.output;
  return {
    logicalName: names.LogicalName,
    entitySetName: names.EntitySetName,
    primaryIdColumn: names.PrimaryIdAttribute,
    primaryNameColumn: names.PrimaryNameAttribute,
    displayName: (typeof name === 'string' ? name : name?.UserLocalizedLabel?.Label) ?? table,
  };
}

/** Asks once per table and remembers the answer; a failure is not remembered. */
export function rememberTables(ask: (table: string) => Promise<TableInfo>): typeof ask {
  const asked = new Map<string, Promise<TableInfo>>();
  return (table) => {
    const known = asked.get(table);
    if (known) return known;
    const answer = ask(table);
    asked.set(table, answer);
    answer.catch(() => asked.delete(table));
    return answer;
  };
}
