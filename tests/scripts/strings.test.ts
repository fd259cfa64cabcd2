import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { CHOICES, wordsOf } from '../../WebResources/configuration/catalogue/choices';
import { CONFIGURATION } from '../../WebResources/configuration/catalogue/configuration';
import { tablesFrom } from '../../WebResources/configuration/catalogue/table';
import { TEXT_KEYS, textKeysModule } from '../../scripts/text-keys';
import { REMARK_CODES } from '../../WebResources/configuration/json/remark';

const SOURCES = new URL('../../WebResources/', import.meta.url).pathname;
const english = readFileSync(join(SOURCES, 'strings/cti.1033.resx'), 'utf8');
const settings = readFileSync(join(SOURCES, 'strings/settings.1033.resx'), 'utf8');
const keys = [...(english + settings).matchAll(/<data name="([^"]+)"/g)].map(([, key = '']) => key);

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

  it('have a text for every remark of an import, and for every value it changes', () => {
    assert.ok(REMARK_CODES.length > 30);
    const tables = tablesFrom(CONFIGURATION);
    const wanted = [
      ...REMARK_CODES.map((code) => `remark_${code}`),
      ...CHOICES.flatMap(wordsOf).map((word) => `value_${word}`),
      ...tables.map(({ name }) => `json_table_${name}`),
    ];
    assert.ok(wanted.length > 50);
    assert.deepEqual(
      wanted.filter((key) => !keys.includes(key)),
      [],
    );
  });

  it('have keys that the compiler knows', async () => {
    assert.equal(
      readFileSync(TEXT_KEYS, 'utf8'),
      await textKeysModule(),
      'the keys have changed: run npm run text-keys',
    );
  });

  it('have the form "one" of every text that has the form "other"', () => {
    const counted = keys.flatMap((key) => /^(.+)_other$/.exec(key)?.[1] ?? []);
    assert.ok(counted.length > 3);
    assert.deepEqual(
      counted.filter((key) => !keys.includes(`${key}_one`)),
      [],
    );
  });
});
