import { comparisonsIn, parseFilter } from './filter';

export interface ComparedColumn {
  readonly column: string;
  /** The comparison fixes how the value begins; `contains`, `endswith` and `ne` do not: no index can help them. */
  readonly isIndexable: boolean;
}

/** `column eq 'x'`, `startswith(column,'x')`: a function's first argument or a comparison's left side. */
const COMPARISON = /^(?:([a-z]+)\(\s*)?([a-z_][\w/]*)\s*(?:,|\s(\w+))/i;
const INDEXABLE = ['eq', 'startswith', 'gt', 'ge', 'lt', 'le', 'in'];

/** The columns a filter compares, each once; none where the filter cannot be read. */
export function comparedColumns(filter: string): readonly ComparedColumn[] {
  const parsed = parseFilter(filter);
  const columns = new Map<string, boolean>();
  for (const text of parsed ? comparisonsIn(parsed) : []) {
    const [, operation, column, operator] = COMPARISON.exec(text) ?? [];
    if (column === undefined) continue;
    const isIndexable = INDEXABLE.includes((operation ?? operator ?? '').toLowerCase());
    columns.set(column, isIndexable && (columns.get(column) ?? true));
  }
  return [...columns].map(([column, isIndexable]) => ({ column, isIndexable }));
}
