import { ACTIVITY_FIELD } from '../catalogue/activity-field';
import type { Item } from '../catalogue/table';
import { parsePath } from '../expressions/path';
import { importList } from './import-list';
import type { JsonNode } from './json-node';

export function importActivityFields(options: JsonNode): readonly Item[] | undefined {
  return importList(ACTIVITY_FIELD, options, { isUsable });
}

function isUsable(node: JsonNode, { column, path, constant }: Item): boolean {
  if (typeof path === 'string' && path && !parsePath(path)) node.remark('bad_path', 'path', { value: path });
  if (path || constant !== undefined) return true;
  node.remark('field_without_value', '', { column: String(column) });
  return false;
}
