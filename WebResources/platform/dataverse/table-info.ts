import { AdapterError } from '../../ports/adapter-error';
import { either, object, orElse, read, text } from '../../ports/readers';
import type { TableInfo } from '../../ports/records';

const label = either(text, object({ UserLocalizedLabel: orElse(object({ Label: text }), undefined) }));

const tableMetadata = object({
  LogicalName: text,
  EntitySetName: text,
  PrimaryIdAttribute: text,
  PrimaryNameAttribute: orElse(text, ''),
  DisplayName: orElse(label, undefined),
});

/**
 * Metadata of a table as both clients give it: Xrm.Utility.getEntityMetadata has the display name as text, the Web
 * API's EntityDefinitions as labels by language.
 * @throws AdapterError UNKNOWN_TABLE where it is no metadata
 */
export function readTableInfo(table: string, metadata: unknown): TableInfo {
  const { value, problems } = read(tableMetadata, metadata);
  if (problems.length > 0) throw new AdapterError('UNKNOWN_TABLE', { table }, problems);
  const { DisplayName: name, ...names } = value;
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
