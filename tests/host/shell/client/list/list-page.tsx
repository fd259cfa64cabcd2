import { useState } from 'preact/hooks';
import type { TableDescription, ViewDescription } from '../../description';
import { CommandBar } from '../frame/command-bar';
import { useShell } from '../shell-context';
import { ChartPane } from './chart-pane';
import { Grid, type Sorting } from './grid';
import { useRowCommands } from './row-commands';
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
  const { go } = useShell();
  const [search, setSearch] = useState('');
  const [showsChart, setShowsChart] = useState(false);
  const [sorting, setSorting] = useState<Sorting | undefined>(undefined);
  const { loaded, more, refresh } = useRows(table.logicalName, rowsPath({ table, view, search, sorting }));
  const rows = loaded.state === 'ready' ? loaded.value.rows : [];
  const { selection, select, commands } = useRowCommands({
    table,
    rows,
    refresh,
    deletion: 'Mscrm.HomepageGrid.DeleteSplitButtonCommand',
  });

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
          ...commands,
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
