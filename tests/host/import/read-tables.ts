import type { Element } from '@xmldom/xmldom';
import type { ColumnMetadata, TableMetadata } from '../model';
import { ImportRefusal } from './import-refusal';
import type { Choices } from './read-choices';
import { readColumn } from './read-columns';
import { readCommands } from './read-commands';
import { withSystemColumns } from './system-columns';
import { attribute, child, children, labelOf, textOf } from './xml';

type Tables = ReadonlyMap<string, TableMetadata>;

/** Object type codes of custom tables begin here. */
const FIRST_CUSTOM_CODE = 10_200;

/**
 * @returns `existing` with the solution's own tables and its columns on tables that are there already
 * @throws Error when it adds columns to a table the organisation does not have
 */
export function readTables(customizations: Element, existing: Tables, choices: Choices): Tables {
  const tables = new Map(existing);
  for (const element of children(child(customizations, 'Entities'), 'Entity')) {
    const name = textOf(element, 'Name').toLowerCase();
    const entity = child(element, 'EntityInfo', 'entity');
    const columns = children(child(entity, 'attributes'), 'attribute').map((c) =>
      readColumn(c, name, choices),
    );
    const before = tables.get(name);
    const commands = readCommands(element, name);
    if (before) tables.set(name, { ...addColumns(before, columns), commands });
    else if (textOf(entity, 'OwnershipTypeMask'))
      tables.set(name, { ...newTable(element, name, columns, tables.size), commands });
    else if (entity)
      throw new ImportRefusal(`The solution extends the table "${name}", which this organisation has not.`);
  }
  return tables;
}

function addColumns(table: TableMetadata, added: readonly ColumnMetadata[]): TableMetadata {
  const columns = new Map(table.columns);
  for (const column of added) {
    const before = columns.get(column.logicalName);
    // Targets of a lookup come with its relationships, which an update may not repeat.
    columns.set(column.logicalName, before?.targets ? { ...column, targets: before.targets } : column);
  }
  return { ...table, columns };
}

function newTable(
  element: Element,
  name: string,
  columns: readonly ColumnMetadata[],
  count: number,
): TableMetadata {
  const entity = child(element, 'EntityInfo', 'entity');
  const isActivity = textOf(entity, 'IsActivity') === '1';
  if (isActivity) throw new ImportRefusal(`${name}: activity tables of one's own are not imitated.`);
  const displayName = labelOf(entity, 'LocalizedNames') || name;
  return withSystemColumns({
    logicalName: name,
    schemaName: textOf(element, 'Name'),
    entitySetName: textOf(entity, 'EntitySetName'),
    displayName,
    displayCollectionName: labelOf(entity, 'LocalizedCollectionNames') || displayName,
    primaryIdColumn: `${name}id`,
    primaryNameColumn: primaryName(entity, name),
    objectTypeCode: FIRST_CUSTOM_CODE + count,
    ownership: textOf(entity, 'OwnershipTypeMask') === 'OrgOwned' ? 'OrganizationOwned' : 'UserOwned',
    isActivity,
    isCustom: true,
    icon: textOf(entity, 'IconVectorName').replace(/^\$webresource:/, ''),
    columns: new Map(columns.map((column) => [column.logicalName, withSystemTargets(column)])),
    navigationProperties: [],
    collections: [],
    manyToMany: [],
  });
}

function primaryName(entity: Element | undefined, table: string): string {
  const marked = children(child(entity, 'attributes'), 'attribute').filter((element) =>
    textOf(element, 'DisplayMask').split('|').includes('PrimaryName'),
  );
  if (marked.length !== 1) {
    const names = marked.map((element) => attribute(element, 'PhysicalName')).join(', ') || 'none';
    throw new ImportRefusal(
      `${table}: exactly one column must have PrimaryName in its DisplayMask, found: ${names}.`,
    );
  }
  return textOf(marked[0], 'LogicalName').toLowerCase();
}

/** Exports give system lookups no relationship for the two "on behalf" columns. */
function withSystemTargets(column: ColumnMetadata): ColumnMetadata {
  if (column.type === 'Owner') return { ...column, targets: ['systemuser', 'team'] };
  return /onbehalfby$/.test(column.logicalName) ? { ...column, targets: ['systemuser'] } : column;
}
