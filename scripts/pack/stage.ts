import { cpSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ScriptError } from '../script-error.js';

/**
 * A copy of the unpacked solution with the built web resources beside their descriptions, as a packager reads it.
 * @throws ScriptError when nothing was built
 */
export function stageSolution(paths: { solution: string; webResources: string; stage: string }): void {
  if (!existsSync(paths.webResources)) {
    throw new ScriptError(paths.webResources, 'does not exist', 'Run `npm run build` first.');
  }
  rmSync(paths.stage, { recursive: true, force: true });
  cpSync(paths.solution, paths.stage, { recursive: true });
  cpSync(paths.webResources, join(paths.stage, 'WebResources'), { recursive: true });
}
