import type { Columns } from '../configuration/check/check-names';
import type { Metadata } from '../ports/metadata';
import type { TableInfo } from '../ports/records';

export interface KnownTable {
  readonly info: TableInfo;
  readonly columns: Columns;
}

/**
 * A table by the name somebody typed, `undefined` where the organisation has none of it.
 * @throws AdapterError what Dataverse said
 */
export async function knownTable(metadata: Metadata, typed: string): Promise<KnownTable | undefined> {
  const info = (await metadata.tables()).get(typed.trim().toLowerCase());
  return info && { info, columns: await metadata.columns(info.logicalName) };
}
