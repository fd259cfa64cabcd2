import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { ROOT } from '../paths.js';
import { ScriptError } from '../script-error.js';

/**
 * Test files below a folder, as paths below the repository with forward slashes.
 * @param folder such as `tests/host`
 * @param ending such as `.test.ts`
 * @param patterns parts of paths; left empty, all files
 * @throws ScriptError for a pattern in no path
 */
export function testFiles(folder: string, ending: RegExp, patterns: readonly string[] = []): string[] {
  const all = readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ending.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .sort();
  return patterns.length === 0 ? all : filesOf(patterns, all, folder);
}

function filesOf(patterns: readonly string[], all: readonly string[], folder: string): string[] {
  for (const pattern of patterns) {
    if (all.some((path) => path.includes(pattern))) continue;
    throw new ScriptError(
      'npm test',
      `no test in ${folder} has ${pattern} in its path`,
      'Give a part of a path.',
    );
  }
  return all.filter((path) => patterns.some((pattern) => path.includes(pattern)));
}
