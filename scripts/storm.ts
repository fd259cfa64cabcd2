import { spawnSync } from 'node:child_process';
import { ROOT } from './paths.js';
import { runMain } from './run-main.js';
import { ScriptError } from './script-error.js';

/**
 * The storm of tests/e2e at its full length, over the zip as it is packed now; prints its figures with their seed.
 * STORM_CALLS and STORM_SEED say otherwise.
 */
const CALLS = process.env['STORM_CALLS'] ?? '200';
const SEED = process.env['STORM_SEED'] ?? String(Date.now() % 100_000);

await runMain(import.meta.url, () => {
  const { status } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'scripts/test/play-in-processes.ts', 'tests/e2e/storm.test.ts'],
    { cwd: ROOT, stdio: 'inherit', env: { ...process.env, STORM_CALLS: CALLS, STORM_SEED: SEED } },
  );
  if (status !== 0) {
    throw new ScriptError(
      'npm run storm',
      'calls were lost, written twice, left open or wrongly shown',
      'The figures above say which.',
    );
  }
});
