import type { JsonMember, JsonSource } from './json-source';
import { remark, type Remark, type RemarkCode } from './remark';

export interface ReadJson {
  /** `undefined` where the text is no JSON even with every tolerance: the one remark says where and why. */
  readonly source: JsonSource | undefined;
  readonly remarks: readonly Remark[];
}

/** Deeper than any options are; the stack is not endless. */
const DEEPEST = 100;
const SHOWN = 20;

const BLANK = /[\s\u00a0\u200b\ufeff]+/y;
const COMMENT = /\/\/[^\n]*|\/\*[^]*?\*\//y;
const TEXT = /"[^"\\\n]*(?:\\.[^"\\\n]*)*"/y;
const WORD = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|(?:true|false|null)(?!\w)/y;

/**
 * Reads JSON as people paste it: with a byte order mark, blanks that a web page has made unbreakable, comments, and
 * the trailing comma that ipSCAPE's own documentation prints.
 */
export function readJson(text: string): ReadJson {
  const remarks: Remark[] = [];
  const lineAt = lineCounter(text);
  let at = 0;
  let failure: Remark | undefined;

  const line = (): number => lineAt(at);
  /** Every reading gives `null` once something is wrong; the first thing wrong is what is reported. */
  const fail = (code: RemarkCode): null => {
    const found = text.slice(at, at + SHOWN).split('\n')[0] ?? '';
    failure ??= remark(code, line(), '', { found });
    return null;
  };
  const match = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    const [found] = pattern.exec(text) ?? [];
    if (found !== undefined) at += found.length;
    return found;
  };
  const skip = (): void => {
    for (;;) {
      const start = line();
      if (match(BLANK) !== undefined) continue;
      if (match(COMMENT) === undefined) return;
      remarks.push(remark('comment', start));
    }
  };
  const take = (sign: string): boolean => {
    skip();
    if (text[at] !== sign) return false;
    at += 1;
    return true;
  };

  function readText(): string | null {
    const literal = match(TEXT);
    if (literal === undefined) return fail('json_text_not_closed');
    try {
      const parsed: unknown = JSON.parse(literal.replace(/\t/g, '\\t'));
      return typeof parsed === 'string' ? parsed : fail('json_bad_escape');
    } catch {
      at -= literal.length;
      return fail('json_bad_escape');
    }
  }

  /** What stands between the brackets, up to and with the closing one. */
  function readParts<Part>(closing: string, readPart: () => Part | null): readonly Part[] | null {
    const parts: Part[] = [];
    while (!take(closing)) {
      const part = readPart();
      if (part === null) return null;
      parts.push(part);
      skip();
      const comma = line();
      if (take(',')) {
        skip();
        if (text[at] === closing) remarks.push(remark('trailing_comma', comma));
      } else if (text[at] !== closing) return fail('json_comma_expected');
    }
    return parts;
  }

  function readMember(depth: number): JsonMember | null {
    const start = line();
    if (text[at] !== '"') return fail('json_key_expected');
    const key = readText();
    if (key === null) return null;
    if (!take(':')) return fail('json_colon_expected');
    const value = readValue(depth);
    return value && { key, line: start, value };
  }

  function readValue(depth: number): JsonSource | null {
    if (depth > DEEPEST) return fail('json_too_deep');
    skip();
    const start = line();
    if (take('{')) {
      const members = readParts('}', () => readMember(depth + 1));
      return members && { kind: 'object', line: start, members: withoutRepeated(members, remarks) };
    }
    if (take('[')) {
      const items = readParts(']', () => readValue(depth + 1));
      return items && { kind: 'list', line: start, items };
    }
    if (text[at] === '"') {
      const value = readText();
      return value === null ? null : { kind: 'value', line: start, value };
    }
    const word = match(WORD);
    if (word === undefined) return fail('json_value_expected');
    const value: unknown = JSON.parse(word);
    return {
      kind: 'value',
      line: start,
      value: typeof value === 'number' || typeof value === 'boolean' ? value : null,
    };
  }

  skip();
  if (at === text.length) return { source: undefined, remarks: [remark('json_empty', 1)] };
  const source = readValue(0);
  skip();
  // one comma too many at the very end is printed, too
  const end = line();
  if (source && take(',')) remarks.push(remark('trailing_comma', end));
  skip();
  if (source && at < text.length) fail('json_after_end');
  return source && !failure
    ? { source, remarks }
    : { source: undefined, remarks: failure ? [failure] : remarks };
}

function withoutRepeated(members: readonly JsonMember[], remarks: Remark[]): readonly JsonMember[] {
  const last = new Map(members.map((member) => [member.key, member]));
  for (const member of members) {
    if (last.get(member.key) !== member)
      remarks.push(remark('repeated_key', member.line, '', { key: member.key }));
  }
  return members.length === last.size ? members : [...last.values()];
}

/** Lines by position, for positions that mostly grow. */
function lineCounter(text: string): (position: number) => number {
  let [known, line] = [0, 1];
  return (position) => {
    if (position < known) [known, line] = [0, 1];
    for (; known < position; known += 1) if (text[known] === '\n') line += 1;
    return line;
  };
}
