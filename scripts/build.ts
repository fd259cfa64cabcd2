import { rmSync } from 'node:fs';
import { join } from 'node:path';
import webpack from 'webpack';
import configuration from '../webpack.config.js';
import { addColumnLabels } from './column-labels.js';
import { checkBudgets, describeBudgets } from './budgets.js';
import { writeHelpPages } from './help-pages.js';
import { BUILT, DIST, DOCS, WEB_RESOURCES } from './paths.js';
import { runMain } from './run-main.js';
import { ScriptError } from './script-error.js';
import { checkNotices } from './third-party-notices.js';
import { copyAssets, describeSizes, measureFiles, type BuiltFile } from './web-resources.js';

/**
 * Builds every web resource into dist/WebResources; prints their sizes and what is loaded together.
 * @throws ScriptError with webpack's messages
 */
export async function buildWebResources(): Promise<readonly BuiltFile[]> {
  rmSync(BUILT, { recursive: true, force: true });
  rmSync(`${DIST}/source-maps`, { recursive: true, force: true });
  await bundle();
  checkNotices();
  copyAssets(WEB_RESOURCES, BUILT);
  await addColumnLabels(join(BUILT, 'ips_/strings'));
  writeHelpPages(DOCS, BUILT);
  const files = measureFiles(BUILT);
  console.log(`${describeSizes(files)}\n\nLoaded together, after gzip:\n${describeBudgets(files)}`);
  return files;
}

function bundle(): Promise<void> {
  const compiler = webpack(configuration);
  return new Promise((resolve, reject) => {
    compiler.run((failure, stats) => {
      compiler.close(() => {
        if (failure) reject(failure);
        else if (stats?.hasErrors())
          reject(bundleError(stats.toString({ preset: 'errors-only', colors: false })));
        else resolve();
      });
    });
  });
}

function bundleError(messages: string): ScriptError {
  return new ScriptError(
    'WebResources',
    `webpack could not bundle it\n${messages}`,
    'Correct the first error above.',
  );
}

// a page too large still starts, so that one can look at it; it neither builds, packs nor passes `npm test`
await runMain(import.meta.url, async () => checkBudgets(await buildWebResources()));
