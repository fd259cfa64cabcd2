import type { RelatedTable } from '../../options/options';
import type { Dataverse } from '../../ports/dataverse';
import type { RecordRef } from '../../ports/records';
import type { BoundRecord } from './phone-call';

/**
 * Entity set names, which binding a record takes: from the profile where it names them, else from metadata.
 */
export interface TableSets {
  /** Makes sure a table's set is known; rejects never, an unknown table simply stays unbound. */
  learn(table: string | undefined): Promise<void>;
  bind(record: RecordRef): BoundRecord | undefined;
}

export function tableSets(related: readonly RelatedTable[], dataverse: Dataverse): TableSets {
  const sets = new Map(
    related
      .filter(({ entitySetName }) => entitySetName)
      .map(({ table, entitySetName }) => [table, entitySetName]),
  );
  return {
    async learn(table) {
      if (table === undefined || sets.has(table)) return;
      try {
        sets.set(table, (await dataverse.tableInfo(table)).entitySetName);
      } catch {
        // The search that found the record has read the same metadata; if it is gone now, the call stays unlinked.
      }
    },
    bind({ table, id }) {
      const entitySetName = sets.get(table);
      return entitySetName ? { table, entitySetName, id } : undefined;
    },
  };
}
