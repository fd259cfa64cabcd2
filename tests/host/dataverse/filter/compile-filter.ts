import type { CellValue } from '../../organisation/model';
import type { ColumnMetadata, TableMetadata } from '../../model';
import { badQuery, unsupported } from '../api-error';
import { relatedRows } from '../related-rows';
import type { Context } from '../context';
import { resolveProperty, type Property } from '../property-path';
import type { VersionedRow } from '../store';
import { asText, edmType, isReference } from '../values';
import type { Comparison, Expression, Literal } from './expression';
import { textTest } from './wildcards';

export type RowTest = (row: VersionedRow) => boolean;

/**
 * Turns a filter into a test of rows of `table`. Properties and types are checked here, before any row is looked at.
 * @throws ApiError for unknown properties and operands that do not fit
 */
export function compileFilter(expression: Expression, table: TableMetadata, context: Context): RowTest {
  const compile = (inner: Expression): RowTest => compileFilter(inner, table, context);
  switch (expression.kind) {
    case 'and': {
      const [left, right] = [compile(expression.left), compile(expression.right)];
      return (row) => left(row) && right(row);
    }
    case 'or': {
      const [left, right] = [compile(expression.left), compile(expression.right)];
      return (row) => left(row) || right(row);
    }
    case 'not': {
      const operand = compile(expression.operand);
      return (row) => !operand(row);
    }
    case 'compare':
      return comparison(
        resolveProperty(expression.path, table, context),
        expression.operator,
        expression.literal,
      );
    case 'text': {
      const { column, valueOf } = resolveProperty(expression.path, table, context);
      if (edmType(column) !== 'Edm.String') {
        throw badQuery(
          `No function signature for the function with name '${expression.name}' matches the specified arguments.`,
        );
      }
      const test = textTest(expression.name, expression.text);
      return (row) => test(asText(valueOf(row)));
    }
    case 'query function':
      return queryFunction(
        expression,
        resolveProperty(lookupAsProperty(expression.property, table), table, context),
        context,
      );
    case 'lambda':
      return lambda(expression, table, context);
  }
}

function comparison({ column, valueOf }: Property, operator: Comparison, literal: Literal): RowTest {
  checkOperand(column, operator, literal);
  if (literal.type === 'null') {
    return (row) => (valueOf(row) === null) === (operator === 'eq');
  }
  const expected = literal.type === 'string' ? literal.value.toLowerCase() : literal.value;
  return (row) => {
    const value = comparable(valueOf(row), literal.type);
    // As in SQL nothing is less or greater than null; Dataverse adds "or is null" to "ne".
    if (value === null) return operator === 'ne';
    return holds(operator, value < expected ? -1 : value > expected ? 1 : 0);
  };
}

function holds(operator: Comparison, order: number): boolean {
  switch (operator) {
    case 'eq':
      return order === 0;
    case 'ne':
      return order !== 0;
    case 'gt':
      return order > 0;
    case 'ge':
      return order >= 0;
    case 'lt':
      return order < 0;
    case 'le':
      return order <= 0;
  }
}

/** Text compares without regard to case, as Dataverse's collation does. */
function comparable(value: CellValue, type: Literal['type']): string | number | boolean | null {
  if (value === null) return null;
  if (isReference(value)) return value.id;
  if (typeof value === 'object') return value.join(',');
  if (type === 'date') return Date.parse(String(value));
  return typeof value === 'string' ? value.toLowerCase() : value;
}

const LITERAL_TYPES: Readonly<Record<string, Literal['type']>> = {
  'Edm.Boolean': 'boolean',
  'Edm.Date': 'date',
  'Edm.DateTimeOffset': 'date',
  'Edm.Decimal': 'number',
  'Edm.Double': 'number',
  'Edm.Guid': 'guid',
  'Edm.Int32': 'number',
  'Edm.Int64': 'number',
  'Edm.String': 'string',
};

const EDM_NAMES = {
  boolean: 'Edm.Boolean',
  date: 'Edm.DateTimeOffset',
  guid: 'Edm.Guid',
  null: 'null',
  number: 'Edm.Int32',
  string: 'Edm.String',
} as const satisfies Record<Literal['type'], string>;

const OPERATOR_KINDS = {
  eq: 'Equal',
  ne: 'NotEqual',
  gt: 'GreaterThan',
  ge: 'GreaterThanOrEqual',
  lt: 'LessThan',
  le: 'LessThanOrEqual',
} as const satisfies Record<Comparison, string>;

function checkOperand(column: ColumnMetadata, operator: Comparison, literal: Literal): void {
  const type = edmType(column);
  if (literal.type === 'null' && (operator === 'eq' || operator === 'ne')) return;
  if (LITERAL_TYPES[type] === literal.type) return;
  throw badQuery(
    `A binary operator with incompatible types was detected. Found operand types '${type}' and ` +
      `'${EDM_NAMES[literal.type]}' for operator kind '${OPERATOR_KINDS[operator]}'.`,
  );
}

/** The query functions name lookups by their logical name. */
function lookupAsProperty(name: string, table: TableMetadata): string {
  const column = table.columns.get(name);
  return column && edmType(column) === 'Edm.Guid' && column.type !== 'Uniqueidentifier'
    ? `_${name}_value`
    : name;
}

function queryFunction(
  { name, values }: { readonly name: string; readonly values: readonly string[] },
  { valueOf }: Property,
  context: Context,
): RowTest {
  const wanted = new Set(values.map((value) => value.toLowerCase()));
  const isIn: RowTest = (row) => {
    const value = valueOf(row);
    return value !== null && wanted.has(String(isReference(value) ? value.id : value).toLowerCase());
  };
  const hasAny: RowTest = (row) => {
    const value = valueOf(row);
    return Array.isArray(value) && value.some((option) => wanted.has(String(option)));
  };
  const isUser: RowTest = (row) => {
    const value = valueOf(row);
    return (isReference(value) ? value.id : value) === context.user.id;
  };
  switch (name) {
    case 'In':
      return isIn;
    case 'NotIn':
      return (row) => !isIn(row);
    case 'ContainValues':
      return hasAny;
    case 'DoesNotContainValues':
      return (row) => !hasAny(row);
    case 'EqualUserId':
      return isUser;
    case 'NotEqualUserId':
      return (row) => !isUser(row);
    default:
      throw unsupported(`the query function Microsoft.Dynamics.CRM.${name}`);
  }
}

function lambda(
  expression: Extract<Expression, { kind: 'lambda' }>,
  table: TableMetadata,
  context: Context,
): RowTest {
  const related = relatedRows(expression.collection, table, context);
  const { predicate, variable } = expression;
  const test = predicate
    ? compileFilter(withoutVariable(predicate, variable), related.table, context)
    : (): boolean => true;
  return (row) =>
    expression.quantifier === 'any' ? related.of(row).some(test) : related.of(row).every(test);
}

/** `p/subject` inside `any(p:…)` is the related table's `subject`. */
function withoutVariable(expression: Expression, variable: string): Expression {
  const strip = (path: string): string =>
    path.startsWith(`${variable}/`) ? path.slice(variable.length + 1) : path;
  switch (expression.kind) {
    case 'and':
    case 'or':
      return {
        ...expression,
        left: withoutVariable(expression.left, variable),
        right: withoutVariable(expression.right, variable),
      };
    case 'not':
      return { ...expression, operand: withoutVariable(expression.operand, variable) };
    case 'compare':
    case 'text':
      return { ...expression, path: strip(expression.path) };
    case 'query function':
      return { ...expression, property: strip(expression.property) };
    case 'lambda':
      throw unsupported('any() or all() inside another');
  }
}
