import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { outcomeOfCheck, outcomeOfKarma, outcomeOfNodeTests } from '../../scripts/test/outcome.js';
import { chooseSteps, runSteps, type Step } from '../../scripts/test/run-steps.js';
import { testFiles } from '../../scripts/test/test-files.js';
import { readTestRequest } from '../../scripts/test/selection.js';

const step = (name: string, rest: Partial<Step> = {}): Step => ({
  part: 'lint',
  name,
  run: () => Promise.resolve({ passed: 2, failed: 0, output: `${name} printed` }),
  ...rest,
});
const failing = (name: string, rest: Partial<Step> = {}): Step =>
  step(name, { run: () => Promise.resolve({ passed: 1, failed: 3, output: `${name} printed` }), ...rest });

async function run(...steps: Step[]) {
  const said: string[] = [];
  const totals = await runSteps(steps, readTestRequest([]), (text) => said.push(text));
  return { ...totals, said: said.join('\n') };
}

describe('The test run', () => {
  it('adds up the counts of all steps and goes on after a failing one', async () => {
    const { passed, failed } = await run(step('a'), failing('b'), step('c'));
    assert.deepEqual([passed, failed], [5, 3]);
  });

  it('shows what a failing step printed, and not what the others did', async () => {
    const { said } = await run(step('a'), failing('b'));
    assert.match(said, /b printed/);
    assert.doesNotMatch(said, /a printed/);
    assert.match(said, /^a …\na: 2 passed, 0 failed \(\d+\.\d s\)/);
  });

  it('counts a step that throws as failed', async () => {
    const { failed, said } = await run(step('a', { run: () => Promise.reject(new Error('broke')) }));
    assert.equal(failed, 1);
    assert.match(said, /broke/);
  });

  it('does not run what needs the package when packing failed, and says so', async () => {
    const { failed, said } = await run(failing('pack', { packs: true }), step('e2e', { needsPackage: true }));
    assert.equal(failed, 4);
    assert.match(said, /Not run: packing failed/);
  });

  it('runs the parts asked for, and packs first for those that need it', () => {
    const steps = [
      step('lint'),
      step('pack', { part: 'pack', packs: true }),
      step('e2e', { part: 'e2e', needsPackage: true }),
    ];
    const names = (parts: string[]) =>
      chooseSteps(steps, readTestRequest(parts).parts).map(({ name }) => name);
    assert.deepEqual(names([]), ['lint', 'pack', 'e2e']);
    assert.deepEqual(names(['lint']), ['lint']);
    assert.deepEqual(names(['e2e']), ['pack', 'e2e']);
  });
});

describe('The command line of the test run', () => {
  it('names parts, and of one part files, a test and a watch', () => {
    assert.deepEqual(readTestRequest([]), { parts: [], patterns: [], watch: false });
    assert.deepEqual(readTestRequest(['unit', 'host']).parts, ['unit', 'host']);
    assert.deepEqual(readTestRequest(['e2e', 'two-tabs', '--name', 'hand the call over']), {
      parts: ['e2e'],
      patterns: ['two-tabs'],
      name: 'hand the call over',
      watch: false,
    });
    assert.equal(readTestRequest(['unit', '--watch', 'adapter/activity']).watch, true);
  });

  for (const [words, problem] of [
    [['everything'], /no part is called everything/],
    [['--name', 'x'], /a test is chosen from a part/],
    [['unit', 'host', 'x'], /tests are chosen from one part/],
    [['lint', 'x'], /lint has no tests to choose from/],
    [['e2e', '--watch'], /only unit tests can be watched/],
    [['--headed'], /headed/],
  ] as const) {
    it(`refuses ${words.join(' ')}`, () => {
      assert.throws(() => readTestRequest([...words]), problem);
    });
  }

  it('names files by parts of their paths, and refuses one that no file has', () => {
    const files = testFiles('tests/scripts', /\.test\.ts$/, ['run-steps', 'commands']);
    assert.deepEqual(files, ['tests/scripts/commands.test.ts', 'tests/scripts/run-steps.test.ts']);
    assert.throws(() => testFiles('tests/scripts', /\.test\.ts$/, ['no-such-file']), /no-such-file/);
  });
});

describe('The outcome', () => {
  it('of a check is one passed or one failed', () => {
    assert.deepEqual(outcomeOfCheck({ exitCode: 0, output: '' }), { passed: 1, failed: 0, output: '' });
    assert.deepEqual(outcomeOfCheck({ exitCode: 2, output: 'x' }), { passed: 0, failed: 1, output: 'x' });
  });

  const nodeTests = (counts: string, exitCode = 0) => {
    const { passed, failed } = outcomeOfNodeTests({ exitCode, output: counts });
    return [passed, failed];
  };
  it("of Node's tests counts skipped, cancelled and postponed ones as failed", () => {
    assert.deepEqual(
      nodeTests('ℹ tests 5\nℹ pass 5\nℹ fail 0\nℹ cancelled 0\nℹ skipped 0\nℹ todo 0\n'),
      [5, 0],
    );
    assert.deepEqual(nodeTests('ℹ pass 5\nℹ fail 1\nℹ cancelled 1\nℹ skipped 1\nℹ todo 1\n'), [5, 4]);
  });
  it("of Node's tests chosen by name leaves out what Node 20 counts as skipped", () => {
    const output = 'ℹ pass 1\nℹ fail 0\nℹ skipped 5\n';
    const { passed, failed } = outcomeOfNodeTests({ exitCode: 0, output }, true);
    assert.deepEqual([passed, failed], [1, 0]);
  });
  it('of a run that broke off or found no tests is a failure', () => {
    assert.deepEqual(nodeTests('ℹ pass 5\nℹ fail 0\n', 1), [5, 1]);
    assert.deepEqual(nodeTests('Error: no such file', 1), [0, 1]);
    assert.deepEqual(nodeTests('ℹ pass 0\nℹ fail 0\n'), [0, 1]);
  });
  it('of karma is in its own line', () => {
    const output = 'dots\nkarma: 12 passed, 2 failed\n';
    assert.deepEqual(outcomeOfKarma({ exitCode: 1, output }), { passed: 12, failed: 2, output });
    assert.equal(outcomeOfKarma({ exitCode: 1, output: 'no browser' }).failed, 1);
  });
});
