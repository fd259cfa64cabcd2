import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { ROOT } from '../../scripts/paths';

const pages = ['README.md', ...readdirSync(join(ROOT, 'docs')).map((name) => `docs/${name}`)].filter((name) =>
  name.endsWith('.md'),
);

/** `[text](target)`, of this repository. */
function linksOf(page: string): string[] {
  const text = readFileSync(join(ROOT, page), 'utf8');
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = '']) => target)
    .filter((one) => !/^https?:/.test(one));
}

describe('The documentation', () => {
  for (const page of pages) {
    it(`${page} links only to what is there`, () => {
      const missing = linksOf(page)
        .map((link) => link.split('#')[0] ?? '')
        .filter((path) => path !== '' && !existsSync(join(ROOT, dirname(page), path)));
      assert.deepEqual(missing, []);
    });
  }

  it('names tests that there are', () => {
    const text = readFileSync(join(ROOT, 'docs/traps.md'), 'utf8');
    const named = [...text.matchAll(/\]\(\.\.\/(tests\/[^)]+)\) “([^”]+)”/g)];
    const missing = named.filter(
      ([, file = '', name = '']) =>
        !readFileSync(join(ROOT, file), 'utf8').replaceAll("\\'", "'").includes(name),
    );
    assert.ok(named.length > 30, `${String(named.length)} named tests`);
    assert.deepEqual(
      missing.map(([whole]) => whole),
      [],
    );
  });

  it('shows each feature by a test', () => {
    const tests = linksOf('docs/features.md').filter((link) => /tests\/.*\.(test|spec)\.ts$/.test(link));
    assert.ok(new Set(tests).size > 20, `${String(tests.length)} links to tests`);
  });
});
