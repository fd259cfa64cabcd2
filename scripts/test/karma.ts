import { ensureBrowser } from '../browser.js';
import { outcomeOfKarma, type Outcome } from './outcome.js';
import { runNode } from './run-node.js';
import { isNarrow, type Selection } from './selection.js';
import { testFiles } from './test-files.js';

const KARMA = ['node_modules/karma/bin/karma', 'start', 'karma.conf.js'];
const KARMA_BESIDE_HOST = ['--import', 'tsx', 'tests/host/contract-tests.ts'];

export const unitTests = (selection: Selection): Promise<Outcome> => runSpecs('unit', selection, KARMA);

export const contractTests = (selection: Selection): Promise<Outcome> =>
  runSpecs('contract', selection, KARMA_BESIDE_HOST);

/** Runs specs in Chrome. What the variables mean is said in karma.conf.js. */
async function runSpecs(folder: string, selection: Selection, command: readonly string[]): Promise<Outcome> {
  const { patterns, name, watch } = selection;
  const finished = await runNode(command, {
    show: isNarrow(selection),
    env: {
      CHROME_BIN: await ensureBrowser(),
      SPECS: patterns.length === 0 ? folder : specsOf(folder, patterns).join(),
      ...(name !== undefined && { SPEC_NAME: name }),
      ...(watch && { WATCH: '1' }),
    },
  });
  return outcomeOfKarma(finished);
}

const specsOf = (folder: string, patterns: readonly string[]): string[] =>
  testFiles(`tests/${folder}`, /\.spec\.tsx?$/, patterns).map((path) => path.replace('tests/', ''));
