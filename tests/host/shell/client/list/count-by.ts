import type { ChartDescription } from '../../description';
import { textOf } from '../text';
import type { WebApiRow } from '../xrm/web-api-request';

const FORMATTED = '@OData.Community.Display.V1.FormattedValue';

export interface Bar {
  readonly category: string;
  readonly count: number;
}

/** How many rows there are for each value; rows without one are "(blank)", as Dynamics calls them. */
export function countBy(
  { groupBy, isMostFirst }: Pick<ChartDescription, 'groupBy' | 'isMostFirst'>,
  rows: readonly WebApiRow[],
): readonly Bar[] {
  const bars = new Map<string, Bar>();
  for (const row of rows) {
    const value = textOf(row[groupBy] ?? '');
    const category = textOf(row[`${groupBy}${FORMATTED}`] ?? '') || value || '(blank)';
    // By value, not by what people read: two users may have one name.
    bars.set(value, { category, count: (bars.get(value)?.count ?? 0) + 1 });
  }
  const all = [...bars.values()];
  return isMostFirst ? all.sort((a, b) => b.count - a.count) : all;
}
