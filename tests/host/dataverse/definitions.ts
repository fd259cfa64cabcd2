import type { ColumnMetadata, Option, TableMetadata } from '../model';
import { stableId } from '../stable-id';
import { privilegeName, verbsOf } from './access';

/** A table as `EntityDefinitions` shows it; the parts `Xrm.Utility.getEntityMetadata` is made of. */
export function entityDefinition(table: TableMetadata): Record<string, unknown> {
  return {
    MetadataId: metadataId(table.logicalName),
    LogicalName: table.logicalName,
    SchemaName: table.schemaName,
    EntitySetName: table.entitySetName,
    LogicalCollectionName: table.entitySetName,
    CollectionSchemaName: table.entitySetName,
    ObjectTypeCode: table.objectTypeCode,
    PrimaryIdAttribute: table.primaryIdColumn,
    PrimaryNameAttribute: table.primaryNameColumn,
    OwnershipType: table.ownership,
    IsActivity: table.isActivity,
    IsCustomEntity: table.isCustom,
    IconVectorName: table.icon || null,
    DisplayName: label(table.displayName),
    DisplayCollectionName: label(table.displayCollectionName),
    Privileges: verbsOf(table).map((verb) => ({
      Name: privilegeName(verb, table),
      PrivilegeId: privilegeId(privilegeName(verb, table)),
      PrivilegeType: verb,
      CanBeBasic: table.ownership === 'UserOwned',
      CanBeGlobal: true,
    })),
  };
}

/** What only some classes of columns have: reading it takes a cast of `Attributes` to the class. */
const OF_A_CLASS = ['Format', 'FormatName', 'MaxLength', 'MinValue', 'MaxValue', 'Targets'];
/** Properties that are not there unless `$expand` asks for them. */
export const EXPANDED = ['OptionSet', 'GlobalOptionSet'];

/** What an answer over columns of every class can be asked for by `$select`. */
export function isCommonToColumns(property: string): boolean {
  return !OF_A_CLASS.includes(property) && !EXPANDED.includes(property);
}

/** A column as `Attributes` shows it. */
export function attributeDefinition(column: ColumnMetadata, table: TableMetadata): Record<string, unknown> {
  return {
    '@odata.type': `#Microsoft.Dynamics.CRM.${attributeClass(column)}`,
    MetadataId: metadataId(`${table.logicalName}.${column.logicalName}`),
    LogicalName: column.logicalName,
    SchemaName: column.schemaName,
    EntityLogicalName: table.logicalName,
    AttributeType: column.type === 'MultiSelectPicklist' ? 'Virtual' : column.type,
    AttributeTypeName: { Value: `${column.type}Type` },
    DisplayName: label(column.displayName),
    Description: label(column.description ?? ''),
    RequiredLevel: { Value: column.requiredLevel, CanBeChanged: true },
    IsValidForCreate: column.createable,
    IsValidForUpdate: column.updateable,
    IsValidForRead: true,
    IsSecured: column.isSecured ?? false,
    IsPrimaryId: column.logicalName === table.primaryIdColumn,
    IsPrimaryName: column.logicalName === table.primaryNameColumn,
    ...(column.format !== undefined && { Format: column.format, FormatName: { Value: column.format } }),
    ...(column.maxLength !== undefined && { MaxLength: column.maxLength }),
    ...(column.min !== undefined && { MinValue: column.min }),
    ...(column.max !== undefined && { MaxValue: column.max }),
    ...(column.targets && { Targets: column.targets }),
    ...(column.options && {
      OptionSet: optionSet(column.options, column),
      GlobalOptionSet: column.optionSetName === undefined ? null : optionSet(column.options, column),
    }),
  };
}

/**
 * `EntityDefinitions(…)/ManyToOneRelationships`. The short names that activities inherit (`regardingobjectid_contact`)
 * belong to the relationships of activitypointer.
 */
export function manyToOneDefinitions(table: TableMetadata): Record<string, unknown>[] {
  const names = new Set(table.navigationProperties.map(({ name }) => name));
  const own = table.navigationProperties.filter(({ name }) => !names.has(`${name}_${table.logicalName}`));
  return own.map((property) => ({
    MetadataId: metadataId(`${table.logicalName}.${property.name}.${property.referencedTable}`),
    ReferencingEntity: table.logicalName,
    ReferencingAttribute: property.column,
    ReferencingEntityNavigationPropertyName: property.name,
    ReferencedEntity: property.referencedTable,
  }));
}

/** `EntityDefinitions(…)/OneToManyRelationships` */
export function oneToManyDefinitions(table: TableMetadata): Record<string, unknown>[] {
  return table.collections.map((collection) => ({
    MetadataId: metadataId(`${table.logicalName}.${collection.name}`),
    SchemaName: collection.relationship,
    ReferencingEntity: collection.referencingTable,
    ReferencingAttribute: collection.referencingColumn,
    ReferencedEntity: table.logicalName,
    ReferencedEntityNavigationPropertyName: collection.name,
  }));
}

function attributeClass(column: ColumnMetadata): string {
  if (column.type === 'Uniqueidentifier' || column.type === 'PartyList') return 'AttributeMetadata';
  if (column.type === 'Owner' || column.type === 'Customer') return 'LookupAttributeMetadata';
  return `${column.type}AttributeMetadata`;
}

function optionSet(options: readonly Option[], column: ColumnMetadata): Record<string, unknown> {
  if (column.type === 'Boolean') {
    const option = (value: number): unknown => {
      const found = options.find((candidate) => candidate.value === value);
      return { Value: value, Label: label(found?.label ?? '') };
    };
    return { OptionSetType: 'Boolean', TrueOption: option(1), FalseOption: option(0) };
  }
  return {
    Name: column.optionSetName ?? `${column.logicalName}_options`,
    IsGlobal: column.optionSetName !== undefined,
    OptionSetType: column.type,
    Options: options.map(({ value, label: text, state, defaultStatus }) => ({
      Value: value,
      Label: label(text),
      ...(state !== undefined && { State: state }),
      ...(defaultStatus !== undefined && { DefaultStatus: defaultStatus }),
    })),
  };
}

function label(text: string): Record<string, unknown> {
  const localised = { Label: text, LanguageCode: 1033, IsManaged: true };
  return text === ''
    ? { LocalizedLabels: [], UserLocalizedLabel: null }
    : { LocalizedLabels: [localised], UserLocalizedLabel: localised };
}

/** Tables that share a privilege, such as the activities, share its id. */
export function privilegeId(name: string): string {
  return stableId(`privilege:${name.toLowerCase()}`);
}

function metadataId(name: string): string {
  return stableId(`metadata:${name}`);
}
