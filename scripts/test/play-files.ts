import { describe, it } from 'node:test';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from '../paths.js';

/**
 * Runs test files one after the other in this process. Each is reported under its path, and one that cannot be loaded
 * as a failed test.
 * @param paths below the repository
 */
export function playFiles(paths: readonly string[]): void {
  for (const path of paths) {
    describe(path, async () => {
      try {
        await import(pathToFileURL(join(ROOT, path)).href);
      } catch (error) {
        it('can be loaded', () => {
          throw error;
        });
      }
    });
  }
}
