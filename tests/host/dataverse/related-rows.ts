import type { TableMetadata } from '../model';
import { unknownProperty } from './api-error';
import type { Context } from './context';
import { tableByName } from './context';
import type { VersionedRow } from './store';
import { asText, isReference } from './values';

export interface RelatedRows {
  readonly table: TableMetadata;
  readonly of: (row: VersionedRow) => readonly VersionedRow[];
}

/** Rows behind a collection-valued navigation property, one-to-many or many-to-many. */
export function relatedRows(name: string, table: TableMetadata, context: Context): RelatedRows {
  return oneToMany(name, table, context) ?? manyToMany(name, table, context) ?? unknown(name, table);
}

function unknown(name: string, table: TableMetadata): never {
  throw unknownProperty(name, table.logicalName);
}

function oneToMany(name: string, table: TableMetadata, context: Context): RelatedRows | undefined {
  const collection = table.collections.find((candidate) => candidate.name === name);
  if (!collection) return undefined;
  const { referencingTable, referencingColumn } = collection;
  return {
    table: tableByName(context.metadata, referencingTable),
    of: (row) =>
      context.store.all(referencingTable).filter((candidate) => {
        const reference = candidate.values[referencingColumn];
        return isReference(reference) && reference.id === row.id && reference.table === table.logicalName;
      }),
  };
}

function manyToMany(name: string, table: TableMetadata, context: Context): RelatedRows | undefined {
  const property = table.manyToMany.find((candidate) => candidate.name === name);
  if (!property) return undefined;
  const { intersectTable, column, otherTable, otherColumn } = property;
  return {
    table: tableByName(context.metadata, otherTable),
    of: (row) =>
      context.store
        .all(intersectTable)
        .filter((pair) => pair.values[column] === row.id)
        .flatMap((pair) => context.store.get(otherTable, asText(pair.values[otherColumn])) ?? []),
  };
}
