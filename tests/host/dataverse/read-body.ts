import type { CellValue, Reference } from '../organisation/model';
import type { TableMetadata } from '../model';
import {
  ApiError,
  badPayload,
  invalidProperty,
  rowNotFound,
  undeclaredProperty,
  unsupported,
} from './api-error';
import { tableBySet, type Context } from './context';
import { readValue } from './read-value';
import { GUID, isLookup } from './values';

export interface Changes {
  /** By logical column name; lookups as references. */
  readonly values: Readonly<Record<string, CellValue>>;
  /** Bodies of the activity parties, where the request has a list of them. */
  readonly parties?: readonly Readonly<Record<string, unknown>>[];
}

/**
 * Reads the body of a create or an update. Columns that the operation does not take are passed over in silence, as
 * Dataverse does (DynamicsWebApi issue 18: `statecode` on create).
 * @throws ApiError for what Dataverse refuses: unknown names, wrong types, lookups bound to nothing
 */
export function readBody(
  body: unknown,
  table: TableMetadata,
  operation: 'createable' | 'updateable',
  context: Context,
): Changes {
  if (!isRecord(body)) throw badPayload(table.entitySetName, 'Microsoft.OData.ODataException: Invalid JSON.');
  const values: Record<string, CellValue> = {};
  let parties: readonly Readonly<Record<string, unknown>>[] | undefined;
  for (const [key, value] of Object.entries(body)) {
    const [name, annotation] = splitAnnotation(key, table);
    if (annotation === 'odata.bind') Object.assign(values, bind(name, value, table, context));
    else if (annotation !== undefined) continue;
    else if (table.isActivity && name === `${table.logicalName}_activity_parties`) {
      parties = partyBodies(value, table);
    } else {
      Object.assign(values, readProperty(name, value, table, operation));
    }
  }
  return { values, ...(parties && { parties }) };
}

/** `name@odata.bind` → name, annotation. An annotation of the whole row has an empty name. */
function splitAnnotation(key: string, table: TableMetadata): [string, string?] {
  const at = key.indexOf('@');
  if (at < 0) return [key];
  const annotation = key.slice(at + 1);
  if (annotation.includes('.')) return [key.slice(0, at), annotation];
  throw badPayload(
    table.entitySetName,
    `System.ArgumentException: '${annotation}' is an invalid instance annotation name. An instance annotation name ` +
      `must contain a period that is not at the start or end of the name.`,
  );
}

function readProperty(
  name: string,
  value: unknown,
  table: TableMetadata,
  operation: 'createable' | 'updateable',
): Record<string, CellValue> {
  const navigation = table.navigationProperties.find((property) => property.name === name);
  // Clearing a lookup: its navigation property set to null.
  if (navigation && value === null) return { [navigation.column]: null };
  if (table.collections.some((collection) => collection.name === name)) {
    throw unsupported(`creating rows of '${name}' together with their parent`);
  }
  const column = table.columns.get(name);
  if (!column?.odata || isLookup(column)) throw invalidProperty(name, table.entitySetName, table.logicalName);
  const read = readValue(value, column, table);
  return column[operation] ? { [name]: read } : {};
}

function bind(
  name: string,
  value: unknown,
  table: TableMetadata,
  context: Context,
): Record<string, CellValue> {
  const set = table.entitySetName;
  const navigation = table.navigationProperties.find((property) => property.name === name);
  if (!navigation) throw undeclaredProperty(name, set);
  if (typeof value !== 'string') {
    throw badPayload(
      set,
      "Microsoft.OData.ODataException: The 'odata.bind' instance or property annotation has a null value. In OData, " +
        "the 'odata.bind' instance or property annotation must have a non-null string value.",
    );
  }
  const reference = readReference(value, context);
  const column = table.columns.get(navigation.column);
  const allowed = navigation.referencedTable === 'owner' ? column?.targets : [navigation.referencedTable];
  if (!allowed?.includes(reference.table)) {
    throw badPayload(
      set,
      `Microsoft.OData.ODataException: '${value}' is no value for the property '${name}'.`,
    );
  }
  if (!context.store.get(reference.table, reference.id)) throw rowNotFound(reference.table, reference.id);
  return { [navigation.column]: reference };
}

/** `/contacts(id)`, `contacts(id)` or the whole URL. */
export function readReference(text: string, context: Context): Reference {
  const [, set = '', id = ''] = /(?:^|\/)(\w+)\(([^()]*)\)$/.exec(text) ?? [];
  if (!GUID.test(id)) throw new ApiError(400, '0x80060888', `Invalid URI '${text}' for a reference.`);
  return { table: tableBySet(context.metadata, set).logicalName, id: id.toLowerCase() };
}

function partyBodies(value: unknown, table: TableMetadata): readonly Readonly<Record<string, unknown>>[] {
  if (Array.isArray(value) && value.every(isRecord)) return value;
  throw badPayload(
    table.entitySetName,
    'Microsoft.OData.ODataException: A collection of activity parties was expected.',
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
