import type { ConfigurationTable } from './configuration-tables';
import type { ConfigurationDocument, RoleName } from './document-model';
import { planChanges, type RowChange } from './to-dataverse';

/** One setting on both sides, as people know its value; `undefined` where it is not set. */
export interface ComparedColumn {
  readonly column: string;
  readonly left: unknown;
  readonly right: unknown;
  readonly isSame: boolean;
}

/** The configuration itself, or one of its tables, rules, parameters, columns. `added`: only on the right. */
export interface ComparedPart {
  readonly table: ConfigurationTable;
  readonly name: string;
  readonly kind: 'same' | 'changed' | 'added' | 'removed';
  readonly columns: readonly ComparedColumn[];
}

interface Part {
  readonly table: ConfigurationTable;
  readonly name: string;
  readonly values: ReadonlyMap<string, unknown>;
}

/** What two documents say, side by side: the parts of the left one in their order, then what only the right one has. */
export function compareDocuments(
  left: ConfigurationDocument,
  right: ConfigurationDocument,
): readonly ComparedPart[] {
  const [before, after] = [partsOf(left), partsOf(right)];
  const other = ({ table, name }: Part, parts: readonly Part[]): Part | undefined =>
    parts.find((part) => part.table === table && part.name === name);
  return [
    ...before.map((part) => compare(part, other(part, after))),
    ...after.filter((part) => !other(part, before)).map((part) => compare(undefined, part)),
  ];
}

/** The rows a new configuration would be made of. */
function partsOf(document: ConfigurationDocument): readonly Part[] {
  return nameRoles(planChanges(document, document), document.roles).flatMap((change) => {
    if (change.kind !== 'create') return [];
    const { table, columns } = change;
    // the configuration is the same one, whatever it was called
    const name = table === 'ips_cticonfiguration' ? '' : change.name;
    return [{ table, name, values: new Map(columns.map(({ column, to }) => [column, to])) }];
  });
}

function compare(left: Part | undefined, right: Part | undefined): ComparedPart {
  const { table, name } = left ?? right ?? { table: 'ips_cticonfiguration', name: '' };
  const names = new Set([...(left?.values.keys() ?? []), ...(right?.values.keys() ?? [])]);
  const columns = [...names].map((column) => {
    const [was, is] = [left?.values.get(column), right?.values.get(column)];
    return { column, left: was, right: is, isSame: JSON.stringify(was) === JSON.stringify(is) };
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
