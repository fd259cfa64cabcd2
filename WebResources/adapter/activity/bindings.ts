import type { RelatedTable } from '../../configuration/configuration';
import type { Dataverse } from '../../ports/dataverse';
import type { Metadata } from '../../ports/metadata';
import type { RecordRef } from '../../ports/records';
import type { BoundRecord } from './phone-call';

/** What binding a record to a phone call takes: its table's entity set and navigation property. */
export interface Bindings {
  /** Makes sure a table's names are known; rejects never, an unknown table simply stays unbound. */
  learn(table: string | undefined): Promise<void>;
  bind(record: RecordRef): BoundRecord | undefined;
}

type Names = Pick<BoundRecord, 'entitySetName' | 'regardingProperty'>;

/**
 * Entity set names come from the configuration where it names them, else from metadata; the property that binds the
 * regarding record from the relationship's metadata, so that cases, opportunities and custom tables work.
 */
export function openBindings(
  related: readonly RelatedTable[],
  dataverse: Pick<Dataverse, 'tableInfo'>,
  metadata: Metadata,
): Bindings {
  const known = new Map<string, Names>();

  async function entitySetOf(table: string): Promise<string> {
    const configured = related.find((one) => one.table === table)?.entitySetName;
    return configured || (await dataverse.tableInfo(table)).entitySetName;
  }

  return {
    async learn(table) {
      if (table === undefined || known.has(table)) return;
      try {
        const [entitySetName, regardingProperty] = await Promise.all([
          entitySetOf(table),
          // The long name is the documented one, for want of metadata; the short one of activitypointer has been
          // refused for cases.
          metadata
            .navigationProperty('phonecall', 'regardingobjectid', table)
            .catch(() => `regardingobjectid_${table}_phonecall`),
        ]);
        known.set(table, { entitySetName, ...(regardingProperty !== undefined && { regardingProperty }) });
      } catch {
        // The search that found the record has read the same metadata; if it is gone now, the call stays unlinked.
      }
    },
    bind({ table, id }) {
      const names = known.get(table);
      return names && { table, id, ...names };
    },
  };
}
