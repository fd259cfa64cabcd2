/**
 * A `$filter` as far as a screen pop must understand it: where its `and`, `or` and `not` are. Comparisons stay the
 * text they are.
 */
export type Filter =
  | { readonly kind: 'or' | 'and'; readonly parts: readonly Filter[] }
  | { readonly kind: 'not'; readonly part: Filter }
  | { readonly kind: 'comparison'; readonly text: string }
  /** Comparisons of one column, any of which may fit: an `or` that stays together. */
  | {
      readonly kind: 'any';
      readonly column: string;
      readonly texts: readonly string[];
      /** E.164: the texts find other numbers too, and what they find has to be read. */
      readonly number?: string;
    };

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
    if (token !== '(') return { kind: 'comparison', text: token };
    const inner = or();
    return inner && tokens?.[at++] === ')' ? inner : undefined;
  }

  const filter = or();
  return at === tokens.length ? filter : undefined;
}

/** What it compares, each comparison as its text, in the filter's order. */
export function comparisonsIn(filter: Filter): readonly string[] {
  switch (filter.kind) {
    case 'comparison':
      return [filter.text];
    case 'any':
      return filter.texts;
    case 'not':
      return comparisonsIn(filter.part);
    default:
      return filter.parts.flatMap(comparisonsIn);
  }
}

export function writeFilter(filter: Filter): string {
  switch (filter.kind) {
    case 'comparison':
      return filter.text;
    case 'any':
      return filter.texts.join(' or ');
    case 'not':
      return `not (${writeFilter(filter.part)})`;
    default:
      return filter.parts
        .map((part) =>
          part.kind === 'comparison' || part.kind === 'not' ? writeFilter(part) : `(${writeFilter(part)})`,
        )
        .join(` ${filter.kind} `);
  }
}

/**
 * The filter with every comparison passed through `change`. A comparison that becomes `undefined` says "not known":
 * it drops out of an `or`, and takes an `and` or a lone `not` with it. Below a `not` the two change places (De Morgan),
 * so that the result never finds more than the whole filter could.
 */
export function mapComparisons(
  filter: Filter,
  change: (text: string) => Filter | undefined,
  negated = false,
): Filter | undefined {
  switch (filter.kind) {
    case 'comparison':
      return change(filter.text);
    case 'any':
      return filter;
    case 'not': {
      const part = mapComparisons(filter.part, change, !negated);
      return part && { kind: 'not', part };
    }
    case 'and':
    case 'or': {
      const parts = filter.parts
        .map((part) => mapComparisons(part, change, negated))
        .filter((part) => part !== undefined);
      const needsAll = (filter.kind === 'and') !== negated;
      if (needsAll && parts.length < filter.parts.length) return undefined;
      return parts.length > 1 ? { kind: filter.kind, parts } : parts[0];
    }
  }
}

/** `(`, `)`, `and`, `or`, `not` and whole comparisons; quotes and brackets of functions and lists belong to them. */
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
