import type { TableMetadata } from '../model';
import { ApiError, badQuery, unknownProperty, unknownSegment, unsupported } from './api-error';
import { API_PATH, type ApiResponse, type Context } from './context';
import {
  attributeDefinition,
  entityDefinition,
  EXPANDED,
  isCommonToColumns,
  manyToOneDefinitions,
  oneToManyDefinitions,
} from './definitions';
import { parseFilter } from './filter/parse-filter';
import type { Expression } from './filter/expression';
import { parseQuery, type QueryOptions } from './query-options';

type Definition = Readonly<Record<string, unknown>>;

const COLLECTIONS: Readonly<Record<string, (table: TableMetadata) => readonly Definition[]>> = {
  Attributes: (table) => [...table.columns.values()].map((column) => attributeDefinition(column, table)),
  ManyToOneRelationships: manyToOneDefinitions,
  OneToManyRelationships: oneToManyDefinitions,
};

/**
 * `EntityDefinitions`, `EntityDefinitions(LogicalName='x')` and below it `Attributes` or relationships, a cast of
 * `Attributes` to one metadata class included.
 */
export function metadataRequest(path: string, query: string, context: Context): ApiResponse {
  const [first = '', ...rest] = decodeURIComponent(path).split('/');
  const options = parseQuery(query);
  const name = /^EntityDefinitions\(LogicalName='([^']+)'\)$/.exec(first)?.[1];
  if (first === 'EntityDefinitions' && rest.length === 0) return listTables(options, context);
  if (name === undefined) throw unsupported(`the metadata path '${path}'`);
  const table = context.metadata.tables.get(name);
  if (!table) throw noSuchTable(name);
  const [collection, cast] = rest;
  if (collection === undefined) {
    const json = { '@odata.context': `${context.origin}${API_PATH}$metadata#EntityDefinitions/$entity` };
    return { status: 200, body: { ...json, ...describe(table, options) } };
  }
  const read = COLLECTIONS[collection.replace(/\(.*\)$/, '')];
  if (!read) throw unknownSegment(collection);
  if (read === COLLECTIONS['Attributes'] && cast === undefined) checkCommon(options);
  const wanted = /\(LogicalName='([^']+)'\)$/.exec(collection)?.[1];
  const found = read(table).filter((definition) => isOfClass(definition, cast));
  if (wanted === undefined) return list(found, options, context);
  const one = found.find((definition) => definition['LogicalName'] === wanted);
  if (!one)
    throw new ApiError(404, '0x80060888', `Could not find an attribute with the LogicalName '${wanted}'.`);
  return { status: 200, body: select(one, options) };
}

function listTables(options: QueryOptions, context: Context): ApiResponse {
  const tables = [...context.metadata.tables.values()];
  const wanted = new Set(
    filtered(tables.map(entityDefinition), options).map((table) => table['LogicalName']),
  );
  const value = tables
    .filter((table) => wanted.has(table.logicalName))
    .map((table) => describe(table, options));
  return answerList(value, context);
}

/** `$expand` of a table's definition is read from the same collections as its paths. */
function describe(table: TableMetadata, options: QueryOptions): Definition {
  const json: Record<string, unknown> = { ...select(entityDefinition(table), options) };
  for (const { property, options: inner } of options.expand) {
    const read = COLLECTIONS[property];
    if (!read) throw badQuery(`Could not find a property named '${property}' on type 'EntityMetadata'.`);
    json[property] = filtered(read(table), inner).map((definition) => select(definition, inner));
  }
  return json;
}

function list(definitions: readonly Definition[], options: QueryOptions, context: Context): ApiResponse {
  return answerList(
    filtered(definitions, options).map((definition) => select(definition, options)),
    context,
  );
}

function answerList(value: readonly Definition[], context: Context): ApiResponse {
  return {
    status: 200,
    body: { '@odata.context': `${context.origin}${API_PATH}$metadata#EntityDefinitions`, value },
  };
}

/** Columns of every class are answered by what all classes share (Microsoft, "Query table definitions"). */
function checkCommon({ select: names = [], expand }: QueryOptions): void {
  const property = [...names, ...expand.map((item) => item.property)].find(
    (name) => !isCommonToColumns(name),
  );
  if (property !== undefined) throw unknownProperty(property, 'AttributeMetadata');
}

function select(definition: Definition, options: QueryOptions): Definition {
  const expanded = options.expand.map((item) => item.property);
  const isWanted = (name: string): boolean => {
    if (EXPANDED.includes(name)) return expanded.includes(name);
    return !options.select || [...options.select, 'MetadataId', '@odata.type'].includes(name);
  };
  return Object.fromEntries(Object.entries(definition).filter(([name]) => isWanted(name)));
}

function isOfClass(definition: Definition, cast: string | undefined): boolean {
  return cast === undefined || definition['@odata.type'] === `#${cast}`;
}

function filtered(definitions: readonly Definition[], options: QueryOptions): readonly Definition[] {
  const filter = options.filter ? parseFilter(options.filter) : undefined;
  return filter ? definitions.filter((definition) => holds(filter, definition)) : definitions;
}

/** Metadata is filtered by plain comparisons only; Dataverse refuses functions there (0x8006088a). */
function holds(filter: Expression, definition: Definition): boolean {
  switch (filter.kind) {
    case 'and':
      return holds(filter.left, definition) && holds(filter.right, definition);
    case 'or':
      return holds(filter.left, definition) || holds(filter.right, definition);
    case 'not':
      return !holds(filter.operand, definition);
    case 'compare': {
      if (filter.operator !== 'eq' && filter.operator !== 'ne')
        throw unsupported(`'${filter.operator}' on metadata`);
      const expected = filter.literal.type === 'null' ? null : filter.literal.value;
      return (definition[filter.path] === expected) === (filter.operator === 'eq');
    }
    default: {
      const name = filter.kind === 'text' ? filter.name : filter.kind;
      throw new ApiError(501, '0x8006088a', `The "${name}" function isn't supported for Metadata Entities`);
    }
  }
}

function noSuchTable(name: string): ApiError {
  return new ApiError(
    404,
    '0x80041102',
    `The entity with a name = '${name}' with namemapping = 'Logical' was not found in the MetadataCache.`,
  );
}
