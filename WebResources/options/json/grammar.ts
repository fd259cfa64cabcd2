/** The grammars of paths and queries. They live with what runs them (adapter/screen-pop), above this folder. */
export interface Grammar {
  isPath(path: string): boolean;
  /** `no-condition` has neither $filter nor $search. */
  judgeQuery(query: string): 'good' | 'no-condition' | 'bad-filter';
}
