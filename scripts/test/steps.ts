import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser } from '../browser.js';
import { runCommand, type Finished } from '../command.js';
import { freePort } from '../free-port.js';
import { MANAGED_ZIP, ROOT } from '../paths.js';
import { outcomeOfCheck, outcomeOfKarma, outcomeOfNodeTests, type Outcome } from './outcome.js';
import type { Step } from './run-steps.js';

const node = (args: readonly string[], env: Record<string, string> = {}): Promise<Finished> =>
  runCommand([process.execPath, ...args], { cwd: ROOT, env: { ...process.env, ...env } });

const check = (...args: string[]): Promise<Outcome> => node(args).then(outcomeOfCheck);

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
  { part: 'scripts', name: 'Tests of the scripts', run: () => nodeTests('tests/scripts') },
  {
    part: 'host',
    name: 'Tests of the local Dynamics',
    needsPackage: true,
    run: () => nodeTests('tests/host'),
  },
  { part: 'unit', name: 'Unit tests (Chrome)', run: () => karma(['unit'], {}) },
  {
    part: 'contract',
    name: 'Contract tests (Chrome, local Dynamics)',
    needsPackage: true,
    run: contractTests,
  },
  {
    part: 'e2e',
    name: 'End-to-end tests',
    needsPackage: true,
    // Each file has a host and a browser of its own, and half of a scenario is waiting for one of them.
    run: () => nodeTests('tests/e2e', '--test-concurrency=2'),
  },
];

async function nodeTests(folder: string, ...flags: readonly string[]): Promise<Outcome> {
  const files = testFiles(folder);
  if (files.length === 0) return { passed: 0, failed: 1, output: `No tests found in ${folder}.` };
  const browser = await ensureBrowser();
  const args = ['--import', 'tsx', '--test', '--test-reporter=spec', ...flags, ...files];
  return outcomeOfNodeTests(await node(args, { CHROME_BIN: browser, PUPPETEER_EXECUTABLE_PATH: browser }));
}

function testFiles(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.test.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

async function karma(specs: readonly string[], env: Record<string, string>): Promise<Outcome> {
  const browser = await ensureBrowser();
  const args = ['node_modules/karma/bin/karma', 'start', 'karma.conf.js'];
  return outcomeOfKarma(await node(args, { CHROME_BIN: browser, SPECS: specs.join(), ...env }));
}

/** The real ports meet the local Dynamics on karma's own origin, as the panel meets its organisation. */
async function contractTests(): Promise<Outcome> {
  const { createDynamicsHost } = await import('../../tests/host/host.js');
  const karmaPort = await freePort();
  const publicUrl = `http://localhost:${karmaPort}`;
  const host = await createDynamicsHost({ port: 0, ctiPort: 0, zips: [MANAGED_ZIP], publicUrl });
  try {
    return await karma(['contract'], {
      HOST_URL: host.url,
      CTI_URL: host.ctiUrl,
      KARMA_PORT: String(karmaPort),
    });
  } finally {
    await host.close();
  }
}
