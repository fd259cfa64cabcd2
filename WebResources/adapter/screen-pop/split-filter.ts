import { conditionsIn, writeFilter, type Filter } from '../../configuration/expressions/filter';
import { encodeFilter } from '../../configuration/expressions/query';

/** Dataverse allows 500 conditions a query (0x8004430C); a rule's own and the state's are counted in the rest. */
const MOST_CONDITIONS = 400;
/** Of the filter; the address has 16 kB, of which columns and order take the rest. */
const MOST_BYTES = 15_000;

/**
 * Parts of a filter that one request each can ask for, and that find together what the filter finds: the longest list of
 * spellings is asked for in halves.
 */
export function splitFilter(filter: Filter): readonly Filter[] {
  const isSmall =
    conditionsIn(filter).length <= MOST_CONDITIONS && encodeFilter(writeFilter(filter)).length <= MOST_BYTES;
  const longest = isSmall ? 0 : longestList(filter);
  if (longest < 2) return [filter];
  return [0, 1].flatMap((half) => splitFilter(halve(filter, longest, half === 0)));
}

/** Below a `not` a half would find more than the whole: what stands there stays. */
function longestList(filter: Filter): number {
  switch (filter.kind) {
    case 'any':
      return filter.comparisons.length;
    case 'and':
    case 'or':
      return Math.max(...filter.parts.map(longestList));
    default:
      return 0;
  }
}

function halve(filter: Filter, length: number, isFirst: boolean): Filter {
  let isHalved = false;
  return walk(filter);

  function walk(part: Filter): Filter {
    if (part.kind === 'and' || part.kind === 'or') return { ...part, parts: part.parts.map(walk) };
    if (part.kind !== 'any' || isHalved || part.comparisons.length !== length) return part;
    isHalved = true;
    const middle = Math.ceil(length / 2);
    return {
      ...part,
      comparisons: isFirst ? part.comparisons.slice(0, middle) : part.comparisons.slice(middle),
    };
  }
}
