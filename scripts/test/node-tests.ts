import { join } from 'node:path';
import { ensureBrowser } from '../browser.js';
import { DIST } from '../paths.js';
import { outcomeOfNodeTests, type Outcome } from './outcome.js';
import { runNode } from './run-node.js';
import { isNarrow, type Selection } from './selection.js';
import { countUnreported, writeShares } from './shares.js';
import { testFiles } from './test-files.js';

const TEST_FILE = /\.test\.ts$/;

/** Each file in a process of its own. */
export async function nodeTests(folder: string, selection: Selection): Promise<Outcome> {
  return runFiles(testFiles(folder, TEST_FILE, selection.patterns), selection);
}

/**
 * Files share a local Dynamics and a browser: few processes run all of them. Those that are asked for by name run in
 * a process each, where Node can choose among their scenarios.
 */
export async function endToEndTests(selection: Selection): Promise<Outcome> {
  // half of a scenario is waiting for host or browser
  const atOnce = '--at-once=2';
  const files = testFiles('tests/e2e', TEST_FILE, selection.patterns);
  if (isNarrow(selection)) return runFiles(files, selection, atOnce);
  const shares = writeShares(files, join(DIST, 'e2e'), 'tests/e2e/support/stage.ts');
  return countUnreported(await runFiles(shares, selection, atOnce), files);
}

async function runFiles(
  files: readonly string[],
  selection: Selection,
  ...flags: readonly string[]
): Promise<Outcome> {
  const browser = await ensureBrowser();
  const { name } = selection;
  const named = name === undefined ? [] : [`--name=${escapeRegExp(name)}`];
  const args = ['--import', 'tsx', 'scripts/test/play-in-processes.ts', ...named, ...flags, ...files];
  const finished = await runNode(args, {
    env: { CHROME_BIN: browser, PUPPETEER_EXECUTABLE_PATH: browser },
    show: isNarrow(selection),
  });
  return outcomeOfNodeTests(finished, name !== undefined);
}

const escapeRegExp = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
