import { badQuery, unsupported } from './api-error';

/** The system query options of one request, or of one `$expand`. */
export interface QueryOptions {
  readonly select?: readonly string[];
  readonly filter?: string;
  readonly orderBy: readonly { readonly path: string; readonly descending: boolean }[];
  readonly top?: number;
  readonly count: boolean;
  readonly expand: readonly ExpandItem[];
  readonly skipToken?: string;
}

export interface ExpandItem {
  readonly property: string;
  readonly options: QueryOptions;
}

/** @param query as in the URL, without the question mark */
export function parseQuery(query: string): QueryOptions {
  return readOptions(
    query
      .split('&')
      .filter((part) => part !== '')
      .map(splitPair)
      .map(([name, value]) => [decode(name), decode(value)]),
  );
}

/** Reads `contact($select=fullname),lead` */
function parseExpand(text: string): ExpandItem[] {
  return splitOutside(text, ',').map((item) => {
    const [, property, inner] = /^([^(]+?)(?:\((.*)\))?$/s.exec(item.trim()) ?? [];
    if (!property) throw badQuery(`Syntax error in $expand '${text}'.`);
    const options = readOptions(
      splitOutside(inner ?? '', ';')
        .filter(Boolean)
        .map(splitPair),
    );
    if (options.expand.length > 0) throw unsupported('$expand inside $expand');
    return { property, options };
  });
}

function readOptions(pairs: readonly (readonly [string, string])[]): QueryOptions {
  const options = new Map(pairs.map(([name, value]) => [name.trim(), value]));
  for (const name of options.keys()) if (!KNOWN.has(name)) throw unknownOption(name);
  const select = options.get('$select');
  const filter = options.get('$filter');
  const top = options.get('$top');
  const skipToken = options.get('$skiptoken');
  return {
    orderBy: splitOutside(options.get('$orderby') ?? '', ',')
      .filter(Boolean)
      .map(readOrder),
    count: options.get('$count') === 'true',
    expand: parseExpandOption(options.get('$expand')),
    ...(select !== undefined && { select: select.split(',').map((name) => name.trim()) }),
    ...(filter !== undefined && { filter }),
    ...(top !== undefined && { top: readTop(top) }),
    ...(skipToken !== undefined && { skipToken }),
  };
}

const KNOWN = new Set(['$select', '$filter', '$orderby', '$top', '$count', '$expand', '$skiptoken']);

function unknownOption(name: string): Error {
  // Words of Dataverse, which has never had it.
  if (name === '$skip') return badQuery('Skip Clause is not supported in CRM');
  if (name.startsWith('$')) return unsupported(`the query option ${name}`);
  return unsupported(`the query parameter '${name}'`);
}

function parseExpandOption(text: string | undefined): ExpandItem[] {
  return text ? parseExpand(text) : [];
}

function readOrder(text: string): { path: string; descending: boolean } {
  const [path = '', direction = 'asc', ...rest] = text.trim().split(/\s+/);
  if (rest.length > 0 || !['asc', 'desc'].includes(direction))
    throw badQuery(`Syntax error in $orderby '${text}'.`);
  return { path, descending: direction === 'desc' };
}

function readTop(text: string): number {
  if (!/^\d+$/.test(text)) throw badQuery(`Invalid value '${text}' for $top query option found.`);
  return Number(text);
}

function splitPair(pair: string): [string, string] {
  const at = pair.indexOf('=');
  return at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)];
}

/** `+` is a space in a query, as everywhere on the web: an unencoded "+61…" finds nothing, here as in Dataverse. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    throw badQuery(`The query '${text}' is not correctly percent-encoded.`);
  }
}

/** Splits where `separator` stands outside of brackets and quotes. */
function splitOutside(text: string, separator: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let quoted = false;
  let start = 0;
  text.split('').forEach((sign, at) => {
    if (sign === "'") quoted = !quoted;
    if (quoted) return;
    if (sign === '(') depth++;
    if (sign === ')') depth--;
    if (sign === separator && depth === 0) {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
  });
  return [...parts, text.slice(start)];
}
