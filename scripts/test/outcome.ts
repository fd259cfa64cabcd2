import type { Finished } from '../command.js';

/** What a step of the test run counts, and what it printed. */
export interface Outcome {
  readonly passed: number;
  readonly failed: number;
  readonly output: string;
  readonly isShown?: boolean;
}

/** A step that either holds or does not: formatting, types, packing. */
export function outcomeOfCheck({ exitCode, output }: Finished): Outcome {
  return exitCode === 0 ? { passed: 1, failed: 0, output } : { passed: 0, failed: 1, output };
}

/**
 * Counts of sentence-reporter.ts: `ℹ pass 12`. A skipped, cancelled or postponed test counts as failed: a test
 * that does not run proves nothing.
 * @param isChosenByName Node 20 counts as skipped what has another name
 */
export function outcomeOfNodeTests(finished: Finished, isChosenByName = false): Outcome {
  const count = (name: string): number =>
    Number(new RegExp(`^ℹ ${name} (\\d+)$`, 'm').exec(finished.output)?.[1] ?? 0);
  const bad = ['fail', 'cancelled', 'todo', ...(isChosenByName ? [] : ['skipped'])];
  const failed = bad.map(count).reduce((sum, each) => sum + each);
  return countedOutcome(finished, count('pass'), failed);
}

/** Counts of the reporter in karma.conf.js: `karma: 12 passed, 0 failed`. */
export function outcomeOfKarma(finished: Finished): Outcome {
  const [, passed = '0', failed = '0'] = /^karma: (\d+) passed, (\d+) failed$/m.exec(finished.output) ?? [];
  return countedOutcome(finished, Number(passed), Number(failed));
}

/** A run that ended badly, or without any test, failed once at least, whatever it counted. */
function countedOutcome({ exitCode, ...rest }: Finished, passed: number, failed: number): Outcome {
  const broken = exitCode !== 0 || passed + failed === 0;
  return { ...rest, passed, failed: broken ? Math.max(failed, 1) : failed };
}
