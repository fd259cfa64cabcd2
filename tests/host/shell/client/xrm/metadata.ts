import type { ColumnMetadata } from '../../../model';
import type { TableDescription } from '../../description';
import { describeTable, tableSummary } from '../host-context';
import { messageOf, UNKNOWN_TABLE, XrmError } from './web-api-request';

/**
 * `Xrm.Utility.getEntityMetadata`: the table and those of its columns that are asked for.
 * @throws XrmError for a table the organisation does not have, and where it cannot be asked
 */
export async function entityMetadata(logicalName: string, attributes: readonly string[] = []) {
  const table = await describe(logicalName);
  const columns = attributes.flatMap((name) => table.columns[name] ?? []).map(attributeMetadata);
  return { ...tableMetadata(table), Attributes: collection(columns, (column) => column.LogicalName) };
}

async function describe(logicalName: string): Promise<TableDescription> {
  try {
    tableSummary(logicalName);
  } catch (thrown) {
    throw new XrmError(UNKNOWN_TABLE, messageOf(thrown));
  }
  return describeTable(logicalName).catch((thrown: unknown) => {
    throw new XrmError(0, messageOf(thrown));
  });
}

/** The same as plain data: CIF sends it to another frame, and functions cannot be cloned. */
export async function plainEntityMetadata(logicalName: string, attributes: readonly string[] = []) {
  const { Attributes, ...table } = await entityMetadata(logicalName, attributes);
  return { ...table, Attributes: Attributes.get() };
}

function tableMetadata(table: TableDescription) {
  return {
    DisplayCollectionName: table.displayCollectionName,
    DisplayName: table.displayName,
    EntitySetName: table.entitySetName,
    IsActivity: table.isActivity,
    IsCustomEntity: table.isCustom,
    LogicalCollectionName: table.entitySetName,
    LogicalName: table.logicalName,
    ObjectTypeCode: table.objectTypeCode,
    OwnershipType: table.ownership,
    PrimaryIdAttribute: table.primaryIdColumn,
    PrimaryNameAttribute: table.primaryNameColumn,
    SchemaName: table.schemaName,
  };
}

function attributeMetadata(column: ColumnMetadata) {
  return {
    LogicalName: column.logicalName,
    SchemaName: column.schemaName,
    DisplayName: column.displayName,
    AttributeTypeName: column.type.toLowerCase(),
    RequiredLevel: column.requiredLevel,
    ...(column.options && {
      OptionSet: Object.fromEntries(
        column.options.map(({ value, label }) => [value, { value, text: label }] as const),
      ),
    }),
  };
}

/** The Client API's collection: by index, by name, or all. */
export function collection<T>(items: readonly T[], nameOf: (item: T) => string) {
  function get(): T[];
  function get(key: string | number): T | null;
  function get(key?: string | number): T[] | T | null {
    if (key === undefined) return [...items];
    return (typeof key === 'number' ? items[key] : items.find((item) => nameOf(item) === key)) ?? null;
  }
  return { get, getLength: () => items.length, forEach: (each: (item: T) => void) => items.forEach(each) };
}
