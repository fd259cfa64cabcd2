import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from '../paths.js';
import type { Outcome } from './outcome.js';

/** More than processes at one time: one that has drawn long scenarios leaves the remaining shares to the others. */
const SHARES = 8;

/**
 * Deals files out by size, so that the shares come out alike.
 * @param files paths with their sizes
 * @returns no empty share
 */
export function dealOut(files: ReadonlyMap<string, number>, count = SHARES): string[][] {
  const bySize = [...files].sort(([, one], [, other]) => other - one).map(([path]) => path);
  return Array.from({ length: Math.min(count, bySize.length) }, (_, share) =>
    bySize.filter((_path, at) => at % count === share),
  );
}

/**
 * Writes a test file for each share, which runs the files of that share in its own process.
 * @param paths below the repository
 * @param folder for the written files
 * @param first module that each process loads before all others, such as one that starts what its files share
 * @returns the written files
 */
export function writeShares(paths: readonly string[], folder: string, first?: string): string[] {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const sizes = new Map(paths.map((path) => [path, statSync(join(ROOT, path)).size]));
  return dealOut(sizes).map((share, index) => {
    const file = join(folder, `share-${String(index + 1)}.ts`);
    writeFileSync(file, sourceOf(share, first));
    return file;
  });
}

function sourceOf(share: readonly string[], first?: string): string {
  const url = (path: string): string => JSON.stringify(pathToFileURL(join(ROOT, path)));
  return [
    ...(first === undefined ? [] : [`import ${url(first)};`]),
    `import { playFiles } from ${url('scripts/test/play-files.ts')};`,
    `playFiles(${JSON.stringify(share, undefined, 2)});`,
    '',
  ].join('\n');
}

/** A process that ends early reports nothing of the files it had left: each of them counts as failed. */
export function countUnreported(outcome: Outcome, paths: readonly string[]): Outcome {
  const lost = paths.filter((path) => !outcome.output.includes(path));
  if (lost.length === 0) return outcome;
  const output = `${outcome.output}\nNot reported: ${lost.join(', ')}\n`;
  return { ...outcome, failed: outcome.failed + lost.length, output };
}
