import { isIndexable } from './comparison';
import { comparisonsIn } from './filter';

export interface ComparedColumn {
  readonly column: string;
  readonly isIndexable: boolean;
}

/** The columns a filter compares, each once; none where the filter cannot be read. */
export function comparedColumns(filter: string): readonly ComparedColumn[] {
  const columns = new Map<string, boolean>();
  for (const comparison of comparisonsIn(filter)) {
    const { column } = comparison;
    columns.set(column, isIndexable(comparison) && (columns.get(column) ?? true));
  }
  return [...columns].map(([column, indexable]) => ({ column, isIndexable: indexable }));
}
