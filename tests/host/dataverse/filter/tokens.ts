import { badQuery } from '../api-error';
import type { Literal } from './expression';

export type Token =
  | { readonly kind: 'literal'; readonly literal: Literal; readonly at: number }
  | { readonly kind: 'word'; readonly text: string; readonly at: number }
  | { readonly kind: 'sign'; readonly text: string; readonly at: number };

/** In this order: a guid may begin like a number, a number like a date. */
const PATTERNS: readonly { readonly pattern: RegExp; readonly read: (text: string, at: number) => Token }[] =
  [
    {
      pattern: /'(?:[^']|'')*'/y,
      read: (text, at) => literal({ type: 'string', value: text.slice(1, -1).replaceAll("''", "'") }, at),
    },
    {
      pattern: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![\w-])/iy,
      read: (text, at) => literal({ type: 'guid', value: text.toLowerCase() }, at),
    },
    {
      pattern: /\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d))?/y,
      read: (text, at) => literal({ type: 'date', value: Date.parse(text) }, at),
    },
    {
      pattern: /-?\d+(?:\.\d+)?(?![\w])/y,
      read: (text, at) => literal({ type: 'number', value: Number(text) }, at),
    },
    { pattern: /[A-Za-z_][\w.]*/y, read: readWord },
    { pattern: /[(),:/=[\]]/y, read: (text, at) => ({ kind: 'sign', text, at }) },
  ];

const WHITE_SPACE = /\s+/y;

/** @throws ApiError with the position, as Dataverse words it */
export function tokenise(filter: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < filter.length) {
    const space = matchAt(WHITE_SPACE, filter, at);
    if (space) {
      at += space.length;
      continue;
    }
    const token = nextToken(filter, at);
    if (!token) throw syntaxError(filter, at);
    tokens.push(token.token);
    at += token.length;
  }
  return tokens;
}

export function syntaxError(filter: string, at: number): Error {
  return badQuery(`Syntax error at position ${at} in '${filter}'.`);
}

function nextToken(filter: string, at: number): { token: Token; length: number } | undefined {
  for (const { pattern, read } of PATTERNS) {
    const text = matchAt(pattern, filter, at);
    if (text) return { token: read(text, at), length: text.length };
  }
  return undefined;
}

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

function literal(value: Literal, at: number): Token {
  return { kind: 'literal', literal: value, at };
}

function readWord(text: string, at: number): Token {
  if (text === 'null') return literal({ type: 'null' }, at);
  if (text === 'true' || text === 'false') return literal({ type: 'boolean', value: text === 'true' }, at);
  return { kind: 'word', text, at };
}
