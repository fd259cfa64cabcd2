import { isEmpty } from './catalogue/column';
import { CONFIGURATION } from './catalogue/configuration';
import { columnsOf, nameOf, type Item, type Table } from './catalogue/table';
import type { Configuration, RoleName } from './configuration';
import type { ConfigurationTable } from './configuration-tables';
import { nameApart } from './name-apart';
import { hasOwnName, type RowChange } from './rows/plan-changes';

/** One column on both sides, as people know its value; `undefined` where it is not set. */
export interface ComparedColumn {
  readonly column: string;
  readonly left: unknown;
  readonly right: unknown;
  readonly isSame: boolean;
}

/** The configuration itself, or one of its tables, rules, parameters, columns. `added`: only on the right. */
export interface ComparedPart {
  readonly table: ConfigurationTable;
  /** Empty for the configuration itself: it is the same one, whatever it was called. */
  readonly name: string;
  readonly kind: 'same' | 'changed' | 'added' | 'removed';
  readonly columns: readonly ComparedColumn[];
}

interface Part {
  readonly table: ConfigurationTable;
  readonly name: string;
  readonly values: ReadonlyMap<string, Compared>;
}

interface Compared {
  readonly shown: unknown;
  readonly compared: unknown;
}

/** What two configurations say, side by side: the parts of the left one in their order, then what only the right has. */
export function compareConfigurations(left: Configuration, right: Configuration): readonly ComparedPart[] {
  const [before, after] = [left, right].map((one) => [
    partOf(CONFIGURATION, one, ''),
    ...partsBelow(CONFIGURATION, one, ''),
  ]) as [Part[], Part[]];
  const other = ({ table, name }: Part, parts: readonly Part[]): Part | undefined =>
    parts.find((part) => part.table === table && part.name === name);
  return [
    ...before.map((part) => compare(part, part, other(part, after))),
    ...after.filter((part) => !other(part, before)).map((part) => compare(part, undefined, part)),
  ];
}

/** First all items of a list, then what is below each of them. */
function partsBelow(table: Table, item: Item, prefix: string): readonly Part[] {
  return Object.entries(table.lists).flatMap(([list, below]) => {
    const items = item[list] as readonly Item[];
    const names = nameApart(items.map((one) => nameOf(below, one)));
    return [
      ...items.map((one, index) => partInList(below, one, names[index] ?? '', prefix, index + 1)),
      ...items.flatMap((one, index) => partsBelow(below, one, `${prefix}${names[index] ?? ''} › `)),
    ];
  });
}

/** @param order the place in its list, which the configuration itself has as an option */
function partInList(table: Table, item: Item, name: string, prefix: string, order: number): Part {
  const { values } = partOf(table, item, name);
  const named = hasOwnName(table) ? [] : [plain('ips_name', name)];
  return {
    table: table.name as ConfigurationTable,
    name: prefix + name,
    values: new Map([...named, ...values, plain('ips_order', order)]),
  };
}

function partOf(table: Table, item: Item, name: string): Part {
  const values = columnsOf(table)
    .filter(([key]) => !isEmpty(item[key]))
    .map(([key, column]): [string, Compared] => {
      const value = item[key];
      return [column.name, { shown: column.shown(value), compared: column.compared(value) }];
    });
  return { table: table.name as ConfigurationTable, name, values: new Map(values) };
}

function plain(column: string, value: unknown): [string, Compared] {
  return [column, { shown: value, compared: value }];
}

function compare({ table, name }: Part, left: Part | undefined, right: Part | undefined): ComparedPart {
  const names = new Set([...(left?.values.keys() ?? []), ...(right?.values.keys() ?? [])]);
  const columns = [...names].map((column) => {
    const [was, is] = [left?.values.get(column), right?.values.get(column)];
    const isSame = JSON.stringify(was?.compared) === JSON.stringify(is?.compared);
    return { column, left: was?.shown, right: is?.shown, isSame };
  });
  return { table, name, kind: kindOf(left, right, columns), columns };
}

function kindOf(
  left: Part | undefined,
  right: Part | undefined,
  columns: readonly ComparedColumn[],
): ComparedPart['kind'] {
  if (!left) return 'added';
  if (!right) return 'removed';
  return columns.every(({ isSame }) => isSame) ? 'same' : 'changed';
}

/** Changes with the names of roles where people would else read ids. */
export function nameRoles(changes: readonly RowChange[], roles: readonly RoleName[]): readonly RowChange[] {
  const named = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.map((id: unknown) => roles.find((role) => role.id === id)?.name || id)
      : value;
  return changes.map((change) =>
    change.kind === 'delete'
      ? change
      : {
          ...change,
          columns: change.columns.map((one) =>
            one.column === 'ips_roles' ? { ...one, from: named(one.from), to: named(one.to) } : one,
          ),
        },
  );
}
