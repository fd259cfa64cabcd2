import { useState } from 'preact/hooks';
import type { TableDescription, ViewDescription } from '../../description';
import { runCommand } from '../commands/run-command';
import { CommandBar } from '../frame/command-bar';
import { bracedId } from '../record-id';
import { textOf } from '../text';
import { refuseUnknown } from '../xrm/refuse-unknown';
import { rowPath } from '../xrm/web-api';
import { messageOf, requestWebApi, type WebApiRow } from '../xrm/web-api-request';
import { useShell } from '../shell-context';
import { ChartPane } from './chart-pane';
import { Grid, type Sorting } from './grid';
import { rowsPath } from './rows-query';
import { useRows } from './use-rows';
import { useTable } from './use-table';

/** A table's rows by a view. */
export function ListPage({ table, viewId }: { table: string; viewId: string | undefined }) {
  const loaded = useTable(table);
  if (loaded.state === 'failed') return <p class="page-problem">{loaded.message}</p>;
  if (loaded.state === 'loading') return <p class="page-waiting">Loading…</p>;
  const views = loaded.value.views.filter((view) => view.queryType === 0);
  const view = views.find(({ id }) => id === viewId) ?? views.find(({ isDefault }) => isDefault) ?? views[0];
  if (!view) return <p class="page-problem">{loaded.value.displayName} has no view to show.</p>;
  return <List key={view.id} table={loaded.value} views={views} view={view} />;
}

interface ListProps {
  readonly table: TableDescription;
  readonly views: readonly ViewDescription[];
  readonly view: ViewDescription;
}

function List({ table, views, view }: ListProps) {
  const { go, xrm, alert, confirm } = useShell();
  const [selection, setSelection] = useState<ReadonlySet<string>>(new Set());
  const [search, setSearch] = useState('');
  const [showsChart, setShowsChart] = useState(false);
  const [sorting, setSorting] = useState<Sorting | undefined>(undefined);
  const { loaded, more, refresh } = useRows(table.logicalName, rowsPath({ table, view, search, sorting }));
  const rows = loaded.state === 'ready' ? loaded.value.rows : [];
  const selected = rows.filter((row) => selection.has(textOf(row[table.primaryIdColumn])));
  const custom = table.commands.find((command) => command.id === 'Mscrm.DeleteSelectedRecord');

  function select(id: string, isSelected: boolean): void {
    const next = new Set(selection);
    if (isSelected) next.add(id);
    else next.delete(id);
    setSelection(next);
  }

  /** Delete runs the script that the table's ribbon gives it, if any. */
  async function remove(): Promise<void> {
    const ids = selected.map((row) => textOf(row[table.primaryIdColumn]));
    if (custom) {
      const list = refuseUnknown('SelectedControl', { refresh });
      const references = selected.map((row) => referenceOf(table, row));
      await runCommand(
        custom,
        { SelectedControl: list, SelectedControlSelectedItemReferences: references },
        xrm,
      );
    } else {
      const isSure = await confirm({
        title: 'Confirm deletion',
        text: `Do you want to delete ${ids.length} ${table.displayCollectionName}?`,
        confirmLabel: 'Delete',
        cancelLabel: 'Cancel',
      });
      if (!isSure) return;
      for (const id of ids) await requestWebApi({ method: 'DELETE', path: rowPath(table.logicalName, id) });
    }
    setSelection(new Set());
  }

  return (
    <article class="list" data-testid="list" data-table={table.logicalName}>
      <CommandBar
        commands={[
          {
            id: 'new',
            label: 'New',
            icon: 'add',
            isEnabled: table.may.create,
            run: () => go({ kind: 'record', table: table.logicalName }),
          },
          {
            id: 'chart',
            label: showsChart ? 'Hide Chart' : 'Show Chart',
            icon: 'chart',
            isEnabled: table.charts.length > 0,
            run: () => setShowsChart(!showsChart),
          },
          {
            id: 'delete',
            label: 'Delete',
            icon: 'delete',
            isEnabled: selected.length > 0 && table.may.delete,
            run: () =>
              void remove().catch((thrown: unknown) =>
                alert(messageOf(thrown), 'Not everything was deleted'),
              ),
          },
          { id: 'refresh', label: 'Refresh', icon: 'refresh', isEnabled: true, run: refresh },
        ]}
      />
      <div class="card list-card">
        <header class="list-header">
          <h1 class="visually-hidden">{view.name}</h1>
          <select
            aria-label="View"
            data-testid="view-selector"
            value={view.id}
            onChange={(event) =>
              go({ kind: 'list', table: table.logicalName, viewId: event.currentTarget.value })
            }
          >
            {views.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
          <input
            type="search"
            data-testid="list-search"
            aria-label={`Search ${table.displayCollectionName}`}
            placeholder="Filter by keyword"
            value={search}
            onChange={(event) => setSearch(event.currentTarget.value)}
          />
        </header>
        {showsChart && <ChartPane table={table} view={view} search={search} />}
        {loaded.state === 'loading' && <p class="page-waiting">Loading…</p>}
        {loaded.state === 'failed' && (
          <p class="page-problem" role="alert">
            {loaded.message}
          </p>
        )}
        {loaded.state === 'ready' && (
          <div class="grid-scroll">
            <Grid
              table={table}
              view={view}
              rows={loaded.value.rows}
              sorting={sorting}
              onSort={setSorting}
              selection={selection}
              onSelect={select}
            />
            {loaded.value.rows.length === 0 && <p class="empty">No data available</p>}
          </div>
        )}
        {loaded.state === 'ready' && (
          <footer class="list-footer">
            <span data-testid="row-count">Rows: {loaded.value.rows.length}</span>
            {loaded.value.nextLink !== undefined && (
              <button type="button" class="link" onClick={more}>
                Show more
              </button>
            )}
          </footer>
        )}
      </div>
    </article>
  );
}

/** As `SelectedControlSelectedItemReferences` names a row. */
function referenceOf(table: TableDescription, row: WebApiRow) {
  return {
    Id: bracedId(textOf(row[table.primaryIdColumn])),
    Name: textOf(row[table.primaryNameColumn]),
    TypeCode: table.objectTypeCode,
    TypeName: table.logicalName,
  };
}
