import type { TextFunction } from './expression';

/**
 * The text of `contains`, `startswith` and `endswith` as Dataverse's database reads it: `%` is any text, `_` one
 * character, `[a-f]` one of a set, `[^a-f]` one of no set; without regard to case (Microsoft, "Use wildcard characters
 * in conditions for string values").
 */
export function textTest(name: TextFunction, text: string): (value: string) => boolean {
  const before = name === 'startswith' ? '' : ANY;
  const after = name === 'endswith' ? '' : ANY;
  const tokens: readonly string[] = text.match(/\[\^?[^\]]+\]|[\s\S]/g) ?? [];
  // A bracket that is never closed is a pattern that nothing fits.
  if (tokens.includes('[')) return () => false;
  const pattern = new RegExp(`^${before}${tokens.map(asPattern).join('')}${after}$`, 'i');
  return (value) => pattern.test(value);
}

const ANY = '[\\s\\S]*';

function asPattern(token: string): string {
  if (token === '%') return ANY;
  if (token === '_') return '[\\s\\S]';
  const [, not, set] = /^\[(\^?)([^\]]+)\]$/.exec(token) ?? [];
  if (set !== undefined) return `[${not}${set.replace(/[\\^[]/g, '\\$&')}]`;
  return token.replace(/[\\^$.*+?()[\]{}|]/, '\\$&');
}
