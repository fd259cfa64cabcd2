import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { ROOT } from '../../scripts/paths';

// rules that ask for types would have the compiler read the whole repository
const eslint = new ESLint({
  cwd: ROOT,
  overrideConfig: {
    ...tseslint.configs.disableTypeChecked,
    languageOptions: { parserOptions: { project: null } },
  },
});

/** Rules that the source breaks, as if it stood in that file. */
async function brokenRules(source: string, path: string): Promise<(string | null)[]> {
  const [result] = await eslint.lintText(`${source}\n`, { filePath: join(ROOT, path) });
  return result?.messages.map(({ ruleId }) => ruleId) ?? [];
}

describe('Lint', () => {
  for (const [source, rule] of [
    ["import '../tests/host/host.js';", 'no-restricted-imports'],
    ["export { createDynamicsHost } from '../../tests/host/host';", 'no-restricted-imports'],
    ["await import('../tests/host/host.js');", 'no-restricted-syntax'],
  ] as const) {
    it(`refuses in scripts/: ${source}`, async () => {
      assert.deepEqual(await brokenRules(source, 'scripts/deploy/deploy.ts'), [rule]);
    });
  }

  it('lets a command import from scripts/, and a test from both', async () => {
    assert.deepEqual(await brokenRules("import '../paths.js';", 'scripts/deploy/deploy.ts'), []);
    assert.deepEqual(await brokenRules("import '../host/host';", 'tests/scripts/deploy.test.ts'), []);
  });
});
