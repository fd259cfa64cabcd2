import { spawnSync } from 'node:child_process';
import { ROOT } from './paths.js';
import { runMain } from './run-main.js';
import { ScriptError } from './script-error.js';

/** The storm of tests/e2e at its full length, over the zip as it is packed now; prints its figures. */
const CALLS = 200;

await runMain(import.meta.url, () => {
  const { status } = spawnSync(
    process.execPath,
    ['--import', 'tsx', '--test', '--test-reporter=spec', 'tests/e2e/storm.test.ts'],
    { cwd: ROOT, stdio: 'inherit', env: { ...process.env, STORM_CALLS: String(CALLS) } },
  );
  if (status !== 0) {
    throw new ScriptError(
      'npm run storm',
      'calls were lost, or written twice',
      'The figures above say which.',
    );
  }
});
