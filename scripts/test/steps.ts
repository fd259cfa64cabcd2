import { contractTests, unitTests } from './karma.js';
import { endToEndTests, nodeTests } from './node-tests.js';
import { outcomeOfCheck, type Outcome } from './outcome.js';
import { runNode } from './run-node.js';
import type { Step } from './run-steps.js';

const check = (...args: string[]): Promise<Outcome> => runNode(args).then(outcomeOfCheck);

/** Every step of `npm test`, in the order that fails soonest. */
export const STEPS: readonly Step[] = [
  {
    part: 'lint',
    name: 'Format',
    run: () => check('node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'),
  },
  {
    part: 'lint',
    name: 'Lint',
    run: () => check('node_modules/eslint/bin/eslint.js', '--max-warnings', '0', '.'),
  },
  {
    part: 'lint',
    name: 'Subjects of the commits',
    run: () => check('--import', 'tsx', 'scripts/commit-subjects.ts'),
  },
  { part: 'lint', name: 'Types (browser)', run: () => check('node_modules/typescript/bin/tsc', '--noEmit') },
  {
    part: 'lint',
    name: 'Types (Node)',
    run: () => check('node_modules/typescript/bin/tsc', '--noEmit', '-p', 'scripts'),
  },
  {
    part: 'pack',
    name: 'Build and pack',
    packs: true,
    run: () => check('--import', 'tsx', 'scripts/pack.ts'),
  },
  {
    part: 'pack',
    name: 'Lint of the bundles',
    needsPackage: true,
    run: () => check('--import', 'tsx', 'scripts/lint-bundles.ts'),
  },
  {
    part: 'scripts',
    name: 'Tests of the scripts',
    run: (selection) => nodeTests('tests/scripts', selection),
  },
  {
    part: 'host',
    name: 'Tests of the local Dynamics',
    needsPackage: true,
    run: (selection) => nodeTests('tests/host', selection),
  },
  { part: 'unit', name: 'Unit tests (Chrome)', run: unitTests },
  {
    part: 'contract',
    name: 'Contract tests (Chrome, local Dynamics)',
    needsPackage: true,
    run: contractTests,
  },
  { part: 'e2e', name: 'End-to-end tests', needsPackage: true, run: endToEndTests },
];
