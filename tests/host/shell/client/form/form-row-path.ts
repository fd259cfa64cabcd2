import type { ColumnMetadata } from '../../../model';
import type { TableDescription } from '../../description';
import { propertiesOf } from './column-values';

/** The request for one record with the columns a form shows, and its parties where it shows any. */
export function formRowPath(table: TableDescription, columns: readonly ColumnMetadata[], id: string): string {
  const select = columns.flatMap(propertiesOf).join(',');
  const hasParties = columns.some((column) => column.type === 'PartyList');
  const expand = hasParties
    ? `&$expand=${table.logicalName}_activity_parties($select=_partyid_value,participationtypemask)`
    : '';
  return `${table.entitySetName}(${id})?$select=${select}${expand}`;
}
