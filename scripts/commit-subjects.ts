import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from './command.js';
import { ROOT } from './paths.js';
import { runMain } from './run-main.js';
import { ScriptError } from './script-error.js';

const LONGEST = 72;

/** Commits written before this moment are older than the rule. A date, since a shallow clone lacks older commits. */
const RULE_BEGINS = '2026-12-01T03:00:00Z';

export interface Commit {
  readonly hash: string;
  readonly subject: string;
}

/** Commits with a subject that is too long. Merges are left out: Git writes their subjects. */
export async function longSubjects(repository: string, since = RULE_BEGINS): Promise<readonly Commit[]> {
  // an outer repository, which Git would find, is not ours
  if (!existsSync(join(repository, '.git'))) return [];
  const { exitCode, output } = await runCommand(
    // in a container the repository often belongs to another user
    ['git', '-c', 'safe.directory=*', 'log', '--no-merges', '--format=%h %aI %s'],
    { cwd: repository },
  );
  // without Git or without a commit there is no history to look at
  return exitCode === 0 ? output.split('\n').flatMap((line) => tooLong(line, Date.parse(since))) : [];
}

function tooLong(line: string, since: number): Commit[] {
  const [, hash = '', written = '', subject = ''] = /^(\S+) (\S+) (.*)$/.exec(line) ?? [];
  return Date.parse(written) >= since && Array.from(subject).length > LONGEST ? [{ hash, subject }] : [];
}

await runMain(import.meta.url, async () => {
  const commits = await longSubjects(ROOT);
  if (commits.length === 0) return;
  throw new ScriptError(
    'Commits',
    [
      `a subject has ${String(LONGEST)} characters at most`,
      ...commits.map(({ hash, subject }) => `  ${hash} ${subject} (${String(Array.from(subject).length)})`),
    ].join('\n'),
    'Shorten it: `git commit --amend`, or `git rebase --interactive` for an older one.',
  );
});
