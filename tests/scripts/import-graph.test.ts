import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { ESLint } from 'eslint';
import { MAY_IMPORT } from '../../layers.js';
import { circlesIn, readImports } from '../../scripts/import-graph.js';
import { ROOT, WEB_RESOURCES } from '../../scripts/paths.js';

const graph = readImports(WEB_RESOURCES);
const folderOf = (file: string): string => file.split('/')[0] ?? '';

describe('The graph of imports', () => {
  it('has no circle', () => {
    assert.deepEqual(circlesIn(graph), []);
  });

  it('runs downward only', () => {
    const upward = [...graph].flatMap(([file, imported]) =>
      imported
        .filter((one) => one.includes('/') && folderOf(one) !== folderOf(file))
        .filter((one) => !MAY_IMPORT[folderOf(file)]?.includes(folderOf(one)))
        .map((one) => `${file} → ${one}`),
    );
    assert.deepEqual(upward, []);
  });

  it('has a rule for each folder of web resources with code', () => {
    const folders = new Set([...graph.keys()].filter((file) => file.includes('/')).map(folderOf));
    assert.deepEqual([...folders].sort(), Object.keys(MAY_IMPORT).sort());
  });

  it('names a circle by its files, types and import() included', () => {
    const folder = mkdtempSync(join(tmpdir(), 'imports-'));
    try {
      mkdirSync(join(folder, 'b'));
      writeFileSync(join(folder, 'a.ts'), `import type { B } from './b/b';\nimport './c';`);
      writeFileSync(join(folder, 'b/b.tsx'), `export const later = () => import('../a');`);
      writeFileSync(join(folder, 'c.ts'), `export * from './missing';`);
      assert.deepEqual(circlesIn(readImports(folder)), ['a.ts → b/b.tsx → a.ts']);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('ESLint refuses an import', () => {
  const illegal = Object.keys(MAY_IMPORT).flatMap((from) =>
    Object.keys(MAY_IMPORT)
      .filter((to) => to !== from && !MAY_IMPORT[from]?.includes(to))
      .map((to) => [from, to] as const),
  );

  it(`upward or sideways, for each of ${illegal.length} pairs of folders`, async () => {
    const eslint = new ESLint({ cwd: ROOT });
    const configs = new Map<string, { rules: Record<string, unknown[]> }>();
    for (const [from, to] of illegal) {
      if (!configs.has(from))
        // the shape of ESLint's own answer
        configs.set(
          from,
          (await eslint.calculateConfigForFile(join(WEB_RESOURCES, from, 'x.ts'))) as {
            rules: Record<string, unknown[]>;
          },
        );
      assert.match(
        JSON.stringify(configs.get(from)?.rules['no-restricted-imports']),
        new RegExp(`\\*\\*/${to}/\\*\\*`),
        `${from} → ${to}`,
      );
    }
  });
});
