import type { ColumnMetadata } from '../../../model';
import type { TableDescription } from '../../description';
import { hostContext } from '../host-context';
import type { FormDefaults } from '../pages';
import { bracedId } from '../record-id';
import { isLookup, type FormValue, type LookupValue } from './column-values';

/**
 * The values an empty form starts with: the columns' own defaults, then those it was opened with.
 * @param shown the columns on the form
 * @throws Error naming a parameter that is no column of the table, as Dynamics refuses it
 */
export function defaultValues(
  table: TableDescription,
  shown: readonly ColumnMetadata[],
  given: FormDefaults,
): ReadonlyMap<string, FormValue> {
  const values = new Map<string, FormValue>();
  for (const column of shown) {
    if (column.default !== undefined) values.set(column.logicalName, column.default);
    else if (column.type === 'Boolean') values.set(column.logicalName, false);
    else if (column.type === 'Owner') values.set(column.logicalName, [signedInUser()]);
  }
  for (const [name, text] of Object.entries(given)) {
    const column = table.columns[name];
    if (column) values.set(name, readDefault(column, text, given));
    else if (!isPartOfLookup(name, table)) {
      throw new Error(`The parameter "${name}" is not valid for a form of "${table.logicalName}"`);
    }
  }
  return values;
}

function signedInUser(): LookupValue {
  const { id, name } = hostContext.user;
  return { id: bracedId(id), name, entityType: 'systemuser' };
}

function readDefault(column: ColumnMetadata, text: string, given: FormDefaults): FormValue {
  if (isLookup(column) || column.type === 'PartyList') {
    const entityType = given[`${column.logicalName}type`] ?? column.targets?.[0] ?? '';
    return [{ id: bracedId(text), name: given[`${column.logicalName}name`] ?? '', entityType }];
  }
  switch (column.type) {
    case 'Boolean':
      return text === 'true' || text === '1';
    case 'Integer':
    case 'Decimal':
    case 'Double':
    case 'Money':
    case 'Picklist':
    case 'State':
    case 'Status':
      return Number(text);
    case 'MultiSelectPicklist':
      return text.split(',').map(Number);
    case 'DateTime':
      return new Date(text);
    default:
      return text;
  }
}

/** A lookup comes in three parameters: `regardingobjectid`, `regardingobjectidtype`, `regardingobjectidname`. */
function isPartOfLookup(name: string, table: TableDescription): boolean {
  const column = table.columns[name.replace(/(type|name)$/, '')];
  return column !== undefined && (isLookup(column) || column.type === 'PartyList');
}
