import type { Element } from '@xmldom/xmldom';
import type { ColumnMetadata, TableMetadata, ViewMetadata } from '../../model';
import type { ViewDescription } from '../description';
import { attribute, child, children, parseXml, textOf } from '../../import/xml';
import { childrenAt } from './children-at';

/**
 * A view's FetchXML as query options of the Web API, its layout as columns.
 * @param userId stands for the operators that mean "the user"
 * @throws Error naming what of FetchXML is not understood
 */
export function describeView(view: ViewMetadata, table: TableMetadata, userId: string): ViewDescription {
  const entity = child(parseXml(view.fetchXml, view.name), 'entity');
  if (children(entity, 'link-entity').length > 0)
    throw new Error(`View "${view.name}": link-entity is not understood`);
  const names = view.layoutXml
    ? layoutColumns(view.layoutXml)
    : [{ name: table.primaryNameColumn, width: 300 }];
  const columns = names.map(({ name, width }) => ({ name, width, label: columnOf(table, name).displayName }));
  const order = children(entity, 'order').map((element) => {
    const property = propertyName(columnOf(table, attribute(element, 'attribute')));
    return attribute(element, 'descending') === 'true' ? `${property} desc` : property;
  });
  return {
    id: view.id,
    name: view.name,
    queryType: view.queryType,
    isDefault: view.isDefault,
    columns,
    select: columns.map(({ name }) => propertyName(columnOf(table, name))),
    filter: filterOf(entity, table, userId),
    orderBy: order.join(','),
  };
}

/**
 * What FetchXML's filters say, as a filter of the Web API; those of quick find are none.
 * @param entity the `<entity>` of a `<fetch>`
 */
export function filterOf(entity: Element | undefined, table: TableMetadata, userId: string): string {
  return allOf(children(entity, 'filter').filter(isNoSearch), table, userId);
}

/** The columns a search in the list looks into: those of the quick find view's search filter that hold text. */
export function quickFindColumns(view: ViewMetadata | undefined, table: TableMetadata): string[] {
  const entity = view && child(parseXml(view.fetchXml, view.name), 'entity');
  const searched = children(entity, 'filter')
    .filter((filter) => !isNoSearch(filter))
    .flatMap((filter) => children(filter, 'condition').map((condition) => attribute(condition, 'attribute')))
    .filter((name) => ['String', 'Memo'].includes(table.columns.get(name)?.type ?? ''));
  return searched.length > 0 ? searched : [table.primaryNameColumn];
}

/** The Web API's property for a column: lookups are read as `_name_value`. */
export function propertyName(column: ColumnMetadata): string {
  return ['Lookup', 'Customer', 'Owner'].includes(column.type)
    ? `_${column.logicalName}_value`
    : column.logicalName;
}

function layoutColumns(layoutXml: string): { name: string; width: number }[] {
  return childrenAt(parseXml(layoutXml, 'The layout'), 'row', 'cell').map((cell) => ({
    name: attribute(cell, 'name'),
    width: Number(attribute(cell, 'width') || 150),
  }));
}

export function columnOf(table: TableMetadata, name: string): ColumnMetadata {
  const column = table.columns.get(name);
  if (!column) throw new Error(`Table "${table.logicalName}" has no column "${name}"`);
  return column;
}

function isNoSearch(filter: Element): boolean {
  return attribute(filter, 'isquickfindfields') !== '1';
}

function allOf(filters: readonly Element[], table: TableMetadata, userId: string): string {
  return filters
    .map((filter) => filterExpression(filter, table, userId))
    .filter((expression) => expression !== '')
    .join(' and ');
}

function filterExpression(filter: Element, table: TableMetadata, userId: string): string {
  const operator = attribute(filter, 'type') === 'or' ? ' or ' : ' and ';
  const parts = children(filter)
    .map((part) =>
      part.tagName === 'filter'
        ? filterExpression(part, table, userId)
        : conditionExpression(part, table, userId),
    )
    .filter((expression) => expression !== '');
  return parts.length > 1 ? `(${parts.join(operator)})` : (parts[0] ?? '');
}

const COMPARISONS = new Set(['eq', 'ne', 'gt', 'ge', 'lt', 'le']);

function conditionExpression(condition: Element, table: TableMetadata, userId: string): string {
  const column = columnOf(table, attribute(condition, 'attribute'));
  const property = propertyName(column);
  const operator = attribute(condition, 'operator');
  const value = attribute(condition, 'value');
  if (COMPARISONS.has(operator)) return `${property} ${operator} ${literal(column, value)}`;
  switch (operator) {
    case 'null':
      return `${property} eq null`;
    case 'not-null':
      return `${property} ne null`;
    case 'eq-userid':
      return `${property} eq ${userId}`;
    case 'today':
      return todayExpression(property);
    case 'in':
      return `(${children(condition, 'value')
        .map((element) => `${property} eq ${literal(column, textOf(element))}`)
        .join(' or ')})`;
    case 'like':
      return likeExpression(property, value);
    default:
      throw new Error(`FetchXML operator "${operator}" is not understood`);
  }
}

/** The day in the user's time zone; here that is UTC. */
function todayExpression(property: string): string {
  const day = (offset: number): string => {
    const date = new Date();
    date.setUTCDate(date.getUTCDate() + offset);
    return `${date.toISOString().slice(0, 10)}T00:00:00Z`;
  };
  return `(${property} ge ${day(0)} and ${property} lt ${day(1)})`;
}

function likeExpression(property: string, pattern: string): string {
  const text = quoted(pattern.replace(/^%|%$/g, ''));
  const isOpenAtStart = pattern.startsWith('%');
  if (isOpenAtStart && pattern.endsWith('%')) return `contains(${property},${text})`;
  return isOpenAtStart ? `endswith(${property},${text})` : `startswith(${property},${text})`;
}

function literal(column: ColumnMetadata, value: string): string {
  if (column.type === 'Boolean') return value === '1' || value === 'true' ? 'true' : 'false';
  return column.type === 'String' || column.type === 'Memo' ? quoted(value) : value;
}

function quoted(text: string): string {
  return `'${text.replace(/'/g, "''")}'`;
}
