import { parseFilter } from '../../adapter/screen-pop/filter';
import { parsePath } from '../../adapter/screen-pop/path';
import { parseQuery } from '../../adapter/screen-pop/query';
import type { Grammar } from '../../options/json/grammar';

/** Paths and queries are judged by what will run them. */
export const grammar: Grammar = {
  isPath: (path) => parsePath(path) !== undefined,
  judgeQuery(query) {
    const { filter, search } = parseQuery(query);
    if (!filter && !search) return 'no-condition';
    return !filter || parseFilter(filter) ? 'good' : 'bad-filter';
  },
};
