import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { longSubjects } from '../../scripts/commit-subjects';

const RULE_BEGINS = '2026-01-01T00:00:00Z';
const LONGEST = 'Add '.padEnd(72, 'x');
const TOO_LONG = `${LONGEST}x`;

const folder = mkdtempSync(join(tmpdir(), 'commit-subjects-'));
after(() => rmSync(folder, { recursive: true }));

function git(repository: string, ...args: string[]): void {
  const who = ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', '-c', 'commit.gpgsign=false'];
  execFileSync('git', [...who, ...args], { cwd: repository, stdio: 'pipe' });
}

/** @param commits subjects with the days on which they were written */
function repositoryWith(...commits: (readonly [string, string])[]): string {
  const repository = mkdtempSync(join(folder, 'repository-'));
  git(repository, 'init', '--initial-branch=main');
  for (const [subject, day] of commits) {
    git(repository, 'commit', '--allow-empty', `--date=${day}T12:00:00Z`, '-m', subject);
  }
  return repository;
}

const subjectsIn = async (repository: string): Promise<string[]> =>
  (await longSubjects(repository, RULE_BEGINS)).map(({ subject }) => subject);

describe('The check of commit subjects', () => {
  it('accepts 72 characters, however many bytes they take, and names a longer subject', async () => {
    const repository = repositoryWith(
      [LONGEST, '2026-01-02'],
      ['Add '.padEnd(72, '’'), '2026-01-02'],
      [TOO_LONG, '2026-01-03'],
    );
    assert.deepEqual(await subjectsIn(repository), [TOO_LONG]);
  });

  it('leaves out commits that are older than the rule, and merges', async () => {
    const repository = repositoryWith([TOO_LONG, '2025-12-31'], ['Begin', '2026-01-02']);
    git(repository, 'checkout', '-b', 'side');
    git(repository, 'commit', '--allow-empty', '-m', 'Go on');
    git(repository, 'checkout', 'main');
    git(repository, 'merge', '--no-ff', '-m', TOO_LONG, 'side');
    assert.deepEqual(await subjectsIn(repository), []);
  });

  it('works in a shallow clone and in a worktree', async () => {
    const repository = repositoryWith([TOO_LONG, '2025-12-31'], [TOO_LONG, '2026-01-02']);
    const [clone, worktree] = [join(folder, 'clone'), join(folder, 'worktree')];
    git(folder, 'clone', '--depth=1', pathToFileURL(repository).href, clone);
    git(repository, 'worktree', 'add', worktree);
    assert.deepEqual(await subjectsIn(clone), [TOO_LONG]);
    assert.deepEqual(await subjectsIn(worktree), [TOO_LONG]);
  });

  it('finds nothing where there is no repository, or one without a commit', async () => {
    assert.deepEqual(await subjectsIn(mkdtempSync(join(folder, 'none-'))), []);
    assert.deepEqual(await subjectsIn(repositoryWith()), []);
  });
});
