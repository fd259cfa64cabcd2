import { AdapterError } from '../ports/adapter-error';
import type { Dataverse } from '../ports/dataverse';

/** @throws AdapterError whatever keeps it from being known, other than that there is none */
export async function hasTable(dataverse: Dataverse, table: string): Promise<boolean> {
  try {
    await dataverse.tableInfo(table);
    return true;
  } catch (thrown) {
    if (thrown instanceof AdapterError && thrown.code === 'UNKNOWN_TABLE') return false;
    throw thrown;
  }
}
