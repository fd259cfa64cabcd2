import type { TableDescription, ViewDescription } from '../../description';
import type { Sorting } from './grid';

type SearchedTable = Pick<TableDescription, 'entitySetName' | 'primaryIdColumn' | 'quickFindColumns'>;

export interface RowsQuery {
  readonly table: SearchedTable;
  readonly view: ViewDescription;
  readonly search?: string;
  readonly sorting?: Sorting | undefined;
  /** A condition that holds beside the view's own. */
  readonly also?: string;
}

/** The Web API request for a view's rows: its filter and order, the search and the sorting of whoever looks at it. */
export function rowsPath({ table, view, search = '', sorting, also }: RowsQuery): string {
  const filter = [view.filter, searchFilter(table, search), also].filter(Boolean).join(' and ');
  const orderBy = sorting ? `${sorting.property}${sorting.isDescending ? ' desc' : ''}` : view.orderBy;
  const select = [...new Set([table.primaryIdColumn, ...view.select])].join(',');
  const options = [
    `$select=${select}`,
    filter && `$filter=${encodeURIComponent(filter)}`,
    orderBy && `$orderby=${encodeURIComponent(orderBy)}`,
  ];
  return `${table.entitySetName}?${options.filter(Boolean).join('&')}`;
}

/** The text anywhere in the columns of the table's quick find. */
function searchFilter(table: SearchedTable, search: string): string {
  const text = search.trim().replace(/^\*|\*$/g, '');
  if (text === '') return '';
  const conditions = table.quickFindColumns.map(
    (column) => `contains(${column},'${text.replace(/'/g, "''")}')`,
  );
  return conditions.length > 1 ? `(${conditions.join(' or ')})` : (conditions[0] ?? '');
}
