import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';

const SOURCES = new URL('../../WebResources/', import.meta.url).pathname;
const english = readFileSync(join(SOURCES, 'strings/cti.1033.resx'), 'utf8');
const keys = [...english.matchAll(/<data name="([^"]+)"/g)].map(([, key = '']) => key);

/** Every source file's text, by path. */
const sources = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => readFileSync(join(SOURCES, path), 'utf8'));

/** The members of a union of string literals: `export type Name = | 'A' | 'B';` */
function membersOf(file: string, union: string): string[] {
  const source = readFileSync(join(SOURCES, file), 'utf8');
  const text = new RegExp(`export type ${union} =([^;]+);`).exec(source)?.[1] ?? '';
  return [...text.matchAll(/^\s*\| '([^']+)'/gm)].map(([, member = '']) => member);
}

describe('The English strings', () => {
  it('have each key once', () => {
    assert.deepEqual([...new Set(keys)], keys);
  });

  it('have a text for every error, with a remedy as its second sentence', () => {
    const codes = membersOf('ports/adapter-error.ts', 'ErrorCode');
    assert.ok(codes.length > 15);
    for (const code of codes) {
      const text = new RegExp(`<data name="error_${code}"[^>]*>\\s*<value>([^<]+)`).exec(english)?.[1] ?? '';
      assert.match(text, /[.)}] [A-Z]\w+ /, `error_${code} names no remedy: "${text}"`);
    }
  });

  it('have a text for every step of a trace', () => {
    const steps = membersOf('adapter/trace.ts', 'TraceStep');
    assert.ok(steps.length > 15);
    assert.deepEqual(
      steps.filter((step) => !keys.includes(`trace_${step}`)),
      [],
    );
  });

  it('have every text the sources ask for by name', () => {
    const asked = sources.flatMap((source) =>
      [...source.matchAll(/\btext\(\s*'([a-z]+_\w[\w-]*)'/g)].map(([, key = '']) => key),
    );
    assert.ok(asked.length > 40);
    assert.deepEqual(
      asked.filter((key) => !keys.includes(key)),
      [],
    );
  });
});
