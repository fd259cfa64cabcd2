import type { ColumnInfo } from '../../WebResources/ports/metadata';
import type { TableInfo } from '../../WebResources/ports/records';

export const CONTACT: TableInfo = {
  logicalName: 'contact',
  entitySetName: 'contacts',
  primaryIdColumn: 'contactid',
  primaryNameColumn: 'fullname',
  displayName: 'Contact',
};

/** As much of a contact as a screen pop looks at. */
export const CONTACT_COLUMNS: readonly ColumnInfo[] = [
  text('fullname', 'Full Name', 160),
  text('telephone1', 'Business Phone', 50),
  text('telephone2', 'Home Phone', 50),
  text('mobilephone', 'Mobile Phone', 50),
  text('address1_telephone1', 'Address 1: Phone', 50),
  text('emailaddress1', 'Email', 100),
  { name: 'donotphone', displayName: 'Do not allow Phone Calls', type: 'boolean', writable: true },
  { name: 'numberofchildren', displayName: 'No. of Children', type: 'integer', writable: true },
  { name: 'parentcustomerid', displayName: 'Company Name', type: 'lookup', writable: true },
  { name: 'statecode', displayName: 'Status', type: 'other', writable: false },
];

export function byName(columns: readonly ColumnInfo[]): ReadonlyMap<string, ColumnInfo> {
  return new Map(columns.map((column) => [column.name, column]));
}

function text(name: string, displayName: string, maxLength: number): ColumnInfo {
  return { name, displayName, type: 'text', writable: true, maxLength };
}
