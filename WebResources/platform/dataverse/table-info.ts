import { AdapterError } from '../../ports/adapter-error';
import { object, orElse, read, text, type Reader } from '../../ports/readers';
import type { TableInfo } from '../../ports/records';

const localised = object({ UserLocalizedLabel: orElse(object({ Label: text }), undefined) });

/** Xrm's labels are texts, the Web API's are by language. Empty where there is none in the user's. */
export const label: Reader<string> = (value, say) =>
  typeof value === 'string' ? value : (localised(value, say).UserLocalizedLabel?.Label ?? '');

const tableMetadata = object({
  LogicalName: text,
  EntitySetName: text,
  PrimaryIdAttribute: text,
  PrimaryNameAttribute: orElse(text, ''),
  DisplayName: orElse(label, ''),
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
    displayName: name || table,
  };
}
