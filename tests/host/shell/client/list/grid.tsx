import type { ComponentChildren } from 'preact';
import type { ColumnMetadata } from '../../../model';
import type { TableDescription, ViewDescription } from '../../description';
import { isLookup } from '../form/column-values';
import { textOf } from '../text';
import { useShell } from '../shell-context';
import type { WebApiRow } from '../xrm/web-api-request';

export interface Sorting {
  readonly property: string;
  readonly isDescending: boolean;
}

interface GridProps {
  readonly table: TableDescription;
  readonly view: ViewDescription;
  readonly rows: readonly WebApiRow[];
  readonly sorting?: Sorting | undefined;
  readonly onSort?: (sorting: Sorting) => void;
  /** Ids of the rows that are ticked; left out, rows cannot be. */
  readonly selection?: ReadonlySet<string>;
  readonly onSelect?: (id: string, isSelected: boolean) => void;
}

/** Rows under the columns of a view. The first column opens the record. */
export function Grid({ table, view, rows, sorting, onSort, selection, onSelect }: GridProps) {
  return (
    <table class="grid" data-testid={`grid-${table.logicalName}`}>
      <thead>
        <tr>
          {selection && <th scope="col" class="grid-tick" aria-label="Selected" />}
          {view.columns.map((column, index) => {
            const property = view.select[index] ?? column.name;
            const isSorted = sorting?.property === property;
            const direction = isSorted ? (sorting.isDescending ? 'descending' : 'ascending') : 'none';
            return (
              <th key={column.name} scope="col" style={{ width: `${column.width}px` }} aria-sort={direction}>
                {onSort ? (
                  <button
                    type="button"
                    onClick={() => onSort({ property, isDescending: isSorted && !sorting.isDescending })}
                  >
                    {column.label} {isSorted && (sorting.isDescending ? '↓' : '↑')}
                  </button>
                ) : (
                  column.label
                )}
              </th>
            );
          })}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <GridRow
            key={textOf(row[table.primaryIdColumn])}
            table={table}
            view={view}
            row={row}
            selection={selection}
            onSelect={onSelect}
          />
        ))}
      </tbody>
    </table>
  );
}

type GridRowProps = Pick<GridProps, 'table' | 'view'> & {
  readonly row: WebApiRow;
  readonly selection: GridProps['selection'];
  readonly onSelect: GridProps['onSelect'];
};

function GridRow({ table, view, row, selection, onSelect }: GridRowProps) {
  const { go } = useShell();
  const id = textOf(row[table.primaryIdColumn]);
  return (
    <tr data-testid="list-row" data-record={id}>
      {selection && (
        <th scope="row" class="grid-tick">
          <input
            type="checkbox"
            aria-label={`Select ${textOf(row[table.primaryNameColumn])}`}
            checked={selection.has(id)}
            onChange={(event) => onSelect?.(id, event.currentTarget.checked)}
          />
        </th>
      )}
      {view.columns.map((column, index) => {
        const metadata = table.columns[column.name];
        return (
          <td key={column.name}>
            {index === 0 ? (
              <button
                type="button"
                class="link"
                onClick={() => go({ kind: 'record', table: table.logicalName, id })}
              >
                {metadata ? cellText(metadata, row) || '(no name)' : id}
              </button>
            ) : (
              metadata && <Cell column={metadata} row={row} table={table} />
            )}
          </td>
        );
      })}
    </tr>
  );
}

function Cell({
  column,
  row,
  table,
}: {
  column: ColumnMetadata;
  row: WebApiRow;
  table: TableDescription;
}): ComponentChildren {
  const { clickPhone } = useShell();
  const text = cellText(column, row);
  if (column.format !== 'Phone' || text === '') return text;
  const click = {
    value: text,
    name: column.logicalName,
    format: 'phone',
    entityLogicalName: table.logicalName,
    entityId: textOf(row[table.primaryIdColumn]),
    recordTitle: textOf(row[table.primaryNameColumn]),
  } as const;
  return (
    <button
      type="button"
      class="link"
      data-testid={`call-${column.logicalName}`}
      onClick={() => clickPhone(click)}
    >
      {text}
    </button>
  );
}

/** What a cell reads: the server's formatted value where it gives one. */
function cellText(column: ColumnMetadata, row: WebApiRow): string {
  const property = isLookup(column) ? `_${column.logicalName}_value` : column.logicalName;
  const formatted = row[`${property}@OData.Community.Display.V1.FormattedValue`];
  const value = formatted ?? row[property];
  return textOf(value);
}
