import { Grid } from './grid';
import { rowsPath } from './rows-query';
import { useRows } from './use-rows';
import { useTable } from './use-table';

/** Dynamics' search page for one table, as CIF's `renderSearchPage` shows it. */
export function SearchPage({ table: logicalName, text }: { table: string; text: string }) {
  const table = useTable(logicalName);
  const described = table.state === 'ready' ? table.value : undefined;
  const view = described?.views.find(({ queryType }) => queryType === 4) ?? described?.views[0];
  const path = described && view ? rowsPath({ table: described, view, search: text }) : undefined;
  const { loaded } = useRows(logicalName, path);
  return (
    <article class="list" data-testid="search-page" data-table={logicalName}>
      <div class="card list-card">
        <header class="list-header">
          <h1>
            Search results for “<span data-testid="search-text">{text}</span>”
            {described && ` in ${described.displayCollectionName}`}
          </h1>
        </header>
        {table.state === 'failed' && <p class="page-problem">{table.message}</p>}
        {loaded.state === 'failed' && <p class="page-problem">{loaded.message}</p>}
        {loaded.state === 'ready' && described && view && (
          <div class="grid-scroll">
            <Grid table={described} view={view} rows={loaded.value.rows} />
            {loaded.value.rows.length === 0 && <p class="empty">No results found</p>}
          </div>
        )}
      </div>
    </article>
  );
}
