import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import type { ColumnMetadata, TableMetadata } from '../model';

const COLUMN_TYPES = [
  'BigInt',
  'Boolean',
  'Customer',
  'DateTime',
  'Decimal',
  'Double',
  'EntityName',
  'Integer',
  'Lookup',
  'ManagedProperty',
  'Memo',
  'Money',
  'MultiSelectPicklist',
  'Owner',
  'PartyList',
  'Picklist',
  'State',
  'Status',
  'String',
  'Uniqueidentifier',
  'Virtual',
] as const;

const COLUMN = v.object({
  logicalName: v.string(),
  schemaName: v.exactOptional(v.string()),
  displayName: v.exactOptional(v.string()),
  type: v.picklist(COLUMN_TYPES),
  format: v.exactOptional(v.string()),
  maxLength: v.exactOptional(v.number()),
  min: v.exactOptional(v.number()),
  max: v.exactOptional(v.number()),
  precision: v.exactOptional(v.number()),
  requiredLevel: v.optional(
    v.picklist(['None', 'Recommended', 'ApplicationRequired', 'SystemRequired']),
    'None',
  ),
  createable: v.optional(v.boolean(), true),
  updateable: v.optional(v.boolean(), true),
  odata: v.optional(v.boolean(), true),
  targets: v.exactOptional(v.array(v.string())),
  options: v.exactOptional(
    v.array(v.object({ value: v.number(), label: v.string(), state: v.exactOptional(v.number()) })),
  ),
  default: v.exactOptional(v.union([v.boolean(), v.number()])),
});

const TABLE = v.object({
  logicalName: v.string(),
  schemaName: v.string(),
  entitySetName: v.string(),
  displayName: v.string(),
  displayCollectionName: v.string(),
  primaryIdColumn: v.string(),
  primaryNameColumn: v.string(),
  // msdyn_ciprovider has another number in every organisation.
  objectTypeCode: v.optional(v.number(), 10_100),
  ownership: v.picklist(['UserOwned', 'OrganizationOwned', 'BusinessOwned', 'None']),
  isActivity: v.optional(v.boolean(), false),
  columns: v.array(COLUMN),
  navigationProperties: v.array(
    v.object({ name: v.string(), column: v.string(), referencedTable: v.string() }),
  ),
  collections: v.array(
    v.object({
      name: v.string(),
      referencingTable: v.string(),
      referencingColumn: v.string(),
      cascadeDelete: v.picklist(['Cascade', 'RemoveLink', 'Restrict', 'NoCascade']),
    }),
  ),
  manyToMany: v.optional(
    v.array(
      v.object({
        name: v.string(),
        intersectTable: v.string(),
        column: v.string(),
        otherTable: v.string(),
        otherColumn: v.string(),
      }),
    ),
    [],
  ),
});

/** The tables every organisation of this host has, from the JSON files beside this one. */
export function standardTables(): ReadonlyMap<string, TableMetadata> {
  const folder = dirname(fileURLToPath(import.meta.url));
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  const tables = files.map((name) => readTable(JSON.parse(readFileSync(join(folder, name), 'utf8'))));
  return new Map(tables.map((table) => [table.logicalName, table]));
}

function readTable(json: unknown): TableMetadata {
  const { columns, collections, ...table } = v.parse(TABLE, json);
  return {
    ...table,
    isCustom: false,
    icon: '',
    columns: new Map(columns.map((column) => [column.logicalName, readColumn(column)])),
    // On standard tables the relationship's own name differs from the property's in case at most.
    collections: collections.map((collection) => ({ ...collection, relationship: collection.name })),
  };
}

function readColumn(column: v.InferOutput<typeof COLUMN>): ColumnMetadata {
  const named = { schemaName: column.logicalName, displayName: column.logicalName, ...column };
  // A row always begins open; some of the sources do not say create from update.
  return column.type === 'State' ? { ...named, createable: false } : named;
}
