import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { after, describe, it } from 'node:test';
import fc from 'fast-check';
import { DIST, ROOT } from '../../scripts/paths';
import { outcomeOfNodeTests } from '../../scripts/test/outcome';
import { runNode } from '../../scripts/test/run-node';
import { countUnreported, dealOut, writeShares } from '../../scripts/test/shares';

describe('Shares of end-to-end tests', () => {
  it('hold each file once, and differ by one file at most', () => {
    const sizes = fc
      .uniqueArray(fc.string())
      .map((paths) => new Map(paths.map((path) => [path, path.length])));
    fc.assert(
      fc.property(sizes, fc.integer({ min: 1, max: 9 }), (files, count) => {
        const shares = dealOut(files, count);
        assert.deepEqual(shares.flat().sort(), [...files.keys()].sort());
        const lengths = shares.map(({ length }) => length);
        assert.ok(lengths.every((length) => length > 0));
        if (lengths.length > 0) assert.ok(Math.max(...lengths) - Math.min(...lengths) <= 1);
      }),
    );
  });

  it('spread the large files', () => {
    const files = new Map([
      ['a', 9],
      ['b', 8],
      ['c', 2],
      ['d', 1],
    ]);
    assert.deepEqual(dealOut(files, 2), [
      ['a', 'c'],
      ['b', 'd'],
    ]);
  });
});

describe('A run of shares', () => {
  // inside dist, where packages are found
  mkdirSync(DIST, { recursive: true });
  const folder = mkdtempSync(join(DIST, 'shares-'));
  after(() => rmSync(folder, { recursive: true }));

  async function run(files: Readonly<Record<string, string>>) {
    const tests = mkdtempSync(join(folder, 'tests-'));
    const paths = Object.entries(files).map(([name, source]) => {
      writeFileSync(join(tests, name), `import { it } from 'node:test';\n${source}`);
      return relative(ROOT, join(tests, name)).replaceAll(sep, '/');
    });
    const shares = writeShares(paths, join(tests, 'shares'));
    // by this variable Node knows a test of its own runner, inside of which it runs no others
    delete process.env['NODE_TEST_CONTEXT'];
    const args = ['--import', 'tsx', '--test', '--test-reporter=spec', ...shares];
    const outcome = countUnreported(outcomeOfNodeTests(await runNode(args)), paths);
    return { ...outcome, paths };
  }

  it('reports each file and counts each test', async () => {
    const { passed, failed, output, paths } = await run({
      'a.test.ts': "it('holds', () => undefined); it('holds too', () => undefined);",
      'b.test.ts': "it('fails', () => { throw new Error('as it should'); });",
    });
    assert.deepEqual([passed, failed], [2, 1]);
    for (const path of paths) assert.match(output, new RegExp(`[✔✖] ${path}`));
  });

  it('counts a file that cannot be loaded, and one whose process ends early, as failed', async () => {
    const broken = await run({
      'a.test.ts': "import './nowhere';",
      'b.test.ts': "it('holds', () => undefined);",
    });
    assert.deepEqual([broken.passed, broken.failed], [1, 1]);
    const ended = await run({ 'a.test.ts': "it('ends', () => process.exit(0));" });
    assert.equal(ended.failed, 1);
    assert.match(ended.output, /Not reported: .*a\.test\.ts/);
  });

  it('needs files that register their tests at once', () => {
    const folder = join(ROOT, 'tests/e2e');
    const waiting = readdirSync(folder).filter(
      (name) =>
        name.endsWith('.test.ts') && /^(const .*= )?await /m.test(readFileSync(join(folder, name), 'utf8')),
    );
    assert.deepEqual(waiting, []);
  });
});
