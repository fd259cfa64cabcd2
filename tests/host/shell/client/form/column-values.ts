import type { ColumnMetadata, NavigationProperty } from '../../../model';
import type { TableSummary } from '../../description';
import { bracedId, plainId } from '../record-id';
import { textOf } from '../text';
import type { WebApiRow } from '../xrm/web-api-request';

/** A lookup's value as the Client API has it. */
export interface LookupValue {
  /** In braces and capitals. */
  readonly id: string;
  readonly name: string;
  readonly entityType: string;
}

/** Values by column type, as `attribute.getValue()` gives them. */
export type FormValue = null | string | number | boolean | Date | readonly number[] | readonly LookupValue[];

/** `participationtypemask` of the columns that hold activity parties. */
export const PARTY_ROLES: Readonly<Record<string, number>> = {
  from: 1,
  to: 2,
  cc: 3,
  bcc: 4,
  requiredattendees: 5,
  optionalattendees: 6,
  organizer: 7,
  resources: 10,
  customers: 11,
};

/** How a table's rows are addressed. */
export type SetOf = (table: string) => Pick<TableSummary, 'entitySetName'>;

const LOOKUPS: readonly string[] = ['Lookup', 'Customer', 'Owner'];

export function isLookup(column: ColumnMetadata): boolean {
  return LOOKUPS.includes(column.type);
}

/** The properties to `$select` for a column. Party lists are no property: they are expanded. */
export function propertiesOf(column: ColumnMetadata): readonly string[] {
  if (column.type === 'PartyList') return [];
  return [isLookup(column) ? `_${column.logicalName}_value` : column.logicalName];
}

/** A column's value out of a row of the Web API. */
export function readValue(column: ColumnMetadata, row: WebApiRow): FormValue {
  if (column.type === 'PartyList') return readParties(column, row);
  if (isLookup(column)) return readLookup(row, `_${column.logicalName}_value`);
  const value = row[column.logicalName];
  if (value === null || value === undefined) return null;
  switch (column.type) {
    case 'Boolean':
      return value === true;
    case 'DateTime':
      return new Date(/T/.test(textOf(value)) ? textOf(value) : `${textOf(value)}T00:00`);
    case 'MultiSelectPicklist':
      return textOf(value).split(',').map(Number);
    default:
      return typeof value === 'number' ? value : textOf(value);
  }
}

function readLookup(row: WebApiRow, property: string): readonly LookupValue[] | null {
  const id = row[property];
  if (typeof id !== 'string') return null;
  const annotation = (name: string) => textOf(row[`${property}@${name}`]);
  return [
    {
      id: bracedId(id),
      name: annotation('OData.Community.Display.V1.FormattedValue'),
      entityType: annotation('Microsoft.Dynamics.CRM.lookuplogicalname'),
    },
  ];
}

/** Rows of an expanded `…_activity_parties`, whichever the activity's table. */
function partiesOf(row: WebApiRow): readonly WebApiRow[] {
  const key = Object.keys(row).find((name) => name.endsWith('_activity_parties'));
  const parties = key === undefined ? undefined : row[key];
  return isRows(parties) ? parties : [];
}

function isRows(value: unknown): value is readonly WebApiRow[] {
  return Array.isArray(value);
}

function readParties(column: ColumnMetadata, row: WebApiRow): readonly LookupValue[] | null {
  const parties = partiesOf(row)
    .filter((party) => party['participationtypemask'] === PARTY_ROLES[column.logicalName])
    .flatMap((party) => readLookup(party, '_partyid_value') ?? []);
  return parties.length > 0 ? parties : null;
}

/**
 * A column's value as properties of a Web API request.
 * @param navigation the table's lookups: which property binds a row of which table
 * @param before the value the row has, to know which lookup to empty
 */
export function writeValue(
  column: ColumnMetadata,
  value: FormValue,
  navigation: readonly NavigationProperty[],
  setOf: SetOf,
  before: FormValue = null,
): Readonly<Record<string, unknown>> {
  if (isLookup(column)) {
    const reference = lookupsOf(value)[0];
    const table = (reference ?? lookupsOf(before)[0])?.entityType;
    const property = navigation.find(
      (candidate) => candidate.column === column.logicalName && candidate.referencedTable === table,
    );
    if (!property) return {};
    return reference
      ? { [`${property.name}@odata.bind`]: bindPath(reference, setOf) }
      : { [property.name]: null };
  }
  if (value instanceof Date) return { [column.logicalName]: value.toISOString() };
  if (Array.isArray(value)) return { [column.logicalName]: value.length > 0 ? value.join(',') : null };
  return { [column.logicalName]: value === '' ? null : value };
}

export function bindPath(reference: LookupValue, setOf: SetOf): string {
  return `/${setOf(reference.entityType).entitySetName}(${plainId(reference.id)})`;
}

export function lookupsOf(value: FormValue): readonly LookupValue[] {
  return Array.isArray(value) ? value.filter((item): item is LookupValue => typeof item === 'object') : [];
}

export function isSameValue(one: FormValue, other: FormValue): boolean {
  return JSON.stringify(one === '' ? null : one) === JSON.stringify(other === '' ? null : other);
}
