import { nameOf, type Item, type Table } from '../catalogue/table';
import { nameApart } from '../name-apart';
import { completeItem, importColumns } from './import-columns';
import type { JsonNode } from './json-node';

/** What a list of the JSON needs beyond the catalogue. */
export interface ListRules {
  /** What an item says beyond its columns, or in another way. */
  readonly alsoHas?: (node: JsonNode, said: Item) => Item;
  /** Whether an item can be used; what is wrong is a remark. */
  readonly isUsable?: (node: JsonNode, said: Item) => boolean;
}

/**
 * The items of a table's list below an object of the JSON; `undefined` where it is not mentioned. Unknown keys follow an
 * item by its name, whichever place it is exported to.
 */
export function importList(
  table: Table & Required<Pick<Table, 'json'>>,
  above: JsonNode,
  { alsoHas, isUsable }: ListRules = {},
): readonly Item[] | undefined {
  const { key } = table.json;
  const found = above.list(key)?.map((node) => {
    const columns = importColumns(table, node);
    const said = { ...columns, ...alsoHas?.(node, columns) };
    const item = completeItem(table, node, said);
    return { node, said, item: item && (isUsable?.(node, said) ?? true) ? item : undefined };
  });
  const names = nameApart(found?.map(({ said }) => nameOf(table, said)) ?? []);
  found?.forEach(({ node }, index) => {
    node.settle(() => [...above.home(), key, names[index] ?? '']);
  });
  return found?.map(({ item }) => item).filter((item) => item !== undefined);
}
