import { parseComparison, writeComparison, type Comparison } from './comparison';

/** A `$filter`: where its `and`, `or` and `not` are, and what it compares. */
export type Filter =
  | { readonly kind: 'or' | 'and'; readonly parts: readonly Filter[] }
  | { readonly kind: 'not'; readonly part: Filter }
  | Condition
  /** Comparisons of one column, any of which may fit: an `or` that stays together. */
  | {
      readonly kind: 'any';
      readonly comparisons: readonly Comparison[];
      /** E.164: the comparisons find other numbers too, and what they find has to be read. */
      readonly number?: string;
    };

/** An operand of `and`, `or` and `not`: a comparison, or what is none and stays the text it is. */
export type Condition =
  | { readonly kind: 'comparison'; readonly comparison: Comparison; readonly text: string }
  | { readonly kind: 'other'; readonly text: string };

/**
 * Reads a filter, with or without `{{parameters}}` in it.
 *
 * @returns `undefined` where brackets or quotes do not close, or an operand is missing
 */
export function parseFilter(text: string): Filter | undefined {
  const tokens = tokenise(text);
  if (!tokens) return undefined;
  let at = 0;

  function group(kind: 'or' | 'and', operand: () => Filter | undefined): Filter | undefined {
    const parts: Filter[] = [];
    do {
      const part = operand();
      if (!part) return undefined;
      parts.push(part);
    } while (tokens?.[at]?.toLowerCase() === kind && ++at);
    return parts.length === 1 ? parts[0] : { kind, parts };
  }
  const or = (): Filter | undefined => group('or', and);
  const and = (): Filter | undefined => group('and', operand);
  function operand(): Filter | undefined {
    const token = tokens?.[at++];
    if (token === undefined || token === ')' || /^(and|or)$/i.test(token)) return undefined;
    if (/^not$/i.test(token)) {
      const part = operand();
      return part && { kind: 'not', part };
    }
    if (token !== '(') return condition(token);
    const inner = or();
    return inner && tokens?.[at++] === ')' ? inner : undefined;
  }

  const filter = or();
  return at === tokens.length ? filter : undefined;
}

/** A condition as it is written; `text` keeps its spelling, for what is said about it. */
function condition(text: string): Filter {
  const [, negated] = /^(\w+\(.+\))\s+eq\s+false$/is.exec(text) ?? [];
  if (negated) return { kind: 'not', part: condition(negated) };
  const comparison = parseComparison(text);
  return comparison ? { kind: 'comparison', comparison, text } : { kind: 'other', text };
}

export function compare(comparison: Comparison): Condition {
  return { kind: 'comparison', comparison, text: writeComparison(comparison) };
}

/** All conditions, in the filter's order. */
export function conditionsIn(filter: Filter): readonly Condition[] {
  switch (filter.kind) {
    case 'comparison':
    case 'other':
      return [filter];
    case 'any':
      return filter.comparisons.map(compare);
    case 'not':
      return conditionsIn(filter.part);
    default:
      return filter.parts.flatMap(conditionsIn);
  }
}

/** What a filter compares, in its order; nothing where it cannot be read. */
export function comparisonsIn(text: string): readonly Comparison[] {
  const filter = parseFilter(text);
  return (filter ? conditionsIn(filter) : []).flatMap((one) =>
    one.kind === 'comparison' ? [one.comparison] : [],
  );
}

export function writeFilter(filter: Filter): string {
  switch (filter.kind) {
    case 'comparison':
      return writeComparison(filter.comparison);
    case 'other':
      return filter.text;
    case 'any':
      return filter.comparisons.map(writeComparison).join(' or ');
    case 'not':
      return `not (${writeFilter(filter.part)})`;
    default:
      return filter.parts
        .map((part) =>
          ['comparison', 'other', 'not'].includes(part.kind) ? writeFilter(part) : `(${writeFilter(part)})`,
        )
        .join(` ${filter.kind} `);
  }
}

/**
 * The filter with every condition passed through `change`. A condition that becomes `undefined` says "not known":
 * it drops out of an `or`, and takes an `and` or a lone `not` with it. Below a `not` the two change places (De Morgan),
 * so that the result never finds more than the whole filter could.
 */
export function mapConditions(
  filter: Filter,
  change: (condition: Condition) => Filter | undefined,
  negated = false,
): Filter | undefined {
  switch (filter.kind) {
    case 'comparison':
    case 'other':
      return change(filter);
    case 'any':
      return filter;
    case 'not': {
      const part = mapConditions(filter.part, change, !negated);
      return part && { kind: 'not', part };
    }
    case 'and':
    case 'or': {
      const parts = filter.parts
        .map((part) => mapConditions(part, change, negated))
        .filter((part) => part !== undefined);
      const needsAll = (filter.kind === 'and') !== negated;
      if (needsAll && parts.length < filter.parts.length) return undefined;
      return parts.length > 1 ? { kind: filter.kind, parts } : parts[0];
    }
  }
}

/** `(`, `)`, `and`, `or`, `not` and whole conditions; quotes and brackets of functions and lists belong to them. */
function tokenise(text: string): readonly string[] | undefined {
  const tokens: string[] = [];
  let comparison = '';
  let depth = 0;
  const flush = (): void => {
    if (comparison.trim()) tokens.push(comparison.trim());
    comparison = '';
  };
  for (const [piece] of text.matchAll(/'(?:[^']|'')*'|'|[()]|[^\s()']+|\s+/g)) {
    if (piece === "'") return undefined;
    const opensList = piece === '(' && /[\w.]$|\sin\s+$/i.test(comparison);
    if (opensList || depth > 0) {
      comparison += piece;
      depth += piece === '(' ? 1 : piece === ')' ? -1 : 0;
    } else if (piece === '(' || piece === ')' || /^(and|or)$/i.test(piece)) {
      flush();
      tokens.push(piece);
    } else if (/^not$/i.test(piece) && !comparison.trim()) {
      tokens.push(piece);
    } else {
      comparison += piece;
    }
  }
  flush();
  return depth === 0 ? tokens : undefined;
}
