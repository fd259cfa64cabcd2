import type { Environment } from '../command.js';
import { findPac } from '../pack/pac.js';
import { ROOT } from '../paths.js';
import { ScriptError } from '../script-error.js';
import { importProgress, watch, type ProgressBar } from './import-progress.js';
import { decideImport, readInstalledSolution, type ImportKind } from './installed-solution.js';
import type { Organisation } from './organisation.js';
import type { Outcome } from './outcome.js';
import { importWithPac } from './pac-import.js';
import type { SolutionPackage } from './solution-package.js';

export interface SolutionStep {
  readonly organisation: Organisation;
  readonly solution: SolutionPackage;
  /** Import even the version that is there. */
  readonly force: boolean;
  /** Where pac is looked for, and what it inherits. */
  readonly env: Environment;
  readonly bar: ProgressBar;
  /** How long between two looks at the import's progress. */
  readonly everyMs: number;
}

/**
 * Sees to it that the organisation has this version of the solution.
 * @throws ScriptError where it cannot have it, or pac says it has and Dataverse does not
 */
export async function deploySolution(step: SolutionStep): Promise<Outcome> {
  const { organisation, solution, env } = step;
  const before = await readInstalledSolution(organisation.dataverse);
  const kind = decideImport(before, solution, step.force);
  if (!kind) return outcome(`already so: ${solution.version}`, false);

  const pac = await findPac(ROOT, env);
  const progress = await importProgress(organisation.dataverse);
  const running = importWithPac(pac, { kind, zip: solution.zip, environment: organisation.origin }, env);
  await watch(running, progress, step);

  const after = await readInstalledSolution(organisation.dataverse);
  if (after?.version !== solution.version) {
    throw new ScriptError(
      'Solution',
      `pac has ended, but the environment has ${after ? `version ${after.version}` : 'no such solution'}`,
      'See what the import says in the maker portal (Solutions, See history) and run this again.',
    );
  }
  return outcome(wordsFor(kind, solution.version, before?.version ?? ''), true);
}

function wordsFor(kind: ImportKind, version: string, before: string): string {
  switch (kind) {
    case 'install':
      return `${version} installed`;
    case 'upgrade':
      return `upgraded from ${before} to ${version}`;
    case 'again':
      return `${version} imported again`;
  }
}

function outcome(did: string, hasChanged: boolean): Outcome {
  return { step: 'Solution', did, hasChanged, details: [], left: [] };
}
