import { isEmpty } from '../catalogue/column';
import { columnsOf, has, type Item, type Table } from '../catalogue/table';
import type { JsonNode } from './json-node';

/**
 * What an object of the JSON says of a row's values; what it does not mention is left out.
 * @param skip values that are said in another way there
 */
export function importColumns(table: Table, node: JsonNode, skip: readonly string[] = []): Item {
  let item: Item = {};
  for (const [key, column] of columnsOf(table)) {
    if (column.json === undefined || skip.includes(key) || !has(table, key, item)) continue;
    const path = column.json.split('.');
    const last = path.pop() ?? '';
    const place = path.reduce<JsonNode | undefined>((at, step) => at?.child(step), node);
    const value = place && column.readJson(place, last);
    if (value !== undefined) item = { ...item, [key]: value };
  }
  return item;
}

/**
 * A whole row of what is said of it.
 * @returns `undefined`, with a remark, where a value is missing that Dataverse requires: one such row would stop the
 *   whole configuration
 */
export function completeItem(table: Table, node: JsonNode, said: Item): Item | undefined {
  let item: Item = {};
  for (const [key, column] of columnsOf(table)) {
    if (!has(table, key, item)) continue;
    const value = said[key] ?? column.silent;
    if (column.isRequired && isEmpty(value)) {
      node.remark('value_missing', '', { key: column.json ?? key });
      return undefined;
    }
    if (!(table.optional?.includes(key) && isEmpty(value))) item = { ...item, [key]: value };
  }
  return table.complete?.(item) ?? item;
}
