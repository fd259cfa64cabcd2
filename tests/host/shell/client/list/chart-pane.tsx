import { useState } from 'preact/hooks';
import type { ChartDescription, TableDescription, ViewDescription } from '../../description';
import { countBy } from './count-by';
import { rowsPath } from './rows-query';
import { useRows } from './use-rows';

/** What an aggregate may count at most (AggregateQueryRecordLimit is 50,000; a page of ours has 5,000 rows). */
const ALL = 5000;

interface ChartPaneProps {
  readonly table: TableDescription;
  readonly view: ViewDescription;
  readonly search: string;
}

/** A chart beside a list: it counts the rows of the view and the search. */
export function ChartPane({ table, view, search }: ChartPaneProps) {
  const [chosen, setChosen] = useState(table.charts[0]?.id);
  const chart = table.charts.find(({ id }) => id === chosen);
  if (!chart) return null;
  return (
    <section class="chart" data-testid="chart" aria-label={chart.name}>
      <select
        aria-label="Chart"
        data-testid="chart-selector"
        value={chart.id}
        onChange={(event) => setChosen(event.currentTarget.value)}
      >
        {table.charts.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      <Bars key={chart.id} table={table} view={view} search={search} chart={chart} />
    </section>
  );
}

function Bars({ table, view, search, chart }: ChartPaneProps & { readonly chart: ChartDescription }) {
  const counted = { ...view, select: [chart.groupBy], orderBy: '' };
  const { loaded } = useRows(
    table.logicalName,
    rowsPath({ table, view: counted, search, also: chart.filter }),
    ALL,
  );
  if (loaded.state === 'loading') return <p class="page-waiting">Loading…</p>;
  if (loaded.state === 'failed') return <p class="page-problem">{loaded.message}</p>;
  if (loaded.value.nextLink !== undefined)
    return <p class="page-problem">The local Dynamics counts {ALL} rows at most.</p>;
  const bars = countBy(chart, loaded.value.rows);
  const longest = Math.max(...bars.map(({ count }) => count), 1);
  if (bars.length === 0) return <p class="empty">No data available</p>;
  return (
    <ul data-testid="bars" aria-label={chart.label}>
      {bars.map(({ category, count }, index) => (
        <li key={index}>
          <span class="category">{category}</span>
          <span>
            <span class="bar" style={{ width: `${(80 * count) / longest}%` }} />
            <span class="count">{count}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
