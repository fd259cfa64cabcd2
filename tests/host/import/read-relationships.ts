import type { Element } from '@xmldom/xmldom';
import type { CollectionProperty, TableMetadata } from '../model';
import { ACTIVITY_POINTER } from '../dataverse/activity-pointers';
import { ImportRefusal } from './import-refusal';
import { child, children, textOf } from './xml';

type Tables = Map<string, TableMetadata>;

/**
 * Adds the solution's relationships to both tables they join. A table with activities is exported with relationships to
 * every type of activity, and to notes and connections; of those the organisation's own are added.
 * @throws Error naming the relationship whose table or lookup column is missing
 */
export function addRelationships(
  customizations: Element,
  tables: ReadonlyMap<string, TableMetadata>,
): Tables {
  const result: Tables = new Map(tables);
  for (const element of children(child(customizations, 'EntityRelationships'), 'EntityRelationship')) {
    if (pointsFromElsewhere(element, result)) continue;
    if (textOf(element, 'EntityRelationshipType') === 'OneToMany') addOneToMany(element, result);
    else addManyToMany(element, result);
  }
  return result;
}

/** Appointments, letters, notes: this host has no such tables, and Dataverse makes these relationships by itself. */
function pointsFromElsewhere(element: Element, tables: Tables): boolean {
  const column = textOf(element, 'ReferencingAttributeName').toLowerCase();
  const table = textOf(element, 'ReferencingEntityName').toLowerCase();
  return ['regardingobjectid', 'objectid'].includes(column) && !tables.has(table);
}

function addOneToMany(element: Element, tables: Tables): void {
  const relationship = element.getAttribute('Name') ?? '';
  const referencedName = textOf(element, 'ReferencedEntityName').toLowerCase();
  const columnName = textOf(element, 'ReferencingAttributeName').toLowerCase();
  const referencing = tableOf(tables, textOf(element, 'ReferencingEntityName').toLowerCase(), relationship);
  const column = referencing.columns.get(columnName);
  if (!column) {
    const place = `${referencing.logicalName}.${columnName}`;
    throw new ImportRefusal(`Relationship ${relationship}: there is no column ${place}.`);
  }
  tables.set(referencing.logicalName, {
    ...referencing,
    columns: new Map(referencing.columns).set(columnName, {
      ...column,
      // `owner` stands for users and teams together; the column knows both already.
      targets: referencedName === 'owner' ? (column.targets ?? []) : union(column.targets, referencedName),
    }),
    navigationProperties: [
      ...referencing.navigationProperties.filter(
        (property) => property.column !== columnName || property.referencedTable !== referencedName,
      ),
      { name: role(element, '1') || columnName, column: columnName, referencedTable: referencedName },
    ],
  });
  const referenced = tables.get(referencedName);
  if (!referenced && referencedName !== 'owner') tableOf(tables, referencedName, relationship);
  // Each activity goes with the record it is about by its own type's relationship.
  if (!referenced || referencing.logicalName === ACTIVITY_POINTER) return;
  const collection: CollectionProperty = {
    name: role(element, '0') || relationship,
    referencingTable: referencing.logicalName,
    referencingColumn: columnName,
    relationship,
    cascadeDelete: cascadeOf(textOf(element, 'CascadeDelete')),
  };
  const others = referenced.collections.filter((other) => other.relationship !== relationship);
  tables.set(referencedName, { ...referenced, collections: [...others, collection] });
}

function addManyToMany(element: Element, tables: Tables): void {
  const relationship = element.getAttribute('Name') ?? '';
  const first = tableOf(tables, textOf(element, 'FirstEntityName').toLowerCase(), relationship);
  const second = tableOf(tables, textOf(element, 'SecondEntityName').toLowerCase(), relationship);
  const intersectTable = textOf(element, 'IntersectEntityName').toLowerCase();
  for (const [table, other] of [
    [first, second],
    [second, first],
  ] as const) {
    const property = {
      name: relationship,
      intersectTable,
      column: table.primaryIdColumn,
      otherTable: other.logicalName,
      otherColumn: other.primaryIdColumn,
    };
    tables.set(table.logicalName, { ...table, manyToMany: [...table.manyToMany, property] });
  }
}

function tableOf(tables: Tables, name: string, relationship: string): TableMetadata {
  const table = tables.get(name);
  if (!table)
    throw new ImportRefusal(`Relationship ${relationship}: this organisation has no table "${name}".`);
  return table;
}

/** The navigation property of one side: role 1 is the lookup's, role 0 the collection's. */
function role(element: Element, type: string): string {
  const roles = children(child(element, 'EntityRelationshipRoles'), 'EntityRelationshipRole');
  return textOf(
    roles.find((candidate) => textOf(candidate, 'RelationshipRoleType') === type),
    'NavigationPropertyName',
  );
}

function cascadeOf(text: string): CollectionProperty['cascadeDelete'] {
  return text === 'Cascade' || text === 'RemoveLink' || text === 'Restrict' ? text : 'NoCascade';
}

function union(targets: readonly string[] | undefined, table: string): readonly string[] {
  return targets?.includes(table) ? targets : [...(targets ?? []), table];
}
