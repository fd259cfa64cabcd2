import type { TableMetadata } from '../model';
import type { Preferences } from './annotations';
import { unknownProperty } from './api-error';
import { tableByName, type Context } from './context';
import type { ExpandItem } from './query-options';
import { relatedRows } from './related-rows';
import { represent, selectedColumns } from './represent';
import { queryRows } from './row-query';
import type { VersionedRow } from './store';
import { isReference } from './values';

/** Adds to a row's JSON what one `$expand` item asks for. */
export type Expander = (row: VersionedRow, json: Record<string, unknown>) => void;

/** @throws ApiError when the property is unknown or the table behind it may not be read */
export function compileExpand(
  item: ExpandItem,
  table: TableMetadata,
  preferences: Preferences,
  context: Context,
): Expander {
  const { property, options } = item;
  const single = table.navigationProperties.find((candidate) => candidate.name === property);
  if (single) return expandSingle(single, item, table, preferences, context);
  const related = relatedRows(property, table, context);
  const columns = selectedColumns(options.select, related.table);
  return (row, json) => {
    const rows = queryRows(related.of(row), related.table, options, context).slice(0, options.top);
    json[property] = rows.map((found) => represent(found, related.table, columns, preferences, context));
  };
}

function expandSingle(
  { column, referencedTable }: TableMetadata['navigationProperties'][number],
  { property, options }: ExpandItem,
  table: TableMetadata,
  preferences: Preferences,
  context: Context,
): Expander {
  // `owner` is a user or a team; what both have in common is the name, read here from users.
  const target = tableByName(context.metadata, referencedTable === 'owner' ? 'systemuser' : referencedTable);
  if (!table.columns.has(column)) throw unknownProperty(property, table.logicalName);
  const columns = selectedColumns(options.select, target);
  context.access.demand('Read', target);
  return (row, json) => {
    const reference = row.values[column];
    const found =
      isReference(reference) && reference.table === target.logicalName
        ? context.store.get(reference.table, reference.id)
        : undefined;
    const visible = found && context.access.reaches('Read', target, found.values);
    json[property] = visible ? represent(found, target, columns, preferences, context) : null;
  };
}
