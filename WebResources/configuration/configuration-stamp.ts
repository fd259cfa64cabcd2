import type { Dataverse } from '../ports/dataverse';
import { textIn } from '../ports/records';
import { CONFIGURATION_TABLES } from './configuration-tables';

/**
 * A text that changes with every change of any configuration. Cheap to ask for: of each row only its version, which
 * Dataverse raises at each write and never gives twice; a deleted row leaves the list.
 *
 * @throws AdapterError what `dataverse` throws
 */
export async function configurationStamp(dataverse: Dataverse): Promise<string> {
  const tables = await Promise.all(
    CONFIGURATION_TABLES.map((table) => dataverse.retrieveMultiple(table, `?$select=${table}id`)),
  );
  const versions = tables.flat().map((row) => textIn(row, '@odata.etag'));
  return versions.sort().join(' ');
}
