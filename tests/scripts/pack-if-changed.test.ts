import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { fingerprint } from '../../scripts/pack/pack-if-changed';

describe('The fingerprint of what a package is made of', () => {
  const folder = mkdtempSync(join(tmpdir(), 'fingerprint-'));
  after(() => rmSync(folder, { recursive: true }));
  const path = (name: string): string => join(folder, name);
  mkdirSync(path('inner'));
  writeFileSync(path('inner/one.ts'), 'one');
  writeFileSync(path('two.ts'), 'two');
  const now = (): string => fingerprint([path('inner'), path('two.ts'), path('not-there')]);

  it('stays the same while nothing changes', () => {
    const before = now();
    writeFileSync(path('two.ts'), 'two');
    assert.equal(now(), before);
  });

  for (const [what, change] of [
    ['a content', () => writeFileSync(path('inner/one.ts'), 'uno')],
    ['a name', () => renameSync(path('inner/one.ts'), path('inner/first.ts'))],
    ['a new file', () => writeFileSync(path('not-there'), '')],
    ['a file that went', () => rmSync(path('two.ts'))],
  ] as const) {
    it(`changes with ${what}`, () => {
      const before = now();
      change();
      assert.notEqual(now(), before);
    });
  }
});
